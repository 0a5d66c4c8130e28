import { globSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { metered, type Db } from '../../functions/core/db.ts';
import { progress } from '../../functions/cli/say.ts';
import { requestSql } from './request-rows.ts';

const RUNS = 5;
type Page = (db: Db) => Promise<unknown>;

/** Puts public reports number `from` to `to` of a region into the local database in `state`. */
export function fillRequests(state: string, region: string, from: number, to: number): void {
  const path =
    globSync(`${state}/.wrangler/state/v3/d1/**/*.sqlite`).find((file) => holdsReports(file)) ?? '';
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  for (let at = from; at <= to; at += 20_000) {
    for (const sql of requestSql(region, at, Math.min(to, at + 19_999))) db.exec(sql);
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

/** Rows read, round trips, and the median time of a page. */
async function measure(db: Db, page: Page): Promise<string> {
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

/** What each page costs at each number of reports of a region, on a new local database. */
export async function measureAll(
  state: string,
  { region, sizes, pages }: { region: string; sizes: number[]; pages: Record<string, Page> },
): Promise<void> {
  rmSync(state, { recursive: true, force: true });
  // Where the database stands is read when these are loaded.
  const { migrate } = await import('../../functions/cli/migrate.ts');
  const { withPortal } = await import('../../functions/cli/portal.ts');
  const { seed } = await import('../../functions/cli/seed.ts');
  await migrate();
  await seed([]);
  const table: Record<string, Record<string, string>> = {};
  let made = 0;
  for (const size of sizes) {
    fillRequests(state, region, made + 1, size);
    made = size;
    await withPortal([], async ({ db }) => {
      for (const [name, page] of Object.entries(pages))
        table[name] = { ...table[name], [`${size}: rows, ms`]: await measure(db, page) };
    });
  }
  console.table(table);
}
