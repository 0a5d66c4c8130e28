import { isPeriod, narrowingNames, type Asked } from '../../src/statistics/page.ts';
import { Refusal } from '../core/refusal.ts';

/** What the statistics are asked, by whichever address: one part at a time, and a period that can be told of. */
export function checked(given: Asked): Asked {
  if (narrowingNames.filter((name) => given[name]).length > 1)
    throw new Refusal('invalid', (w) => w.narrowedTwice);
  if (given.periode && !isPeriod(given.periode)) throw new Refusal('invalid', (w) => w.periodUnknown);
  return given;
}
