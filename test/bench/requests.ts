import { globSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Db } from '../../functions/core/db.ts';

// Run by hand: node test/bench/requests.ts [reports]. What a page of residents' reports costs must not grow with them.
const STATE = (process.env.STATE_DIR = '.test/many-requests');
const SIZES = [1000, 20_000, Number(process.argv[2] ?? 1_000_000)];
const RUNS = 5;
const REGION = 'kota-contoh';

const { metered } = await import('../../functions/core/db.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { seed } = await import('../../functions/cli/seed.ts');
const { readRequestList } = await import('../../functions/public-requests/list-page-reads.ts');
const { readRequest } = await import('../../functions/public-requests/page-reads.ts');
const { requestSql } = await import('./request-rows.ts');

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

rmSync(STATE, { recursive: true, force: true });
await migrate();
await seed([]);
const table: Record<string, Record<string, string>> = {};
let made = 0;
for (const size of SIZES) {
  fill(made + 1, size);
  made = size;
  await withPortal([], async ({ db }) => {
    for (const [name, page] of Object.entries(pages))
      table[name] = { ...table[name], [`${size}: rows, ms`]: await measure(db, page) };
  });
}
console.table(table);

function fill(from: number, to: number): void {
  const path =
    globSync(`${STATE}/.wrangler/state/v3/d1/**/*.sqlite`).find((file) => holdsReports(file)) ?? '';
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  for (let at = from; at <= to; at += 20_000) {
    for (const sql of requestSql(REGION, at, Math.min(to, at + 19_999))) db.exec(sql);
    progress(`${to} laporan`, Math.min(to, at + 19_999), to);
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
}

function holdsReports(file: string): boolean {
  const db = new DatabaseSync(file, { readOnly: true });
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'service_request_public'").get();
  db.close();
  return known !== undefined;
}

async function measure(db: Db, page: (db: Db) => Promise<unknown>): Promise<string> {
  const meter = { calls: 0, rowsRead: 0 };
  await page(metered(db, meter));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await page(db);
    times.push(performance.now() - start);
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return `${meter.rowsRead} in ${meter.calls}, ${ms.toFixed(1)}`;
}
