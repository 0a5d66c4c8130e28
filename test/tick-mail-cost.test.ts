import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { enqueueAll } from '../functions/core/outbox.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { done, postOffice, PROMISES, reachable } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { mailToFollower, nobodyFollows } from './edge/following.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { costOf } from './edge/round.ts';
import { REGION } from './edge/sample.ts';

/** Queries that one request may run on the free plan. */
const FREE = 50;
const RECEIVED = '2026-11-24T02:00:00.000Z';
// By then the first promise of a report is broken, and the second near.
const NOW = '2026-11-29T18:00:00.000Z';
const SITE = 'https://portal.uji.example';
const NEVER = '9999-12-31T23:59:59.999Z';

beforeAll(async () => {
  const { boss, dinas } = await furnishDesk();
  await reachable(boss, 'boss@uji.example');
  await reachable(dinas, 'dinas@uji.example');
  await nobodyFollows();
});

const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();

/** A report whose reporter is told that it was checked, at an address that may hear of three reports a day. */
async function toReporter() {
  const { id } = await submitted({ texts: { email: 'banyak@warga.example' }, now: RECEIVED });
  const tell = [
    { kind: 'verified', recipients: ['reporter' as const] },
    { kind: 'message:1', recipients: ['officers' as const] },
  ];
  await done(id, RECEIVED, { action: 'verify', tell });
  return id;
}

/** Promises that are broken and near, a report that nobody can read, a notice that was not told yet. */
async function promises() {
  await run('UPDATE service_request SET wake_at = ?', NEVER);
  const woken = [await submitted({ now: RECEIVED }), await submitted({ now: RECEIVED })].map(({ id }) => id);
  await run("UPDATE service_request SET course = '[]' WHERE id = ?", woken[1]);
  const notice = { at: RECEIVED, region: REGION, noun: 'service_request', kind: 'service_request.message:x' };
  await env.DB.batch([
    enqueueAll(env.DB, [{ ...notice, subject: woken[0]!, recipients: ['officers', 'reporter'] }]),
  ]);
}

/** Mails of each kind: the first to an officer, one moot, then to reporters, of whom most must wait until tomorrow. */
async function mails() {
  const ids = [];
  for (let n = 0; n < 24; n += 1) ids.push(await toReporter());
  await spreadNotices(ctxAt(RECEIVED));
  await run("UPDATE mail SET id = 'm' || id, next_at = '2026-11-20T00:00:00.000Z', made_at = '2026-11-29'");
  await run(
    `UPDATE mail SET id = 'a' || id
     WHERE kind = 'officer' AND outbox_id IN (SELECT id FROM outbox WHERE subject_id IN (?, ?))`,
    ids[0],
    ids[1],
  );
  await run("UPDATE mail SET id = 'z' || id WHERE kind = 'officer' AND id NOT GLOB 'a*'");
  for (let n = 0; n < 9; n += 1)
    for (const kind of ['confirmation', 'news'] as const)
      await mailToFollower(kind, `${kind}${n}@uji.example`, '2026-11-29T01:00:00.000Z');
}

it('the round of promises and mail keeps to its queries, whatever it finds to do', async () => {
  await mails();
  await promises();
  const office = postOffice();
  const cost = await costOf(PROMISES, NOW, { MAIL: office.MAIL, MAIL_FROM: 'p@uji.example', SITE });
  expect(cost).toBeLessThanOrEqual(FREE);
  // All that it can come to: a test that finds less has missed something.
  expect(cost).toBeGreaterThanOrEqual(43);
  expect(office.sent).toHaveLength(8);
  const verbs = await rows('SELECT DISTINCT verb FROM event WHERE at = ? ORDER BY 1', NOW);
  expect(verbs).toEqual([{ verb: 'escalate' }, { verb: 'remind' }]);
});
