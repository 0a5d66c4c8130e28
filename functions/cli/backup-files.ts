import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buckets as names, isFileKey, type HeldFile } from '../../src/backups/manifest.ts';
import type { Buckets } from './portal.ts';

type Told = (done: number, of: number) => void;

/** Every file of the buckets; not the copies of the erasure ledger, which outlive a restore where they are. */
export async function listFiles(buckets: Buckets): Promise<HeldFile[]> {
  const found: HeldFile[] = [];
  for (const bucket of names)
    for await (const { key, size, etag, httpMetadata } of objectsOf(buckets[bucket]))
      if (isFileKey({ bucket, key }))
        found.push({
          bucket,
          key,
          bytes: size,
          etag,
          type: httpMetadata?.contentType ?? null,
          sha256: null,
        });
  return found;
}

async function* objectsOf(bucket: R2Bucket): AsyncGenerator<R2Object> {
  for (let cursor: string | undefined; ;) {
    const page = await bucket.list({ include: ['httpMetadata'], ...(cursor && { cursor }) });
    yield* page.objects;
    if (!page.truncated) return;
    cursor = page.cursor;
  }
}

/** Copies the bytes of each into the folder, once for all objects that hold the same; one that left meanwhile is left out. */
export async function takeFiles(
  buckets: Buckets,
  files: HeldFile[],
  folder: string,
  told: Told,
): Promise<HeldFile[]> {
  mkdirSync(`${folder}/files`, { mode: 0o700 });
  const taken: HeldFile[] = [];
  for (const [i, file] of files.entries()) {
    const object = await buckets[file.bucket].get(file.key);
    if (object) taken.push({ ...file, sha256: keep(folder, new Uint8Array(await object.arrayBuffer())) });
    told(i + 1, files.length);
  }
  return taken;
}

function keep(folder: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `${folder}/files/${sha256}`;
  if (!existsSync(path)) writeFileSync(path, bytes, { mode: 0o600 });
  return sha256;
}

/** Puts the files of a backup back where they are missing; gives how many there were to put. */
export async function putFiles(
  buckets: Buckets,
  files: HeldFile[],
  folder: string,
  told: Told,
): Promise<number> {
  let put = 0;
  for (const [i, { bucket, key, bytes, type, sha256 }] of files.entries()) {
    const there = await buckets[bucket].head(key);
    if (sha256 && there?.size !== bytes) {
      const httpMetadata = type === null ? {} : { contentType: type };
      await buckets[bucket].put(key, readFileSync(`${folder}/files/${sha256}`), {
        httpMetadata,
        // By it whoever takes away frozen open data can tell that it is whole.
        ...(bucket === 'DATA' && { customMetadata: { sha256 } }),
      });
      put += 1;
    }
    told(i + 1, files.length);
  }
  return put;
}
