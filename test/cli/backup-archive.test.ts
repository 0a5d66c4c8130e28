import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../functions/cli/backup.ts';
import { restoreBackup } from '../../functions/cli/restore.ts';
import { frozenFile } from '../../functions/datasets/files-reads.ts';
import { emptyStores } from './stores.ts';

const KEY = 'arsip/2026-10/kota-uji/program.csv';
const TEXT = 'region,programme_id\r\n"kota-uji","7K3M9QXT2B"\r\n';
const sha256 = createHash('sha256').update(TEXT).digest('hex');
let [lost, fresh] = [] as unknown as [Stores, Stores];
type Stores = Awaited<ReturnType<typeof emptyStores>>;

beforeAll(async () => {
  [lost, fresh] = [await emptyStores('archive-lost'), await emptyStores('archive-fresh')];
  await lost.buckets.DATA.put(KEY, TEXT, { customMetadata: { sha256 } });
  for (const made of ['katalog.json', 'manifest/kota-uji/program.json', 'bagian/kota-uji/program/1/0-a.csv'])
    await lost.buckets.DATA.put(made, 'can be made again');
});
afterAll(async () => {
  await lost.dispose();
  await fresh.dispose();
});

it('a backup holds what was frozen of open data and nothing that can be made again; a restore serves it as before', async () => {
  const folder = `${lost.folder}/cadangan`;
  const { files } = await writeBackup(lost.ctx, lost.buckets, folder, true);
  expect(files.map(({ bucket, key }) => [bucket, key])).toEqual([['DATA', KEY]]);
  await restoreBackup(fresh.ctx, fresh.buckets, folder);
  expect((await fresh.buckets.DATA.list()).objects.map(({ key }) => key)).toEqual([KEY]);
  expect(await (await fresh.buckets.DATA.get(KEY))?.text()).toBe(TEXT);
  const named = { region: 'kota-uji', name: 'program', format: 'csv', month: '2026-10' } as const;
  const served = await frozenFile(fresh.buckets.DATA, named, 'https://portal.uji.example');
  expect(served).toMatchObject({ sha256, bytes: TEXT.length });
});
