import { asked as names, isPeriod, narrowingNames, type Asked } from '../../src/statistics/page.ts';
import type { Request_ } from '../core/http.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';

/** What the statistics are asked, by whichever address: one part at a time, and a period that can be told of. */
export function questionFrom(c: Request_): Asked {
  const given: Asked = asked(c, names);
  if (narrowingNames.filter((name) => given[name]).length > 1)
    throw new Refusal('invalid', (w) => w.narrowedTwice);
  if (given.periode && !isPeriod(given.periode)) throw new Refusal('invalid', (w) => w.periodUnknown);
  return given;
}
