import { asked as names, type Asked } from '../../src/statistics/page.ts';
import type { Request_ } from '../core/http.ts';
import { asked } from '../core/query.ts';
import { checked } from './question.ts';

/** What a request asks of the statistics. */
export const questionFrom = (c: Request_): Asked => checked(asked(c, names));
