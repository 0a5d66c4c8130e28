import { filters, type SlippagePage } from '../../src/slippage/page.ts';
import type { Db } from '../core/db.ts';
import type { Request_ } from '../core/http.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { orderFrom } from './order.ts';
import { LIST, readSlippage } from './reads.ts';

/** The page of the ledger that a request asks for; refused where there is no such region or order. */
export async function readAsked(c: Request_, db: Db): Promise<SlippagePage> {
  const given = asked(c, filters);
  const { wilayah: region = null, setelah: after } = given;
  const found = await readSlippage(db, { order: orderFrom(given.urut), region, after, limit: LIST });
  if (!found) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
  return { ...found, asked: given };
}
