import { Hono } from 'hono';
import { orders, type Order } from '../../src/slippage/page.ts';
import { slippageSlots } from '../../src/slippage/slippage-page.tsx';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { LIST, readSlippage } from './reads.ts';

/** The people's door to the ledger of slippage across regions. */
export const slippage = new Hono<App>();

const FILTERS = ['urut', 'wilayah', 'setelah'] as const;

slippage.get('/pergeseran/', (c) =>
  page(c, {
    shell: 'slippage',
    params: FILTERS,
    read: async (db) => {
      const given = asked(c, FILTERS);
      const { wilayah: region = null, setelah: after } = given;
      const found = await readSlippage(db, { order: orderFrom(given.urut), region, after, limit: LIST });
      if (!found) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
      return { ...found, asked: given };
    },
    slots: slippageSlots,
    timeZone: (rows) => rows.region?.time_zone ?? 'Asia/Jakarta',
  }),
);

function orderFrom(word: string = orders[0]): Order {
  const found = orders.find((order) => order === word);
  if (!found) throw new Refusal('invalid', (w) => w.sortUnknown(orders.join(', ')));
  return found;
}
