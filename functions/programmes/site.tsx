import { Hono } from 'hono';
import { ledgerSlots } from '../../src/programmes/ledger-page.tsx';
import { orders, type ProgrammeFilter } from '../../src/programmes/page.ts';
import { programmeSlots } from '../../src/programmes/programme.tsx';
import { programmeListSlots } from '../../src/programmes/programme-list.tsx';
import { sheetSlots } from '../../src/programmes/sheet.tsx';
import { statuses } from '../../src/programmes/schema.ts';
import type { App, Request_ } from '../core/http.ts';
import { Moved, page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { readLedgerPage } from './ledger-page-reads.ts';
import { readProgrammeList } from './list-page-reads.ts';
import { readBuiltProgramme, readProgrammePage } from './page-reads.ts';

/** The people's door to programmes. */
export const programmes = new Hono<App>();

const FILTERS = ['dimensi', 'status', 'quick_win', 'tanpa_kabar', 'terlambat', 'urut', 'setelah'] as const;
const PAGES = ['sebelum', 'transaksi'] as const;
const home = '/:region{[a-z][a-z0-9-]{2,59}}/';
const list = `${home}program/` as const;

programmes.get(list, (c) =>
  page(c, {
    shell: 'programmes',
    params: FILTERS,
    read: async (db) => readProgrammeList(db, c.req.param('region'), filterFrom(c)),
    slots: programmeListSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

programmes.get(`${list}:slug/`, (c) =>
  page(c, {
    shell: 'programme',
    params: PAGES,
    read: async (db) => readProgrammePage(db, c.req.param('region'), c.req.param('slug'), asked(c, PAGES)),
    slots: programmeSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

programmes.get(`${list}:slug/lembar/`, (c) =>
  page(c, {
    shell: 'programme',
    read: async (db) => {
      const found = await readBuiltProgramme(db, c.req.param('region'), c.req.param('slug'));
      return found instanceof Moved ? new Moved(`${found.to}lembar/`) : found;
    },
    slots: sheetSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

programmes.get(`${home}pergeseran/`, (c) =>
  page(c, {
    shell: 'ledger',
    params: ['setelah'],
    read: async (db) => readLedgerPage(db, c.req.param('region'), asked(c, ['setelah'])),
    slots: ledgerSlots,
    timeZone: (rows) => rows.region.time_zone,
  }),
);

function filterFrom(c: Request_): ProgrammeFilter {
  const given = asked(c, FILTERS);
  const { status, quick_win, tanpa_kabar, terlambat, urut } = given;
  if (status && !(statuses as readonly string[]).includes(status))
    throw new Refusal('invalid', (w) => w.statusUnknown(statuses.join(', ')));
  if (urut && !(orders as readonly string[]).includes(urut))
    throw new Refusal('invalid', (w) => w.sortUnknown(orders.join(', ')));
  for (const flag of [quick_win, tanpa_kabar, terlambat])
    if (flag && flag !== 'ya') throw new Refusal('invalid', (w) => w.flagUnknown);
  return given as ProgrammeFilter;
}
