import { globSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Db } from '../../functions/core/db.ts';
import { deskSql, inboxSql } from './inbox-rows.ts';
import { inboxQuestions } from './inbox-questions.ts';

// Run by hand: node test/bench/inbox.ts [reports]. What a page of the officers' inbox costs must not grow with them.
const STATE = (process.env.STATE_DIR = '.test/many-in-the-inbox');
const SIZES = [1000, 20_000, Number(process.argv[2] ?? 1_000_000)];
const RUNS = 5;
const REGION = 'kota-contoh';
const NOW = '2026-11-26T03:00:00.000Z';
const PORTION = 20_000;

const { metered } = await import('../../functions/core/db.ts');
const { migrate } = await import('../../functions/cli/migrate.ts');
const { withPortal } = await import('../../functions/cli/portal.ts');
const { progress } = await import('../../functions/cli/say.ts');
const { seed } = await import('../../functions/cli/seed.ts');
const { findOnDesk } = await import('../../functions/search/desk-reads.ts');
const { readFound, readInbox } = await import('../../functions/triage/inbox-reads.ts');

type Page = (db: Db, search: Db) => Promise<unknown>;

// The agency of these reports is no organisation of the region: whose it is is asked of the officer's roles alone.
const lists = inboxQuestions(REGION).filter(
  ({ asked, scope }) => scope.agencies || asked.lembaga !== 'dinas',
);
const found =
  (agency: string | undefined): Page =>
  async (db, search) => {
    const { ids } = await findOnDesk(search, { region: REGION, agency, words: 'laporan nomor' });
    const asked = { daftar: 'semua', akhir: 'selesai', lembaga: agency } as const;
    return readFound(db, { region: REGION, agencies: agency ? [agency] : null }, asked, {
      ids,
      reference: null,
      now: NOW,
    });
  };
const pages: Record<string, Page> = {
  ...Object.fromEntries(
    lists.map(({ name, scope, asked }) => [name, (db: Db) => readInbox(db, scope, asked, NOW)]),
  ),
  'words, region': found(undefined),
  'words, agency': found('dinas'),
};

rmSync(STATE, { recursive: true, force: true });
await migrate();
await seed([]);
const table: Record<string, Record<string, string>> = {};
let made = 0;
for (const size of SIZES) {
  fill(made + 1, size);
  made = size;
  await withPortal([], async ({ db }, search) => {
    for (const [name, page] of Object.entries(pages))
      table[name] = { ...table[name], [`${size}: rows, ms`]: await measure(db, search, page) };
  });
}
console.table(table);

function fill(from: number, to: number): void {
  const main = opened('service_request_referral');
  const second = opened('desk_document');
  for (let at = from; at <= to; at += PORTION) {
    const end = Math.min(to, at + PORTION - 1);
    for (const sql of inboxSql(REGION, at, end)) main.exec(sql);
    second.exec(deskSql(REGION, at, end));
    progress(`${to} laporan`, end, to);
  }
  for (const db of [main, second]) {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  }
}

function opened(holding: string): DatabaseSync {
  const path =
    globSync(`${STATE}/.wrangler/state/v3/d1/**/*.sqlite`).find((file) => holds(file, holding)) ?? '';
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  return db;
}

function holds(file: string, name: string): boolean {
  const db = new DatabaseSync(file, { readOnly: true });
  const known = db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name);
  db.close();
  return known !== undefined;
}

async function measure(db: Db, search: Db, page: Page): Promise<string> {
  const meter = { calls: 0, rowsRead: 0 };
  await page(metered(db, meter), metered(search, meter));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await page(db, search);
    times.push(performance.now() - start);
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return `${meter.rowsRead} in ${meter.calls}, ${ms.toFixed(1)}`;
}
