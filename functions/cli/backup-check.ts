import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync } from 'node:fs';
import { Manifest } from '../../src/backups/manifest.ts';
import { migrationsOf } from '../backups/reads.ts';
import { sizes } from '../backups/rows.ts';
import type { Table } from '../backups/tables.ts';
import { readAll, type Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { canonicalHash } from './backup-contents.ts';

/** The manifest of a backup whose every byte was compared with it; a backup that was changed or cut is refused. */
export async function checkedBackup(
  folder: string,
  told: (done: number, of: number) => void,
): Promise<Manifest> {
  const manifest = readManifest(folder);
  const { contents, files } = manifest;
  if (canonicalHash(contents) !== manifest.sha256) throw wrong('manifest.json');
  const held = new Map([
    ...contents.tables.map(({ name, sha256 }) => [`tables/${name}.jsonl`, sha256] as const),
    ...files.flatMap(({ sha256 }) => (sha256 ? [[`files/${sha256}`, sha256] as const] : [])),
  ]);
  for (const path of ['tables', 'files']) if (at(`${folder}/${path}`)?.isSymbolicLink()) throw wrong(path);
  let done = 0;
  for (const [path, sha256] of held) {
    if (!at(`${folder}/${path}`)?.isFile() || (await hashOf(`${folder}/${path}`)) !== sha256)
      throw wrong(path);
    told((done += 1), held.size);
  }
  return manifest;
}

function readManifest(folder: string): Manifest {
  const path = `${folder}/manifest.json`;
  const there = at(path);
  if (there?.isSymbolicLink()) throw wrong('manifest.json');
  if (!there)
    throw new Refusal('not_found', `Di "${folder}" tidak ada cadangan yang utuh: manifest.json tidak ada.`);
  try {
    return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw wrong('manifest.json');
  }
}

// A link is seen as a link and never followed: it may lead out of the backup.
const at = (path: string) => lstatSync(path, { throwIfNoEntry: false });

const wrong = (path: string) =>
  new Refusal('invalid', `Cadangan ini rusak atau pernah diubah: ${path}. Tidak ada yang dipulihkan.`);

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array);
  return hash.digest('hex');
}

/** Refuses a database of another schema, and one that holds anything: a restore never mixes two portals. */
export async function mustFit(db: Db, tables: Table[], { contents }: Manifest): Promise<void> {
  const [migrations = []] = await readAll(db, [migrationsOf(db)]);
  const here = migrations.map(({ name }) => name as string);
  if (JSON.stringify(here) !== JSON.stringify(contents.migrations))
    throw new Refusal(
      'conflict',
      `Skema basis data ini (${here.at(-1)}) berbeda dari cadangan (${contents.migrations.at(-1)}). Pakai kode dari hari cadangan dibuat, pulihkan, lalu perbarui.`,
    );
  const rows = await sizes(db, tables);
  const full = tables.filter((_, i) => rows[i] !== 0).map(({ name }) => name);
  if (full.length > 0)
    throw new Refusal(
      'conflict',
      `Basis data ini tidak kosong (${full.slice(0, 5).join(', ')}). Cadangan hanya dipulihkan ke basis data baru yang sudah dimigrasi.`,
    );
}
