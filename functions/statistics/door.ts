import { asked as names, type Asked } from '../../src/statistics/page.ts';
import type { Request_ } from '../core/http.ts';
import { asked, mustBeOfNow } from '../core/query.ts';
import { checked } from './question.ts';

/** What a request asks of the statistics. */
export function questionFrom(c: Request_): Asked {
  mustBeOfNow(c);
  return checked(asked(c, names));
}
