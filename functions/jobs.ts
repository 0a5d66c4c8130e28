import type { Ctx } from './core/ctx.ts';
import { markClock } from './core/clock.ts';
import { copyLedger } from './backups/copy-ledger.ts';
import { removeEvidence } from './evidence/remove-evidence.ts';
import { eraseDue } from './own-requests/erase-due.ts';
import { removePhotos } from './photos/remove-photos.ts';
import { sweepExpired } from './accounts/sweep-expired.ts';
import { followEvents } from './search/follow-events.ts';
import { forgetSpreadsheets } from './spreadsheets/forget-spreadsheets.ts';

/**
 * What the clock does, by name. Every job reads its work from state, so a missed or doubled tick does no harm.
 * `tick` does nothing itself: its mark is how /healthz shows that the clock runs.
 */
const jobs: Record<string, (ctx: Ctx, env: Stores) => Promise<void>> = {
  tick: async () => {},
  accounts: (ctx) => sweepExpired(ctx),
  // Before the photos: those of an erased report leave in the same tick.
  retention: (ctx) => eraseDue(ctx),
  ledger: (ctx, { PHOTOS }) => copyLedger(ctx, PHOTOS),
  photos: (ctx, { PHOTOS }) => removePhotos(ctx, PHOTOS),
  evidence: (ctx, { EVIDENCE }) => removeEvidence(ctx, EVIDENCE),
  spreadsheets: forgetSpreadsheets,
  // Last: a request may run 50 queries on the free plan, and what is to be erased never waits for what is to be found.
  search: (ctx, { SEARCH }) => followEvents(ctx, SEARCH, 1),
};

type Stores = Pick<Env, 'DB' | 'SEARCH' | 'EVIDENCE' | 'PHOTOS'>;

/** Runs every job once, each on its own: one that fails does not stop the others. */
export async function runJobs(env: Stores, now: Date): Promise<void> {
  const ctx: Ctx = { db: env.DB, actor: { kind: 'clock', id: 'cron' }, now: () => now, locale: 'id' };
  const done: string[] = [];
  for (const [name, run] of Object.entries(jobs)) {
    // One query for all marks but that of search: were it too much for one request, the others would still be told.
    if (name === 'search') await orSay('marks', () => markClock(ctx, done));
    await orSay(name, async () => {
      await run(ctx, env);
      done.push(name);
    });
  }
  if (done.includes('search')) await orSay('marks', () => markClock(ctx, ['search']));
}

async function orSay(job: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(JSON.stringify({ job, failed: String(error) }));
  }
}
