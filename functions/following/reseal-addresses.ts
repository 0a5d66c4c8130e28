import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { rewrap, sealingId, type Sealed } from '../core/seal.ts';
import { addressesUnderOthers } from './reseal-reads.ts';
import { rewrapAddresses } from './reseal-writes.ts';
import { aboutSubscriber } from './sealing.ts';

/** Addresses of one batch: killed between two, the next run goes on with what is left. */
const PORTION = 100;

/**
 * Wraps the addresses of followers under the newest sealing key, without opening one; `shut` are those of subscribers
 * that no key opened. It changes nothing that anybody reads, so it leaves no event.
 */
export async function resealAddresses(
  { db }: Ctx,
  sealing: string,
): Promise<{ done: number; shut: string[] }> {
  const told = { done: 0, shut: [] as string[] };
  for (let after = ''; ;) {
    const [rows = []] = await readAll(db, [addressesUnderOthers(db, sealingId(sealing), after, PORTION)]);
    const last = rows.at(-1);
    if (!last) return told;
    const all = rows as unknown as (Sealed & { id: string })[];
    const again = await Promise.all(
      all.map(async (row) => {
        const wrapped = await rewrap(sealing, aboutSubscriber(row.id), row).catch(() => null);
        if (!wrapped) told.shut.push(row.id);
        return wrapped
          ? [{ id: row.id, key_id: wrapped.key_id, wrapped: wrapped.wrapped, was: row.wrapped }]
          : [];
      }),
    );
    await db.batch([rewrapAddresses(db, again.flat())]);
    told.done += again.flat().length;
    after = last.id as string;
  }
}
