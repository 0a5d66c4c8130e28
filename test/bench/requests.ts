import type { Db } from '../../functions/core/db.ts';

// Run by hand: node test/bench/requests.ts [reports]. What a page of residents' reports costs must not grow with them.
const STATE = (process.env.STATE_DIR = '.test/many-requests');
const SIZES = [1000, 20_000, Number(process.argv[2] ?? 1_000_000)];
const REGION = 'kota-contoh';

const { readRequestList } = await import('../../functions/public-requests/list-page-reads.ts');
const { readRequest } = await import('../../functions/public-requests/page-reads.ts');
const { measureAll } = await import('./many-requests.ts');

const LATER = { newest: '2026-10-01~ZZZZZZZZZZ', late: '2026-02-02T17:00:00.000Z~G000000100' };
const values = { kategori: 'jalan', kecamatan: '00.00.01', lembaga: 'pemerintah-kota', keadaan: 'proses' };
const subsets = Object.entries(values).reduce<[string, string][][]>(
  (sets, value) => sets.flatMap((set) => [set, [...set, value]]),
  [[]],
);

const pages: Record<string, (db: Db) => Promise<unknown>> = {
  report: (db) => readRequest(db, 'G000000001'),
  'programme=': (db) => readRequestList(db, null, REGION, { program: 'sensor-banjir' }),
  ...Object.fromEntries(
    subsets.flatMap((set) =>
      [{}, { terlambat: 'ya' }].flatMap((late) =>
        [{}, { setelah: 'terlambat' in late ? LATER.late : LATER.newest }].map((place) => {
          const asked = { ...Object.fromEntries(set), ...late, ...place };
          return [JSON.stringify(asked), (db: Db) => readRequestList(db, null, REGION, asked)] as const;
        }),
      ),
    ),
  ),
};

await measureAll(STATE, { region: REGION, sizes: SIZES, pages });
