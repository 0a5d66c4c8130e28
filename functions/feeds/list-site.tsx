import { Hono } from 'hono';
import { feedListSlots } from '../../src/feeds/list-page.tsx';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { readFeedList } from './list-reads.ts';

/** The door of people who look for a feed. */
export const feedLists = new Hono<App>();

feedLists.get('/:region{[a-z][a-z0-9-]{2,59}}/umpan/', (c) =>
  page(c, {
    shell: 'feeds',
    read: (db) => readFeedList(db, c.req.param('region')),
    slots: feedListSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);
