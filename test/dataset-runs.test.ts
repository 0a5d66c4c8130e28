import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { growRequests } from './edge/grow-requests.ts';
import { bytesOf, fileOf, linesIn, makeAll, manifestOf, tick } from './edge/open-data.ts';
import { rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const at = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

/** Makes only reports stale. */
const stale = (now: string) =>
  env.DB.prepare("UPDATE dataset SET due_at = ? WHERE name = 'laporan' AND region = ?")
    .bind(now, REGION)
    .run();
/** Nothing of this is removed or followed up while the clock stands still. */
const forgetOld = () =>
  env.DB.prepare('UPDATE dataset SET due_at = NULL WHERE region <> ?').bind(REGION).run();
const ids = async (region = REGION) =>
  linesIn((await fileOf(region, 'laporan', 'jsonl')) ?? '').map((line) => line.service_request_id as string);
const inDb = async () =>
  (await rows('SELECT id FROM service_request_public WHERE region = ? ORDER BY received_on, id', REGION)).map(
    ({ id }) => id as string,
  );

const runsOf = async () =>
  (await rows("SELECT max(id) AS id FROM dataset_run WHERE region = 'kota-uji' AND name = 'laporan'"))[0]?.id;
const event = (verb: string, when: string) =>
  env.DB.prepare(
    `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
     VALUES (?, 'kota-uji', 'service_request', ?, 'x', 1, 'system', 'x', 1, '{}')`,
  )
    .bind(when, verb)
    .run();

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await growRequests(1, 40);
  await makeAll(NOW);
}, 60_000);

/** Stores that lose their n-th call from now on, before it is done or only its answer. */
function dying(n: number, when: 'before' | 'after') {
  let left = n;
  const lose = async <T>(run: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left === 0 && when === 'before') throw new Error('killed');
    const done = await run();
    if (left === 0) throw new Error('killed');
    return done;
  };
  const db: Db = { prepare: (sql) => env.DB.prepare(sql), batch: (all) => lose(() => env.DB.batch(all)) };
  const DATA = new Proxy(env.DATA, {
    get: (bucket, name: 'put' | 'get' | 'list' | 'delete') =>
      ['put', 'get', 'list', 'delete'].includes(name)
        ? (...given: never[]) => lose(() => (bucket[name] as (...all: never[]) => Promise<unknown>)(...given))
        : bucket[name],
  });
  return { db, DATA, died: () => left <= 0 };
}

describe('a run that is killed', () => {
  it.each(['before', 'after'] as const)(
    'at any step (%s it is done) goes on, and ends in the same bytes; readers never see half',
    async (when) => {
      const before = await bytesOf(REGION, 'laporan', 'csv');
      let kills = 0;
      for (let n = 1; n < 60; n += 1) {
        const now = at(3 + n / 3600);
        await stale(now);
        const { db, DATA, died } = dying(n, when);
        const pace = { portion: 21, queries: 60 };
        await tick(now, pace, { db, DATA }).catch(() => {});
        if (died()) kills += 1;
        expect(await bytesOf(REGION, 'laporan', 'csv')).toEqual(before);
        while (await tick(now, pace));
        expect(await bytesOf(REGION, 'laporan', 'csv')).toEqual(before);
        expect(await ids()).toEqual(await inDb());
        if (!died()) break;
        await forgetOld();
      }
      expect(kills).toBeGreaterThan(10);
      expect(await rows("SELECT 1 AS n FROM dataset_run WHERE state IN ('reading', 'closing')")).toEqual([]);
    },
  );

  it('doubled at every step makes the same file, once', async () => {
    const now = at(8);
    await stale(now);
    const pace = { portion: 7, queries: 11 };
    for (let n = 0; n < 9; n += 1) await Promise.all([tick(now, pace), tick(now, pace), tick(now, pace)]);
    while (await tick(now));
    expect(await ids()).toEqual(await inDb());
    const going = "region = 'kota-uji' AND name = 'laporan' AND started_at = ?";
    expect(await rows(`SELECT count(*) AS n FROM dataset_run WHERE ${going}`, now)).toEqual([{ n: 1 }]);
  });
});

describe('what is made again', () => {
  const day = 24;

  it('is nothing when nothing happened', async () => {
    await makeAll(at(day));
    const before = await runsOf();
    await makeAll(at(day + 48));
    expect(await runsOf()).toBe(before);
  });

  it('is a file a day at most, when something happened', async () => {
    await stale(at(day + 50));
    await makeAll(at(day + 50));
    const before = await runsOf();
    await event('respond', at(day + 51));
    await makeAll(at(day + 52));
    expect(await runsOf()).toBe(before);
    await makeAll(at(day + 75));
    expect(await runsOf()).not.toBe(before);
  });

  it('is a file within the hour when a reporter took something back, and that of all after it', async () => {
    const gone = (await ids())[3]!;
    await env.DB.prepare('DELETE FROM service_request_public WHERE id = ?').bind(gone).run();
    await event('withdraw', at(day + 76));
    await tick(at(day + 77));
    for (let n = 0; n < 5; n += 1) await tick(at(day + 77));
    expect(await ids()).not.toContain(gone);
    for (let n = 0; n < 5; n += 1) await tick(at(day + 79));
    expect(await ids('semua')).not.toContain(gone);
    // Its old parts leave the bucket too, once nobody can be downloading them.
    for (let n = 0; n < 8; n += 1) await tick(at(day + 90 + n));
    for (const { key } of (await env.DATA.list({ prefix: 'bagian/' })).objects)
      if (key.includes('/laporan/')) expect(await (await env.DATA.get(key))?.text(), key).not.toContain(gone);
  });

  it('is not held up by one row that cannot be written: it waits, and everything else is made', async () => {
    await env.DB.prepare("UPDATE service_request_public SET course = '[]' WHERE id = ?")
      .bind((await inDb())[0])
      .run();
    await stale(at(day + 109));
    await env.DB.prepare("UPDATE dataset SET due_at = ? WHERE name = 'program' AND region = ?")
      .bind(at(day + 110), REGION)
      .run();
    await makeAll(at(day + 110));
    expect((await manifestOf(REGION, 'program'))?.finished_at).toBe(at(day + 110));
    expect(await rows("SELECT due_at FROM dataset WHERE name = 'laporan' AND region = 'kota-uji'")).toEqual([
      { due_at: expect.stringMatching(/^20/) },
    ]);
  });
});
