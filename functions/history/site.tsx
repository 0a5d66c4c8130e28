import { Hono } from 'hono';
import { historySlots } from '../../src/history/public-page.tsx';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { readHistory } from './page-reads.ts';

/** The people's door to history. */
export const history = new Hono<App>();

const FILTERS = ['jenis', 'sebelum'] as const;

history.get('/:region{[a-z][a-z0-9-]{2,59}}/riwayat/', (c) =>
  page(c, {
    shell: 'history',
    params: FILTERS,
    read: async (db) => readHistory(db, c.req.param('region'), asked(c, FILTERS)),
    slots: historySlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);
