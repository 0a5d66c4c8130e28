import { LEDGER } from '../backups/ledger.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db } from '../core/db.ts';
import { knownPhotos, objectKey } from './reads.ts';

/**
 * Removes bytes of photos that the database knows nothing of, as a restore from an older backup leaves them: the clock
 * works from rows and would never find them. A photo that is coming in has its row before its bytes. Gives how many.
 */
export async function removeStrays(
  { db }: Pick<Ctx, 'db'>,
  bucket: Pick<R2Bucket, 'list' | 'delete'>,
): Promise<number> {
  let removed = 0;
  for (let cursor: string | undefined; ;) {
    const page: R2Objects = await bucket.list(cursor ? { cursor } : {});
    const strays = await straysAmong(
      db,
      page.objects.map(({ key }) => key),
    );
    if (strays.length > 0) await bucket.delete(strays);
    removed += strays.length;
    if (!page.truncated) return removed;
    cursor = page.cursor;
  }
}

async function straysAmong(db: Db, keys: string[]): Promise<string[]> {
  const photos = keys.filter((key) => !key.startsWith(LEDGER));
  const [rows = []] = await readAll(db, [
    knownPhotos(
      db,
      photos.map((key) => key.split('/')[1] ?? ''),
    ),
  ]);
  const known = new Set((rows as { region: string; id: string; sha256: string }[]).map(objectKey));
  return photos.filter((key) => !known.has(key));
}
