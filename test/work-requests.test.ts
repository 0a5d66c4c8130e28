import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { readWork } from '../functions/records/page-reads.ts';
import { answered, done, requestOf } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { codesOf, track } from './edge/own.ts';
import { askAs, officer, type Signed } from './edge/officers.ts';
import { submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const WORK = `/petugas/${REGION}/`;
const region = { slug: REGION, time_zone: 'Asia/Jakarta' };
/** Monday 23 November 2026 in the morning: the next working day ends on Tuesday 24. */
const NOW = new Date('2026-11-23T02:00:00.000Z');

let boss: Signed;
let dinas: Signed;
let other: Signed;

const workOf = async (who: Signed, now = NOW) => (await readWork(env.DB, region, who, now)).requests;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe("the console's first page", () => {
  it('says so when no report wants anything', async () => {
    const page = await (await askAs(boss, WORK)).text();
    expect(page).toContain('Tidak ada laporan warga yang menunggu Anda.');
    expect(await workOf(boss)).toEqual({
      late: 0,
      soon: 0,
      reopened: 0,
      objected: 0,
      received: 0,
      assigned: 0,
      open: 0,
      asked: 0,
      unsent: 0,
      askings: [],
    });
  });

  it('counts what is late, due by the next working day, opened again, doubted, new and asked, each agency its own', async () => {
    // Verify is due on Friday 20: late. On Tuesday 24: soon. On Wednesday 25: not yet.
    await submitted({ now: '2026-11-17T02:00:00.000Z' });
    await submitted({ now: '2026-11-19T02:00:00.000Z' });
    const asks = await submitted({ now: '2026-11-20T02:00:00.000Z' });
    await track('tulis/', { ...codesOf(asks), tanda: 'a', pesan: 'Kapan?' });
    const closed = await answered('2026-11-20T02:00:00.000Z');
    await done(closed, '2026-11-20T04:00:00.000Z', { action: 'close', set: { objection_count: 2 } });
    const again = await answered('2026-11-20T02:00:00.000Z');
    await done(again, '2026-11-20T04:00:00.000Z', { action: 'close' });
    await done(again, '2026-11-20T05:00:00.000Z', { action: 'object' });
    await submitted({
      now: '2026-11-17T02:00:00.000Z',
      texts: { service_code: 'pungutan-liar' },
      answers: {},
    });
    const counts = {
      late: 1,
      soon: 1,
      reopened: 1,
      objected: 1,
      received: 3,
      asked: 1,
      unsent: 0,
      askings: [],
    };
    const own = { ...counts, assigned: 0, open: 4 };
    expect(await workOf(dinas)).toEqual(own);
    expect(await workOf(boss)).toEqual({ ...own, late: 2, received: 4, open: 5 });
    expect(await workOf(other)).toMatchObject({ late: 0, objected: 0, received: 0, asked: 0 });
    expect((await requestOf(again)).state).toBe('reopened');
    // On Friday what ends that day is not late yet, and Monday is the next working day.
    expect((await workOf(dinas, new Date('2026-11-20T02:00:00.000Z'))).soon).toBe(1);
  });

  it('never says that nothing waits while an answer is owed, near or not', async () => {
    expect(await (await askAs(other, WORK)).text()).toContain('Tidak ada laporan warga yang menunggu Anda.');
    const { id } = await submitted({ now: '2026-11-20T02:00:00.000Z' });
    await done(id, '2026-11-20T03:00:00.000Z', { action: 'verify' });
    await done(id, '2026-11-20T03:00:00.000Z', { action: 'forward', set: { agency: 'lain' } });
    const page = await (await askAs(other, WORK)).text();
    expect(page).not.toContain('Tidak ada laporan warga');
    expect(page).toContain('1 laporan baru di lembaga Anda');
    expect(page).toContain('1 laporan masih terbuka');
    await done(id, '2026-11-20T03:00:00.000Z', { action: 'respond' });
    expect(await workOf(other)).toMatchObject({ assigned: 0, open: 1 });
    expect((await workOf(boss)).assigned).toBe(0);
  });

  it('leads to each of them, and the inbox takes every one of these addresses', async () => {
    const page = await (await askAs(boss, WORK)).text();
    const links = [...page.matchAll(/href="(\/petugas\/kota-uji\/laporan\/[^"]*)">\d+ laporan/g)].map(
      ([, link = '']) => link.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThanOrEqual(5);
    expect(links.join()).toContain('terlambat=ya');
    for (const link of links) expect((await askAs(boss, link)).status, link).toBe(200);
  });

  it('shows none of it to whoever may not read reports', async () => {
    expect(await (await askAs(await officer('editor'), WORK)).text()).not.toContain('laporan dibuka kembali');
  });

  it('tells of mails that could not be sent, for a month', async () => {
    await env.DB.prepare(
      `INSERT INTO mail (id, kind, cause, outbox_id, person_id, state, next_at, made_at)
       SELECT 'm' || id, 'officer', 'outbox:' || id, id, ?, 'given_up', at, at FROM outbox WHERE recipient = 'officers' LIMIT 2`,
    )
      .bind(dinas.id)
      .run();
    // Those to reporters and to followers of the region count like those to officers.
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO mail (id, kind, cause, outbox_id, state, next_at, made_at)
         SELECT 'r' || id, 'reporter', 'outbox:' || id, id, 'given_up', at, at FROM outbox LIMIT 1`,
      ),
      env.DB.prepare("INSERT INTO subscriber VALUES ('s', 'mac', '1', 'w', 'b', '2026-01-01')"),
      env.DB.prepare(
        `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
         SELECT 'n', 'news', 'event:1', 's', 'given_up', at, at FROM outbox LIMIT 1`,
      ),
      env.DB.prepare(
        `INSERT INTO news (mail_id, event_id, subscription_id)
         SELECT 'n', id, 'x' FROM event WHERE region = ? LIMIT 1`,
      ).bind(REGION),
      // What a stranger asked for is none of theirs, although it is of the region.
      env.DB.prepare(
        `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
         SELECT 'c', 'confirmation', 'confirm:x', 's', 'given_up', at, at FROM outbox LIMIT 1`,
      ),
      env.DB.prepare(
        `INSERT INTO subscription (id, subscriber_id, region, topic, subject, rhythm, asked_at)
         VALUES ('x', 's', ?, 'region', '', 'daily', '2026-01-01')`,
      ).bind(REGION),
    ]);
    expect((await workOf(boss)).unsent).toBe(4);
    expect((await workOf(boss, new Date('2027-01-23T02:00:00.000Z'))).unsent).toBe(0);
  });

  it('costs one round trip, and not more rows with many reports', async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
       INSERT INTO service_request (id, region, class, service_code, agency, description, is_anonymous, is_secret, state,
         submitted_at, received_on, clocks, course, final_due_at, next_due_at, text_sha256, idempotency, key_mac, closed_at,
         objection_count)
       SELECT printf('%010d', i), ?, 'complaint', 'lampu-jalan', 'dinas', 'x', 0, 0, iif(i % 2, 'reopened', 'done'),
         '2026-11-20T02:00:00.000Z', '2026-11-20', '{}', '{}', '', '2026-11-24T0' || (i % 9), '', i, i,
         iif(i % 2, NULL, '2026-11-20'), iif(i % 2, 0, 1)
       FROM n`,
    )
      .bind(REGION)
      .run();
    await env.DB.prepare(
      `INSERT INTO identity_opening (id, request_id, asked_at, asked_by)
       SELECT 'W' || id, id, '2026-11-22T02:00:00.000Z', ? FROM service_request WHERE id < '0000004001'`,
    )
      .bind(other.id)
      .run();
    for (const who of [boss, dinas]) {
      const meter = { calls: 0, rowsRead: 0 };
      const { requests } = await readWork(metered(env.DB, meter), region, who, NOW);
      expect(requests).toMatchObject({ soon: 100, reopened: 100, objected: 100, open: 100 });
      expect(requests.askings).toHaveLength(5);
      expect(meter.calls).toBe(1);
      expect(meter.rowsRead).toBeLessThanOrEqual(900);
    }
    expect(await (await askAs(boss, WORK)).text()).toContain('99+ laporan dibuka kembali');
  });
});
