import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedBackup } from '../../functions/cli/backup-check.ts';
import { canonicalHash } from '../../functions/cli/backup-contents.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ROWS = '["kota-uji"]\n';
const hash = hashOf('bita');
const PHOTO = `kota-uji/${'0'.repeat(26)}/${hash}`;

/** A small sound backup with one table, and one file under a key. */
function backup(bucket: string, key: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadangan-'));
  const region = { name: 'region', columns: ['slug'], rows: 1, sha256: hashOf(ROWS) };
  const contents = { migrations: ['0001'], tables: [region], counters: {} };
  const files = [{ bucket, key, bytes: 4, etag: '', type: null, sha256: hash }];
  const manifest = { format: 'pantau-kota-backup/1', made_at: '2026-11-22T00:00:00.000Z', contents, files };
  for (const name of ['tables', 'files']) mkdirSync(`${folder}/${name}`);
  writeFileSync(`${folder}/tables/region.jsonl`, ROWS);
  writeFileSync(`${folder}/files/${hash}`, 'bita');
  writeFileSync(`${folder}/manifest.json`, JSON.stringify({ ...manifest, sha256: canonicalHash(contents) }));
  return folder;
}

const check = (folder: string) => checkedBackup(folder, () => {});

describe('a backup from elsewhere', () => {
  it.each([
    ['PHOTOS', PHOTO],
    ['EVIDENCE', `kota-uji/${hash}`],
  ])('may put a file of %s where such files stand', async (bucket, key) => {
    expect((await check(backup(bucket, key))).files).toMatchObject([{ bucket, key }]);
  });

  it.each([
    ['PHOTOS', 'ledger/2026.jsonl'],
    ['PHOTOS', `kota-uji/${hash}`],
    ['PHOTOS', `../${PHOTO}`],
    ['PHOTOS', `ledger/${'0'.repeat(26)}/${hash}`],
    ['EVIDENCE', PHOTO],
    ['EVIDENCE', `ledger/${hash}`],
  ])('may put nothing into %s under %s', async (bucket, key) => {
    await expect(check(backup(bucket, key))).rejects.toThrow('manifest.json');
  });

  it.each(['tables', 'tables/region.jsonl', `files/${hash}`, 'files', 'manifest.json'])(
    'brings nothing in through a link at %s',
    async (path) => {
      const folder = backup('PHOTOS', PHOTO);
      renameSync(`${folder}/${path}`, `${folder}/elsewhere`);
      symlinkSync(`${folder}/elsewhere`, `${folder}/${path}`);
      await expect(check(folder)).rejects.toThrow(path);
    },
  );
});
