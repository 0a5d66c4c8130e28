import type { RegisterPage } from '../../src/commitments/page.ts';
import { filters as ledger } from '../../src/slippage/page.ts';
import type { Target } from '../../src/embeds/target.ts';
import { asked as statistics, type Asked } from '../../src/statistics/page.ts';
import { EVERYWHERE, filterOf } from '../commitments/asked.ts';
import { orderFrom } from '../slippage/order.ts';
import { Refusal } from '../core/refusal.ts';
import { checked } from '../statistics/question.ts';

/** By what something in a frame is narrowed, as its page is. */
export type Question = Asked & RegisterPage['asked'] & { urut?: string };
export const QUESTIONS = [...statistics, ...EVERYWHERE, 'urut'] as const;
type Given = Partial<Record<(typeof QUESTIONS)[number], string>>;

/** What is asked of a target, of all that an address asks, checked as its page checks it. */
export function questionOf(target: Target, given: Given): Question {
  if (target.kind === 'chart' && target.on === 'statistics') return checked(picked(given, statistics));
  const isLedger = target.kind === 'chart' && target.on === 'slippage';
  if (target.kind !== 'register' && !isLedger) return {};
  // A frame shows where a list begins.
  if (given.setelah) throw new Refusal('invalid', (w) => w.embedPart);
  if (isLedger) {
    orderFrom(given.urut);
    // The ledger of a region has an address of its own, and is the one of all narrowed to it.
    return picked({ ...given, ...(target.region && { wilayah: target.region }) }, ledger) as Question;
  }
  return filterOf(picked(given, EVERYWHERE));
}

const picked = (given: Given, names: readonly (keyof Given)[]): Given =>
  Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
