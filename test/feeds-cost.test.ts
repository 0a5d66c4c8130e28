import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { feedAt } from './edge/feeds.ts';
import { growRequests } from './edge/grow-requests.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

/** Amends a programme so many times more: each is an event of four topics. */
async function amended(times: number): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       SELECT '2026-11-23T03:00:00.000Z', ?2, 'programme', 'amend', p.id, i + 1, 'system', 'test', 1, '{"changed":["title"]}'
       FROM n JOIN programme AS p ON p.region = ?2`,
    ).bind(times, REGION),
    env.DB.prepare(
      `INSERT INTO topic_event (region, topic, subject, event_id)
       SELECT e.region, t.value ->> 0, coalesce(t.value ->> 1, e.subject_id), e.id
       FROM event AS e, json_each('[["region",""],["programme",null],["dimension","living"],["corrections",""],["everywhere",""]]') AS t
       WHERE e.noun = 'programme'
       ON CONFLICT DO NOTHING`,
    ),
  ]);
}

async function costs(paths: string[]): Promise<[string, number, number][]> {
  const found: [string, number, number][] = [];
  for (const path of paths) {
    const meter = { calls: 0, rowsRead: 0 };
    expect((await ask(path, {}, { DB: metered(env.DB, meter) as D1Database })).status, path).toBe(200);
    found.push([path, meter.calls, meter.rowsRead]);
  }
  return found;
}

const paths = (deep: number) =>
  ['', '/program/lampu', '/dimensi/living', '/koreksi'].flatMap((feed) => [
    `/feeds/${REGION}${feed}.atom`,
    `/feeds/${REGION}${feed}.json?sebelum=${deep}`,
  ]);

const all = [
  ...paths(400),
  '/feeds/koreksi.atom',
  '/feeds/koreksi.json?sebelum=400',
  `/feeds/${REGION}/terlambat/dinas.atom`,
  `/feeds/${REGION}/terlambat/dinas.json?setelah=2026-02-02T17%3A00%3A00.000Z%7EG000000100`,
  `/${REGION}/umpan/`,
];

/** A first page as Atom and a later one as JSON cost the same. */
const both = (feed: string, cost: number) => ({ [`${feed}.atom`]: cost, [`${feed}.json deep`]: cost });

describe('a page of a feed', () => {
  let small: [string, number, number][];
  let large: [string, number, number][];
  beforeAll(async () => {
    await furnish();
    await furnishRequests();
    await amended(1000);
    await growRequests(1, 1000);
    small = await costs(all);
    await amended(19_000);
    await growRequests(1001, 20_000);
    large = await costs(all);
  }, 120_000);

  it('is one round trip, and as many rows at 20,000 events and reports as at 1,000', () => {
    expect(large).toEqual(small);
    for (const [path, calls] of large) expect([path, calls]).toEqual([path, 1]);
  });

  it('reads so many rows, and never more', () => {
    const read = Object.fromEntries(large.map(([path, , n]) => [path.replace(/\?.*/, ' deep'), n]));
    expect(read).toEqual({
      ...both(`/feeds/${REGION}`, 353),
      ...both(`/feeds/${REGION}/program/lampu`, 358),
      ...both(`/feeds/${REGION}/dimensi/living`, 357),
      ...both(`/feeds/${REGION}/koreksi`, 322),
      ...both('/feeds/koreksi', 290),
      ...both(`/feeds/${REGION}/terlambat/dinas`, 55),
      [`/${REGION}/umpan/`]: 3,
    });
  });

  it('shows of what an agency owes the oldest promise first, page after page', async () => {
    const first = await feedAt(`/feeds/${REGION}/terlambat/dinas.atom`);
    const second = await feedAt(first.next!.replace(/^http:\/\/portal\.test/, ''));
    const days = [...first.items, ...second.items].map(({ updated }) => updated);
    expect(days).toHaveLength(100);
    expect(days).toEqual(days.toSorted());
    expect(first.items[0]!.text).toMatch(
      /^Laporan G\d+ \(Lampu jalan\) terlambat dijawab\. Diterima .* Dinas Uji menjanjikan/,
    );
    expect(
      (await rows("SELECT count(*) AS n FROM service_request_public WHERE agency = 'dinas'"))[0]!.n,
    ).toBe(12_000);
    await env.DB.prepare('UPDATE service_request_public SET is_open = 0 WHERE id = ?')
      .bind(first.items[0]!.id.split('/').at(-1))
      .run();
    expect((await feedAt(`/feeds/${REGION}/terlambat/dinas.json`)).items[0]!.id).toBe(first.items[1]!.id);
  });
});
