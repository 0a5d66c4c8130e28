import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { OF_REPORT } from '../functions/history/reads.ts';
import { TOLD } from '../functions/own-requests/reads.ts';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../functions/public-requests/unsupport-request.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { handOverServiceRequest } from '../functions/triage/hand-over-service-request.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { contact, page } from './edge/identities.ts';
import { askAs, ctxOf, sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';
import { checkedBy } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const resident = () => ({ ...ctxAt(), actor: { kind: 'resident' as const, id: 'anonymous' } });
const supporter = (n: number) => ({ token: `t${n}`, network: `10.${n}.0.1`, secret: keys.secret });
const CUT = 'Yang lebih lama tidak ditampilkan.';

type Read = (over: Partial<Env>) => Promise<Response>;
/** The pages of one report that tell what happened to it, and what each costs. */
const pagesOf = (made: { id: string; key: string }): [name: string, read: Read][] => [
  ['console', (over) => askAs(boss, `${ROOM}${made.id}/`, over)],
  ['identity', (over) => askAs(boss, page(made.id), over)],
  ['own', (over) => track('', codesOf(made), over)],
  ['download', (over) => track('unduh/', codesOf(made), over)],
];
async function costs(made: { id: string; key: string }) {
  const found: Record<string, number> = {};
  for (const [name, read] of pagesOf(made)) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await read({ DB: metered(env.DB, meter) as D1Database });
    await response.text();
    expect([name, response.status]).toEqual([name, 200]);
    found[name] = meter.rowsRead;
  }
  return found;
}

/** Events that nobody made: so many more of a kind, by an officer. */
const events = (id: string, verb: string, count: number, data = '{}') =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)
     INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     SELECT '2026-11-22T02:00:00.000Z', ?4, 'service_request', ?2, ?1, 2, 'officer', ?5, 0, ?6 FROM n`,
  )
    .bind(id, verb, count, REGION, boss.id, data)
    .run();

describe('what happened to a report', () => {
  it('is told by its console and its reporter’s page at the same cost after 100 supporters', async () => {
    const made = await checkedBy(ctxOf(boss), 'whole', contact);
    const before = await costs(made);
    for (let n = 0; n < 100; n += 1)
      await supportRequest(resident(), { id: made.id, supporter: supporter(n) });
    process.stdout.write(`  rows read: ${JSON.stringify(before)}\n`);
    expect(await costs(made)).toEqual(before);
  }, 60_000);

  it('is told when one browser pressed "saya juga" and took it back 150 times', async () => {
    const made = await checkedBy(ctxOf(boss));
    await supportRequest(resident(), { id: made.id, supporter: supporter(0) });
    await unsupportRequest(resident(), { id: made.id, supporter: supporter(0) });
    for (const verb of ['support', 'unsupport']) await events(made.id, verb, 149);
    const text = await (await askAs(boss, `${ROOM}${made.id}/`)).text();
    const history = text.slice(text.indexOf('class="history"'));
    expect([history.match(/<li>/g)?.length, history.includes('menyampaikan'), history.includes(CUT)]).toEqual(
      [2, true, false],
    );
    const own = await (await track('', codesOf(made))).text();
    expect([own.includes('Laporan diterima'), own.includes('Diperiksa petugas'), own.includes(CUT)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is told the newest first when it is too much, and that there is more', async () => {
    const made = await submitted({ texts: contact });
    await events(made.id, 'remind', TOLD.events);
    await events(made.id, 'add_note', 50);
    await events(made.id, 'verify', 1);
    const text = await (await askAs(boss, `${ROOM}${made.id}/`)).text();
    const history = text.slice(text.indexOf('class="history"'));
    expect([history.match(/<li>/g)?.length, history.includes('memeriksa'), history.includes(CUT)]).toEqual([
      OF_REPORT,
      true,
      true,
    ]);
    const own = await (await track('', codesOf(made))).text();
    expect([own.includes('Diperiksa petugas'), own.includes('Laporan diterima'), own.includes(CUT)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(own.indexOf('Petugas diingatkan')).toBeLessThan(own.indexOf('Diperiksa petugas'));
    const kept = JSON.parse(await (await track('unduh/', codesOf(made))).text());
    expect([kept.events.length, kept.events.at(-1).verb, kept.events_cut]).toEqual([500, 'verify', true]);
  });

  it('tells the newest who wanted to know its reporter, when, and that there were more', async () => {
    const made = await submitted({ texts: contact });
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 102)
       INSERT INTO identity_opening (id, request_id, asked_at, asked_by, organisation, reason, agreed_at)
       SELECT printf('PEMBUKA%03d', i), ?1, printf('2026-10-%02dT%02d:00:00.000Z', 1 + i / 24, i % 24), ?2, 'dinas',
         printf('Alasan nomor %d.', i), '2026-11-01' FROM n`,
    )
      .bind(made.id, boss.id)
      .run();
    await events(made.id, 'open_identity', 1, '{"opening":"PEMBUKA102","by":{"role":"triager"}}');
    await events(made.id, 'remind', TOLD.events);
    const own = await (await track('', codesOf(made))).text();
    const openings = own.slice(own.indexOf('Yang meminta membuka'), own.indexOf('Riwayat</h2>'));
    const reasons = [...openings.matchAll(/Alasan nomor (\d+)\./g)].map(([, n]) => Number(n));
    expect([reasons.length, reasons[0], reasons.at(-1)]).toEqual([100, 3, 102]);
    expect([openings.includes(CUT), openings.match(/Dibuka /g)?.length]).toEqual([true, 1]);
    expect(openings.lastIndexOf('Dibuka 22 November')).toBeGreaterThan(openings.indexOf('Alasan nomor 101.'));
  });
});

it('a secret report on which much was written still tells where it is, and why it went on', async () => {
  const texts = { ...contact, is_secret: 'ya', position: '-8.098317, 112.168142' };
  const made = await checkedBy(ctxOf(boss), 'none', texts);
  await forwardServiceRequest(ctxOf(boss), { id: made.id, to: 'dinas', reason: '' });
  const reason = 'Lampu itu bukan milik kami.';
  await handOverServiceRequest(ctxOf(boss), { id: made.id, to: 'lain', reason, sealing: keys.sealing });
  const [sealed] = await rows(
    "SELECT key_id, wrapped, box FROM service_request_sealed WHERE request_id = ? AND field = 'content'",
    made.id,
  );
  await env.DB.batch([
    ...['message', 'note'].map((field) =>
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
         INSERT INTO service_request_sealed (request_id, field, key_id, wrapped, box)
         SELECT ?1, printf('%s:BANYAK%04d', ?2, i), ?3, ?4, ?5 FROM n`,
      ).bind(made.id, field, sealed!.key_id, sealed!.wrapped, sealed!.box),
    ),
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
       INSERT INTO identity_opening (id, request_id, asked_at, asked_by)
       SELECT printf('BANYAK%04d', i), ?1, printf('2026-10-01T00:00:%06.3fZ', i / 20.0), ?2 FROM n`,
    ).bind(made.id, boss.id),
  ]);
  const desk = await (await askAs(boss, `${ROOM}${made.id}/`)).text();
  expect(desk).not.toContain(reason);
  const open = await (await sendAs(boss, `${ROOM}${made.id}/buka/`, {})).text();
  expect([open.includes(reason), open.includes('-8.098317, 112.168142')]).toEqual([true, true]);
  const kept = JSON.parse(await (await track('unduh/', codesOf(made))).text());
  expect(kept.words).toMatchObject({ lat: -8.098317, long: 112.168142, description: expect.any(String) });
  expect(kept.contact).not.toBeNull();
});
