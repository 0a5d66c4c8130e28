import { env } from 'cloudflare:workers';
import { beforeAll, expect, it, vi } from 'vitest';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { HOME, live, PAGE, PAGES, REGION } from './edge/story.ts';

const COUNTED = 'WITH RECURSIVE n (i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)';
const id = (sign: string) => `printf('${sign}%09d', i)`;

/** More of everything, from number `from` on: news, programmes, promises and sources, as many before the day as after it. */
async function grow(from: number, to: number): Promise<void> {
  const WHEN = "iif(i % 2, '2026-11-23T03:00:00.000Z', '2026-11-25T03:00:00.000Z')";
  const steps = [
    `INSERT INTO "update" (id, region, demo, key, programme_id, version, title, event_date, published_at, changed_at)
     ${COUNTED} SELECT ${id('T')}, u.region, 1, 'k' || i, u.programme_id, 1, u.title, u.event_date, ${WHEN}, ${WHEN}
     FROM n, (SELECT * FROM "update" WHERE key = 'lampu-menyala') AS u`,
    `INSERT INTO update_version (update_id, version, change_kind, content, content_sha256, published_at)
     ${COUNTED} SELECT ${id('T')}, 1, 'publish', json_set(v.content, '$.claims[0].key', 'c1-' || i,
         '$.claims[0].contradicts', iif(i % 4 = 1, 'c1-' || (i - 2), NULL)), v.content_sha256, ${WHEN}
     FROM n, (SELECT * FROM update_version WHERE version = 1 AND update_id NOT LIKE 'T%' LIMIT 1) AS v`,
    `INSERT INTO programme (id, region, key, slug, version, title, quick_win, figured, last_event_date, created_at, amended_at)
     ${COUNTED} SELECT ${id('P')}, '${REGION}', 'p' || i, 'p' || i, 1, 'Program', 0, 0, '2026-01-01', ${WHEN}, ${WHEN} FROM n`,
    `INSERT INTO programme_version (programme_id, version, content, published_at)
     ${COUNTED} SELECT ${id('P')}, 1, v.content, ${WHEN}
     FROM n, (SELECT content FROM programme_version WHERE programme_id NOT LIKE 'P0%' LIMIT 1) AS v`,
    `INSERT INTO commitment (id, region, demo, key, version, programme_id, office, made_on, open, source_id, content)
     ${COUNTED} SELECT ${id('C')}, c.region, 0, 'c' || i, 1, NULL, c.office, c.made_on, 1, c.source_id, c.content
     FROM n, (SELECT * FROM commitment WHERE key = 'jembatan') AS c`,
    `INSERT INTO version (noun, subject_id, version, content, published_at)
     ${COUNTED} SELECT 'commitment', ${id('C')}, 1, c.content, ${WHEN}
     FROM n, (SELECT * FROM commitment WHERE key = 'jembatan') AS c`,
    `INSERT INTO source (id, region, key, version, class, publisher)
     ${COUNTED} SELECT ${id('S')}, '${REGION}', 's' || i, 1, 'press_report', 'Koran ' || i FROM n`,
    `INSERT INTO source_version (source_id, version, content, published_at)
     ${COUNTED} SELECT ${id('S')}, 1, json_object('class', 'press_report', 'publisher', 'Koran ' || i), ${WHEN} FROM n`,
    `INSERT INTO first_publication (region, noun, at, subject_id)
     ${COUNTED} SELECT '${REGION}', 'commitment', ${WHEN}, ${id('C')} FROM n`,
    `INSERT INTO region_publication (region, at, programme_count, figured_programme_count, update_count, progress)
     ${COUNTED} SELECT '${REGION}', strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-23T03:00:00', '+' || i || ' seconds'), 0, 0, 0, '[]' FROM n`,
    `INSERT INTO programme_publication (programme_id, at)
     ${COUNTED} SELECT (SELECT programme_id FROM programme_slug WHERE region = '${REGION}' AND slug = 'lampu'),
       strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-23T03:00:00', '+' || i || ' seconds') FROM n`,
  ];
  await env.DB.batch(steps.map((sql) => env.DB.prepare(sql).bind(from, to)));
}

/** Round trips and rows read, as the log of requests tells them. */
async function cost(path: string): Promise<[calls: number, rows: number]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const response = await ask(path);
  await response.text();
  expect([200, 302], path).toContain(response.status);
  const line = JSON.parse(log.mock.calls.at(-1)?.[0] as string) as Record<string, number>;
  log.mockRestore();
  return [line.d1_calls!, line.d1_rows_read!];
}

/** Of one region, and of all. */
const LISTS = [`/api/v1/regions/${REGION}/commitments`, '/api/v1/commitments'];
const WORD = `${HOME}janji/jembatan/`;
let word = '';
const paths = () => [
  ...[...PAGES, WORD, `/api/v1/commitments/${word}`, ...LISTS].map((path) => `${path}?per=2026-11-24`),
  `/timegate/${ORIGIN}${WORD}`,
  `/timemap/${ORIGIN}${WORD}`,
  `/timegate/${ORIGIN}${PAGE}`,
  `/timegate/${ORIGIN}${HOME}`,
  `/timemap/${ORIGIN}${HOME}`,
];

async function costs() {
  const found: Awaited<ReturnType<typeof cost>>[] = [];
  for (const path of paths()) found.push(await cost(path));
  return found;
}

beforeAll(async () => {
  await live();
  word = (await rows("SELECT id FROM commitment WHERE key = 'jembatan'"))[0]!.id as string;
});

it('a page as of a day is one round trip, and reads no more rows where three times as much was published', async () => {
  await grow(1, 600);
  const few = await costs();
  await grow(601, 1800);
  const many = await costs();
  console.info(
    paths()
      .map((path, i) => `${path}: ${few[i]} ${many[i]}`)
      .join('\n'),
  );
  for (const [i, path] of paths().entries()) {
    expect([few[i]![0], many[i]![0]], path).toEqual([1, 1]);
    expect(many[i]![1], path).toBeLessThanOrEqual(few[i]![1] + 20);
    expect(many[i]![1], path).toBeLessThan(4700);
  }
});

it('a region as of a day reads five rows of each of its organisations: what they were called then sorts them', async () => {
  const [, before] = await cost(`${HOME}?per=2026-11-24`);
  await env.DB.batch(
    [
      `INSERT INTO organisation (id, region, key, version, name, kind, aliases)
       ${COUNTED} SELECT ${id('O')}, '${REGION}', 'o' || i, 1, 'Dinas', 'agency', '[]' FROM n`,
      `INSERT INTO version (noun, subject_id, version, content, published_at)
       ${COUNTED} SELECT 'organisation', ${id('O')}, 1,
         '{"name":"Dinas","kind":"agency","source":"koran"}', '2026-11-23T03:00:00.000Z' FROM n`,
    ].map((sql) => env.DB.prepare(sql).bind(1, 100)),
  );
  const [calls, after] = await cost(`${HOME}?per=2026-11-24`);
  expect(calls).toBe(1);
  expect((after - before) / 100).toBeLessThanOrEqual(5);
});
