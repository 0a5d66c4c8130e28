import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import type { Manifest } from '../../src/backups/manifest.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { newestEvent } from '../search/reads.ts';
import type { Ctx } from '../core/ctx.ts';
import { canonicalHash, readContents } from './backup-contents.ts';
import { listFiles, takeFiles } from './backup-files.ts';
import { operands } from './operands.ts';
import { withPortal, type Buckets } from './portal.ts';
import { progress } from './say.ts';
import { STATE } from './state.ts';

/** `npm run backup [folder]`: writes every table and every file of the portal into a new folder. */
export const backup = (args: string[]) =>
  withPortal(args, async (ctx, _, buckets) => {
    const day = ctx.now().toISOString().replaceAll(':', '.');
    const folder = operands(args)[0] ?? `${STATE}/.backup/${day}`;
    const manifest = await writeBackup(ctx, buckets, folder, !args.includes('--without-files'));
    console.log(said(folder, manifest));
  });

/**
 * Writes a backup for its owner alone. The manifest comes last, and the folder gets its name when it is whole: what was
 * cut short is no backup.
 */
export async function writeBackup(
  ctx: Ctx,
  buckets: Buckets,
  folder: string,
  withFiles: boolean,
): Promise<Manifest> {
  if (existsSync(folder)) throw new Refusal('conflict', `"${folder}" sudah ada. Sebutkan folder yang baru.`);
  const part = `${folder}.belum-selesai`;
  mkdirSync(`${part}/tables`, { recursive: true, mode: 0o700 });
  const before = await newest(ctx);
  const contents = await readContents(ctx.db, `${part}/tables`, told('tabel'));
  const found = await listFiles(buckets);
  const files = withFiles ? await takeFiles(buckets, found, part, told('berkas')) : found;
  const manifest: Manifest = {
    format: 'pantau-kota-backup/1',
    made_at: ctx.now().toISOString(),
    contents,
    sha256: canonicalHash(contents),
    files,
  };
  writeFileSync(`${part}/manifest.json`, JSON.stringify(manifest, null, 2), { mode: 0o600 });
  renameSync(part, folder);
  if ((await newest(ctx)) !== before)
    console.log('  Selama dicadangkan ada perubahan; sebagian perubahan itu mungkin belum ikut.');
  return manifest;
}

const told = (label: string) => (done: number, of: number) => progress(label, done, of);

async function newest({ db }: Ctx): Promise<unknown> {
  const [[row] = []] = await readAll(db, [newestEvent(db)]);
  return row?.id;
}

function said(folder: string, { contents, files, sha256 }: Manifest): string {
  const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0);
  const taken = files.filter((file) => file.sha256 !== null).length;
  return [
    `  ${folder}`,
    `    ${contents.tables.length} tabel, ${rows} baris, ${taken} dari ${files.length} berkas`,
    `    hash ${sha256}`,
  ].join('\n');
}
