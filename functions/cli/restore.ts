import { createReadStream, readFileSync } from 'node:fs';
import type { Manifest } from '../../src/backups/manifest.ts';
import { copiedLedger, ledgerOf, readLedger, type ErasureRow } from '../backups/ledger.ts';
import { goOnCounting, putTogether } from '../backups/put-rows.ts';
import { tablesOf, type Table } from '../backups/tables.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Db } from '../core/db.ts';
import { startOver } from '../datasets/hasten.ts';
import { Refusal } from '../core/refusal.ts';
import { replayErasures } from '../own-requests/replay.ts';
import { removeStrays } from '../photos/remove-strays.ts';
import { rebuildIndex } from '../search/rebuild-index.ts';
import { lastMidnight } from '../statistics/last-midnight.ts';
import { rebuildStatistics } from '../statistics/rebuild.ts';
import { checkedBackup, mustFit } from './backup-check.ts';
import { canonicalHash, readContents } from './backup-contents.ts';
import { putFiles } from './backup-files.ts';
import { operands } from './operands.ts';
import { withPortal, type Buckets } from './portal.ts';
import { progress } from './say.ts';

const USAGE = 'npm run restore -- folder [--ledger=berkas]';

/** `npm run restore folder`: brings a backup into an empty, migrated database. */
export const restore = (args: string[]) =>
  withPortal(args, async (ctx, search, buckets) => {
    const [folder] = operands(args);
    if (!folder) throw new Refusal('invalid', `Sebutkan folder cadangannya: ${USAGE}`);
    const erased = await restoreBackup(ctx, buckets, folder, ledgerFile(args));
    console.log(`  dihapus lagi menurut buku penghapusan: ${erased} catatan`);
    await rebuildIndex(ctx, search);
    console.log('  indeks pencarian dibuat ulang');
    await rebuildStatistics(ctx, { before: lastMidnight(ctx.now()) });
    console.log('  statistik dihitung ulang');
    await startOver(ctx);
    console.log('  data terbuka akan dibuat lagi: npm run datasets');
  });

/**
 * Restores a backup, and erases again what was erased, also after the backup was made; gives how many rows of the
 * ledger that were. Photos that came after the backup go, for no row leads to them any more. Nothing is written before every byte of the backup has been checked.
 */
export async function restoreBackup(
  ctx: Ctx,
  buckets: Buckets,
  folder: string,
  ledger: ErasureRow[] = [],
): Promise<number> {
  const manifest = await checkedBackup(folder, told('periksa cadangan'));
  const tables = await tablesOf(ctx.db);
  await mustFit(ctx.db, tables, manifest);
  await putTables(ctx.db, tables, manifest, folder);
  await mustBeSame(ctx.db, manifest);
  await putFiles(buckets, manifest.files, folder, told('berkas'));
  const erased = await eraseAgain(ctx, buckets, ledger);
  console.log(`  foto yang tidak dikenal basis data dihapus: ${await removeStrays(ctx, buckets.PHOTOS)}`);
  return erased;
}

const told = (label: string) => (done: number, of: number) => progress(label, done, of);

function ledgerFile(args: string[]): ErasureRow[] {
  const path = args.find((word) => word.startsWith('--ledger='))?.slice('--ledger='.length);
  if (path === undefined) return [];
  try {
    return readLedger(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not_found', `Berkas "${path}" tidak terbaca.`);
  }
}

/** Rows go in by table, each after those that it points to, then the counters of those tables. */
async function putTables(db: Db, tables: Table[], { contents }: Manifest, folder: string): Promise<void> {
  const all = contents.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name } of tables) {
    const held = contents.tables.find((table) => table.name === name);
    for await (const rows of linesOf(`${folder}/tables/${name}.jsonl`)) {
      await putTogether(db, name, held?.columns ?? [], rows);
      progress('baris', (done += rows.length), all);
    }
  }
  await goOnCounting(db, contents.counters);
}

/** Rows in one transaction, about. */
const STEP = 1000;

// By line feeds alone: a text may hold other signs that end a line.
async function* linesOf(path: string): AsyncGenerator<unknown[]> {
  let [rows, rest]: [unknown[], string] = [[], ''];
  for await (const text of createReadStream(path, 'utf8')) {
    const lines = (rest + (text as string)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) rows.push(JSON.parse(line));
    if (rows.length < STEP) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function mustBeSame(db: Db, { sha256 }: Manifest): Promise<void> {
  const restored = canonicalHash(await readContents(db, null, told('bandingkan')));
  if (restored !== sha256)
    throw new Error(`what was restored is not what was backed up: ${restored} instead of ${sha256}`);
  console.log(`  isi sama dengan cadangan: hash ${sha256}`);
}

/** The backup's own ledger first, then the copies that outlived the lost database, then the file that was given. */
async function eraseAgain(ctx: Ctx, buckets: Buckets, given: ErasureRow[]): Promise<number> {
  const all = [...(await ledgerOf(ctx.db)), ...(await copiedLedger(buckets.PHOTOS)), ...given];
  const once = new Map(all.map((row) => [`${row.noun} ${row.subject_id} ${row.what}`, row]));
  return replayErasures(ctx, [...once.values()]);
}
