import { orders, type Order } from '../../src/slippage/page.ts';
import { Refusal } from '../core/refusal.ts';

/** The order that a word in an address means; without a word the first. Any other word is refused. */
export function orderFrom(word: string = orders[0]): Order {
  const found = orders.find((order) => order === word);
  if (!found) throw new Refusal('invalid', (w) => w.sortUnknown(orders.join(', ')));
  return found;
}
