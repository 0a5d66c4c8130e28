import { Hono } from 'hono';
import { versionsAt } from '../../src/versions/address.ts';
import { isVersioned } from '../../src/versions/page.ts';
import { versionsSlots } from '../../src/versions/versions-page.tsx';
import type { App, Request_ } from '../core/http.ts';
import { Moved, page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readVersions } from './reads.ts';
import { versionFrom } from './version-from.ts';

/** The people's door to what changed: every version of one thing beside the one before it. */
export const versions = new Hono<App>();

/** Versions on one page. */
const LIST = 10;
const PLACE = ['sebelum'] as const;

versions.get('/:region{[a-z][a-z0-9-]{2,59}}/riwayat/:kind{[a-z]+}/:name{[A-Za-z0-9-]{1,80}}/', (c) =>
  page(c, {
    shell: 'versions',
    params: PLACE,
    read: async (db) => {
      const { region = '', kind = '', name = '' } = c.req.param();
      if (!isVersioned(kind)) throw new Refusal('not_found', (w) => w.pageUnknown);
      const wish = asked(c, PLACE);
      const found = await readVersions(db, {
        region,
        kind,
        name,
        before: versionFrom(wish.sebelum),
        limit: LIST,
      });
      if (!found) return null;
      // Its id leads to it too; it stands under its key, which never changes.
      if (found.key !== name) return new Moved(versionsAt(region, kind, found.key) + search(c));
      return { ...found, asked: wish };
    },
    slots: versionsSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

const search = (c: Request_) => new URL(c.req.url).search;
