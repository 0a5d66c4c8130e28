import type { Db } from '../../functions/core/db.ts';

// Run by hand: node test/bench/open311.ts [reports]. What a list of Open311 costs must not grow with the reports.
const STATE = (process.env.STATE_DIR = '.test/many-open311');
const SIZES = [1000, 20_000, Number(process.argv[2] ?? 1_000_000)];
const REGION = 'kota-contoh';

const { readRequests } = await import('../../functions/open311/list-reads.ts');
const { readByIds, readWithNotes } = await import('../../functions/open311/one-reads.ts');
const { wantedFrom } = await import('../../functions/open311/wanted.ts');
const { measureAll } = await import('./many-requests.ts');

const here = { by: 'slug', name: REGION } as const;
const MONTHS = 'start_date=2026-01-01&end_date=2026-03-15';
const FIFTY = `${MONTHS}&page_size=50`;
const filters = [
  FIFTY,
  `${FIFTY}&after=2026-03-14T02:00:00.000Z~G000000100`,
  `${FIFTY}&status=open`,
  `${FIFTY}&service_code=jalan`,
  `${FIFTY}&service_code=jalan&status=open`,
  `${FIFTY}&service_code=jalan,sampah`,
  `${FIFTY}&service_code=jalan,sampah,lampu-jalan,digital,drainase`,
  'updated_after=2026-02-01&page_size=50',
  'updated_after=2026-02-01&page_size=50&service_code=sampah',
  `${FIFTY}&bbox=112.06,-8.14,112.14,-8.06`,
  `${FIFTY}&bbox=112.06,-8.14,112.14,-8.06&status=closed`,
  `${FIFTY}&lat=-8.1&long=112.1&radius=5000`,
  MONTHS,
];
const given = (filter: string) =>
  new Map([...new URLSearchParams(filter)].map(([name, value]) => [name, [value]]));
const ids = Array.from({ length: 50 }, (_, i) => `G${String(i * 17 + 1).padStart(9, '0')}`);
const pages: Record<string, (db: Db) => Promise<unknown>> = {
  ...Object.fromEntries(
    filters.map((filter) => [
      filter,
      (db: Db) => readRequests(db, here, wantedFrom(given(filter), new Date('2026-11-22T01:00:00Z'))),
    ]),
  ),
  '50 numbers': (db) => readByIds(db, here, ids),
  'one with its way': (db) => readWithNotes(db, here, 'G000000001'),
};

await measureAll(STATE, { region: REGION, sizes: SIZES, pages });
