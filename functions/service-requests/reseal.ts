import type { Ctx } from '../core/ctx.ts';
import { readAll, type Db } from '../core/db.ts';
import { rewrap, sealingId, type Sealed } from '../core/seal.ts';
import { sealedUnderOthers, sealedUnderOthersCount } from './reseal-reads.ts';
import { rewrapSealed } from './reseal-writes.ts';
import { aboutRequest } from './sealing.ts';

/** Envelopes of one batch: killed between two, the next run goes on with what is left. */
const PORTION = 100;

type Envelope = Sealed & { request_id: string; field: string };

/** How far it came. `shut` are envelopes that no key opened: they stay as they are. */
export interface Resealed {
  done: number;
  shut: { request: string; field: string }[];
}

/**
 * Wraps every envelope under the newest sealing key, without opening a text. It tells nobody anything new and changes
 * nothing that anybody reads, so it leaves no event. What residents seal meanwhile is under the newest key already.
 */
export async function reseal(
  { db }: Ctx,
  sealing: string,
  tell: (done: number, of: number) => void,
): Promise<Resealed> {
  const newest = sealingId(sealing);
  const [[counted] = []] = await readAll(db, [sealedUnderOthersCount(db, newest)]);
  const [of, told] = [Number(counted?.n ?? 0), { done: 0, shut: [] } as Resealed];
  for (let after = { request_id: '', field: '' }; ;) {
    const [rows = []] = await readAll(db, [sealedUnderOthers(db, newest, after, PORTION)]);
    const last = rows.at(-1) as Envelope | undefined;
    if (!last) return told;
    told.done += await portion(db, sealing, rows as unknown as Envelope[], told.shut);
    tell(told.done + told.shut.length, Math.max(of, told.done + told.shut.length));
    after = last;
  }
}

async function portion(db: Db, sealing: string, rows: Envelope[], shut: Resealed['shut']): Promise<number> {
  const wrapped = await Promise.all(
    rows.map(async (row) => {
      const about = aboutRequest(row.request_id, row.field);
      const again = await rewrap(sealing, about, row).catch(() => null);
      if (!again) shut.push({ request: row.request_id, field: row.field });
      return again ? [{ ...row, key_id: again.key_id, wrapped: again.wrapped, was: row.wrapped }] : [];
    }),
  );
  const changed = wrapped.flat();
  await db.batch([rewrapSealed(db, changed)]);
  return changed.length;
}
