import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { Row } from '../functions/core/db.ts';
import { enqueueAll, type Notice } from '../functions/core/outbox.ts';
import { sendMail } from '../functions/mail/send-mail.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { badPost, chance, Inbox, Process } from './edge/bad-post.ts';
import { reachable } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { mailToFollower } from './edge/following.ts';
import { SITE } from './edge/letters.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

/** Mails: so many in every run of the tests, more by `npm run check:mail`; the seed makes a run that failed again. */
const { MAILS, SEED } = env as unknown as Record<string, string>;
const mails = Number(MAILS);
const random = chance(Number(SEED));

const START = Date.parse('2026-11-23T01:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OUTAGE: [number, number] = [START + 10 * HOUR, START + 30 * HOUR];
const PATIENCE = 4;
/** How much leaves in a tick, and how many of the ticks never run: the more mails, the fewer may be missed. */
const MOST = Math.min(200, Math.max(8, mails / 25));
const MISSED = mails > 1000 ? 0.5 : 0.9;
/** Of each report: to its reporter, and to two officers. */
const EACH = { reporter: 4, officers: 23 };
const OF_REPORT = EACH.reporter + 2 * EACH.officers;
/** To followers, and to addresses that are asked. */
const ASKED = mails / 20;
const NEWS = mails / 10;

const inbox = new Inbox();
let now = START;
const iso = (ms: number) => new Date(ms).toISOString();
const seen = { ticks: 0, killed: 0, overlapping: 0 };

beforeAll(async () => {
  const { boss, dinas } = await furnishDesk();
  await reachable(dinas, 'dinas@uji.example');
  await reachable(boss, 'boss@uji.example');
}, 60_000);

/** What is told of a report in the course of a day; none of it is over before it leaves. */
async function noticesOf(n: number): Promise<Notice[]> {
  const email = `${n === 1 ? 'refused' : n === 2 ? 'never' : 'warga'}.${n}@warga.example`;
  const { id } = await submitted({ texts: { email }, now: iso(START - HOUR) });
  const told = ['overdue:verify', 'overdue:first_action', 'overdue:final', 'news:1'];
  const notice = (kind: string, who: 'reporter' | 'officers') => ({
    at: '',
    region: REGION,
    noun: 'service_request',
    subject: id,
    kind: `service_request.${kind}`,
    recipients: [who],
  });
  return [
    ...told.map((kind) => notice(kind, 'reporter')),
    ...Array.from({ length: EACH.officers }, (_, i) => notice(`message:${i}`, 'officers')),
  ];
}

/** One tick at a moment, by a process that may die in it. */
async function tick(at: number, mortality: number): Promise<void> {
  const process = new Process(random, mortality);
  const ctx = { ...ctxAt(iso(at)), db: process.db(env.DB) };
  seen.ticks += 1;
  const send = badPost({ random, inbox, now: () => at, outage: OUTAGE, patience: PATIENCE }, process);
  try {
    await spreadNotices(ctx);
    await sendMail(ctx, { send, site: SITE, keys, most: MOST, patience: PATIENCE });
  } catch (error) {
    if (!process.dead) throw error;
    seen.killed += 1;
  }
}

/** Mails of which the letters do not depend on a report. */
async function toFollowers(): Promise<void> {
  const at = () => iso(START + random() ** 3 * 24 * HOUR);
  for (let n = 0; n < ASKED; n += 1) await mailToFollower('confirmation', `tanya.${n}@warga.example`, at());
  for (let n = 0; n < NEWS; n += 1) await mailToFollower('news', `ikut.${n}@warga.example`, at());
  // Nobody's time to agree is over before the drill is.
  await env.DB.prepare('UPDATE subscription SET asked_at = ?')
    .bind(iso(START + 200 * HOUR))
    .run();
}

/** When mails of a kind came that could not come before the service was well again. */
const afterOutage = (made: Row[], kind: string): number[] =>
  made.flatMap((mail) => {
    const came = inbox.letters.get(String(mail.id))?.at ?? 0;
    return mail.kind === kind && came > OUTAGE[1] ? [came] : [];
  });

const stand = async () => {
  const found = await rows('SELECT state, count(*) AS n FROM mail GROUP BY state');
  return Object.fromEntries(found.map(({ state, n }) => [String(state), Number(n)]));
};

it('each mail is delivered once, as a recipient sees it who knows copies, and none is forgotten', async () => {
  const reports = Math.round((mails - ASKED - NEWS) / OF_REPORT);
  const notices: Notice[] = [];
  for (let n = 1; n <= reports; n += 1) notices.push(...(await noticesOf(n)));
  await env.DB.batch([
    // Both officers are told of a report of which a promise was broken.
    env.DB.prepare(`UPDATE service_request SET course = json_set(course, '$.escalated', json('["verify"]'))`),
    env.DB.prepare(
      "INSERT OR REPLACE INTO outbox_reader (name, outbox_id) SELECT 'mail', max(id) FROM outbox",
    ),
  ]);
  const waiting = notices.map((notice) => ({ notice, at: START + random() ** 3 * 24 * HOUR }));
  await toFollowers();
  // Every five minutes, but many ticks are missed, some are doubled, and some begin while another still runs.
  for (; now < START + 200 * HOUR; now += 5 * MINUTE) {
    const told = waiting.filter(({ at }) => at <= now && at > now - 5 * MINUTE);
    const at = iso(now);
    if (told.length > 0)
      await env.DB.batch([
        enqueueAll(
          env.DB,
          told.map(({ notice }) => ({ ...notice, at })),
        ),
      ]);
    const dice = random();
    if (dice < MISSED) continue;
    const many = 1 + Math.floor(((dice - MISSED) / (1 - MISSED)) * 3);
    if (many > 1) seen.overlapping += 1;
    await Promise.all(Array.from({ length: many }, (_, i) => tick(now + i * MINUTE, 0.004)));
    if (now > START + 30 * HOUR && !(await stand()).waiting) break;
  }
  const made = await rows('SELECT id, kind, state, failure FROM mail');
  const { waiting: left = 0, sent = 0, given_up = 0 } = await stand();
  const copies = [...inbox.letters.values()].filter((one) => one.copies > 1).length;
  const hours = Math.round((now - START) / HOUR);
  console.log(JSON.stringify({ mails: made.length, sent, given_up, left, copies, hours, ...seen }));
  expect(made).toHaveLength(reports * OF_REPORT + ASKED + NEWS);
  expect(left).toBe(0);
  for (const { id, state } of made) if (state === 'sent') expect(inbox.letters.has(String(id))).toBe(true);
  // Nobody got a letter that stands nowhere, and nobody two of the same under different numbers.
  const ids = new Set(made.map(({ id }) => id));
  for (const id of inbox.letters.keys()) expect(ids.has(id)).toBe(true);
  expect(
    new Set((await rows('SELECT cause, person_id FROM mail')).map((row) => JSON.stringify(row))).size,
  ).toBe(made.length);
  // Both reporters whom nothing reaches, at once and after three days; of the rest nearly nothing.
  const lost = made.filter(({ state }) => state === 'given_up');
  expect(lost.filter(({ failure }) => String(failure).includes('suppressed'))).toHaveLength(EACH.reporter);
  expect(given_up).toBeGreaterThanOrEqual(2 * EACH.reporter);
  expect(given_up).toBeLessThanOrEqual(2 * EACH.reporter + mails / 40);
  expect(await (await ask('/healthz')).json()).toMatchObject({
    mail: { given_up: Math.min(given_up, 100), waiting: 0 },
  });
  // After the outage, when the most wait, none of the kinds waits for another to be done.
  const first = (kind: string) => Math.min(...afterOutage(made, kind));
  const officers = afterOutage(made, 'officer').toSorted((a, b) => a - b);
  for (const kind of ['reporter', 'confirmation', 'news'])
    expect(first(kind), kind).toBeLessThan(officers[Math.floor(officers.length / 2)]!);
  expect(seen.killed).toBeGreaterThan(5);
  expect(copies).toBeGreaterThan(mails / 50);
}, 3_000_000);
