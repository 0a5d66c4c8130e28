import type { Ctx } from './core/ctx.ts';
import { markClock } from './core/clock.ts';
import { copyLedger } from './backups/copy-ledger.ts';
import { keysOf } from './core/keys.ts';
import { mailer, mailsPerTick } from './core/mail.ts';
import { closeSilent, meetDeadlines } from './deadlines/meet-deadlines.ts';
import { removeEvidence } from './evidence/remove-evidence.ts';
import { eraseEndedFeedback } from './feedback/erase-due.ts';
import { tellDueFeedback } from './feedback/tell-due.ts';
import { forgetUnconfirmed } from './following/forget-unconfirmed.ts';
import { tellFollowers } from './following/tell-followers.ts';
import { sealLog } from './log/seal.ts';
import { forgetMails } from './mail/forget-mails.ts';
import { sendMail } from './mail/send-mail.ts';
import { spreadNotices } from './mail/spread-notices.ts';
import { eraseDue } from './own-requests/erase-due.ts';
import { removePhotos } from './photos/remove-photos.ts';
import { streaming } from './datasets/hands.ts';
import { makeDatasets, queriesPerTick } from './datasets/make-datasets.ts';
import { sweepExpired } from './accounts/sweep-expired.ts';
import { followEvents } from './search/follow-events.ts';
import { followEvents as count } from './statistics/follow-events.ts';
import { lastMidnight } from './statistics/last-midnight.ts';
import { forgetSpreadsheets } from './spreadsheets/forget-spreadsheets.ts';

type Job = (ctx: Ctx, env: Stores) => Promise<void>;
type Stores = Pick<
  Env,
  | 'DB'
  | 'SEARCH'
  | 'EVIDENCE'
  | 'PHOTOS'
  | 'DATA'
  | 'MAIL'
  | 'MAIL_FROM'
  | 'MAILS_PER_TICK'
  | 'DATASET_QUERIES_PER_TICK'
  | 'SITE'
  | 'LOCAL_ORIGIN'
> &
  Parameters<typeof keysOf>[0];

/**
 * What the clock does, by name: each round has a cron of its own in wrangler.toml, because one request may run 50
 * queries on the free plan. Every job reads its work from state, so a missed or doubled tick does no harm.
 * `tick` does nothing itself: its mark is how /healthz shows that the clock runs.
 */
const rounds: Record<string, Record<string, Job>> = {
  '*/5 * * * *': {
    tick: async () => {},
    accounts: (ctx) => sweepExpired(ctx),
    // Before the photos: those of an erased report leave in the same tick.
    retention: (ctx) => eraseDue(ctx),
    ledger: (ctx, { PHOTOS }) => copyLedger(ctx, PHOTOS),
    photos: (ctx, { PHOTOS }) => removePhotos(ctx, PHOTOS),
    evidence: (ctx, { EVIDENCE }) => removeEvidence(ctx, EVIDENCE),
    spreadsheets: forgetSpreadsheets,
  },
  '1-59/5 * * * *': {
    deadlines: (ctx) => meetDeadlines(ctx),
    // After it, so that what it found is told in the same tick.
    mail: async (ctx, env) => {
      await spreadNotices(ctx);
      await sendMail(ctx, {
        send: mailer(env),
        site: env.SITE || env.LOCAL_ORIGIN,
        keys: keysOf(env),
        most: mailsPerTick(env),
      });
      await forgetMails(ctx);
    },
  },
  '2-59/5 * * * *': {
    search: (ctx, { SEARCH }) => followEvents(ctx, SEARCH, 1),
    log: (ctx, { SIGNING_KEYS, SITE, LOCAL_ORIGIN }) =>
      sealLog(ctx, { signing: SIGNING_KEYS, site: SITE || LOCAL_ORIGIN }, { steps: 1 }),
    feedback: async (ctx) => {
      await tellDueFeedback(ctx);
      await eraseEndedFeedback(ctx);
    },
  },
  '3-59/5 * * * *': {
    closings: (ctx) => closeSilent(ctx),
  },
  '4-59/5 * * * *': {
    statistics: async (ctx) => {
      await count(ctx, { steps: 1, before: lastMidnight(ctx.now()) });
    },
    news: (ctx) => tellFollowers(ctx),
    followers: (ctx) => forgetUnconfirmed(ctx),
    // After the statistics, which are among them.
    datasets: async (ctx, { DATA, SITE, LOCAL_ORIGIN, ...env }) => {
      const pace = { queries: queriesPerTick(env) };
      await makeDatasets(ctx, { DATA, site: SITE || LOCAL_ORIGIN, hands: streaming }, pace);
    },
  },
};

/** Runs the jobs of one round, each on its own: one that fails does not stop the others. A cron of no round runs all. */
export async function runJobs(env: Stores, now: Date, cron = ''): Promise<void> {
  const ctx: Ctx = { db: env.DB, actor: { kind: 'clock', id: 'cron' }, now: () => now, locale: 'id' };
  for (const jobs of rounds[cron] ? [rounds[cron]] : Object.values(rounds)) await runRound(ctx, env, jobs);
}

async function runRound(ctx: Ctx, env: Stores, jobs: Record<string, Job>): Promise<void> {
  const done: string[] = [];
  for (const [name, run] of Object.entries(jobs))
    await orSay(name, async () => {
      await run(ctx, env);
      done.push(name);
    });
  await orSay('marks', () => markClock(ctx, done));
}

async function orSay(job: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(JSON.stringify({ job, failed: String(error) }));
  }
}
