import * as z from 'zod';
import { readAll, type Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { erasuresAfter } from './reads.ts';

/** Where copies of the erasure ledger stand in the bucket of photos. */
export const LEDGER = 'ledger/';

/** One erasure: what of what was erased, when, and why; not a word of it. */
export const ErasureRow = z.object({
  at: z.iso.datetime(),
  noun: z.string(),
  subject_id: z.string(),
  what: z.string(),
  basis: z.enum(['request', 'period']),
});
export type ErasureRow = z.infer<typeof ErasureRow>;

const STEP = 500;

/** The ledger that a database holds. */
export async function ledgerOf(db: Db): Promise<ErasureRow[]> {
  const all: ErasureRow[] = [];
  for (let after = 0; ;) {
    const [rows = []] = await readAll(db, [erasuresAfter(db, after, STEP)]);
    all.push(...rows.map((row) => ErasureRow.parse(row)));
    if (rows.length < STEP) return all;
    after = rows.at(-1)?.id as number;
  }
}

/** The copies of the ledger that outlived a database. */
export async function copiedLedger(bucket: Pick<R2Bucket, 'list' | 'get'>): Promise<ErasureRow[]> {
  const all: ErasureRow[] = [];
  for (let cursor: string | undefined; ;) {
    const page: R2Objects = await bucket.list({ prefix: LEDGER, ...(cursor && { cursor }) });
    for (const { key } of page.objects)
      all.push(...readLedger((await (await bucket.get(key))?.text()) ?? ''));
    if (!page.truncated) return all;
    cursor = page.cursor;
  }
}

/** The lines of a ledger's copy. */
export const readLedger = (text: string): ErasureRow[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const { data } = ErasureRow.safeParse(parsed(line));
      if (data) return data;
      throw new Refusal('invalid', `Buku penghapusan tidak terbaca pada baris ${i + 1}.`);
    });

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
