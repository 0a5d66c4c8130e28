import { Hono } from 'hono';
import type { Citable } from '../../src/citing/citable.ts';
import { citablePart, citableProgramme } from '../../src/programmes/citable.ts';
import { ledgerSlots } from '../../src/programmes/ledger-page.tsx';
import { orders, type ProgrammeFilter, type ProgrammePage } from '../../src/programmes/page.ts';
import { previewOfProgramme } from '../../src/programmes/preview.ts';
import { programmeSlots } from '../../src/programmes/programme.tsx';
import { programmeListSlots } from '../../src/programmes/programme-list.tsx';
import { sheetSlots } from '../../src/programmes/sheet.tsx';
import { statuses } from '../../src/programmes/schema.ts';
import type { View } from '../../src/ui/view.ts';
import { citation, CITING_FILE, CITING_PART, citingAsked, viewOf } from '../citing/door.ts';
import type { App, Request_ } from '../core/http.ts';
import { inTime } from '../core/in-time.ts';
import { Moved, page } from '../core/page.ts';
import { asked } from '../core/query.ts';
import { Refusal } from '../core/refusal.ts';
import { lastingPage, perFrom, unfiltered } from '../mementos/door.ts';
import { readLedgerPage } from './ledger-page-reads.ts';
import { readProgrammeList } from './list-page-reads.ts';
import { readProgrammePage } from './page-reads.ts';
import { readCitedProgramme, readProgrammeAsOf, readProgrammesAsOf } from './then-page-reads.ts';

/** The people's door to programmes. */
export const programmes = new Hono<App>();

const FILTERS = ['dimensi', 'status', 'quick_win', 'tanpa_kabar', 'terlambat', 'urut', 'setelah'] as const;
const PAGES = ['sebelum', 'transaksi'] as const;
const home = '/:region{[a-z][a-z0-9-]{2,59}}/';
const list = `${home}program/` as const;

programmes.get(list, (c) => {
  const region = c.req.param('region');
  return lastingPage(c, {
    shell: 'programmes',
    params: FILTERS,
    read: async (db) => readProgrammeList(db, region, filterFrom(c)),
    readThen: async (db, per) => readProgrammesAsOf(db, region, unfiltered(c, FILTERS), per),
    slots: programmeListSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});

programmes.get(`${list}:slug/`, (c) => {
  const { region, slug } = c.req.param();
  return lastingPage(c, {
    shell: 'programme',
    params: PAGES,
    read: async (db) => readProgrammePage(db, region, slug, asked(c, PAGES)),
    readThen: async (db, per) => readProgrammeAsOf(db, { region, slug }, asked(c, PAGES), per),
    slots: programmeSlots,
    preview: previewOfProgramme,
    timeZone: (rows) => rows.region.time_zone,
  });
});

programmes.get(`${list}:slug/${CITING_FILE}`, (c) => cite(c, citableProgramme));
programmes.get(`${list}:slug/${CITING_PART}`, (c) =>
  cite(c, (found, view) => citablePart(found, citingAsked(c).part, view)),
);

async function cite(c: Request_, citable: (found: ProgrammePage, view: View) => Citable | null) {
  const { region = '', slug = '' } = c.req.param();
  const per = perFrom(c);
  const found = await inTime(() => readCitedProgramme(c.var.db, region, slug, per));
  if (found instanceof Moved) return c.redirect(fileAt(c, found.to, slug), 301);
  const cited = found && citable(found, viewOf(c, found.region.time_zone, per));
  if (!cited) throw new Refusal('not_found', (w) => w.pageUnknown);
  return citation(c, cited);
}

// The same file of the page to which another one moved.
function fileAt(c: Request_, to: string, slug: string): string {
  const [path = '', query] = to.split('?');
  const file = c.req.path.split(`/program/${slug}/`)[1] ?? '';
  return path + file + (query ? `?${query}` : '');
}

programmes.get(`${list}:slug/lembar/`, (c) => {
  const { region, slug } = c.req.param();
  const here = <T extends object>(found: T | Moved | null) =>
    found instanceof Moved ? new Moved(fileAt(c, found.to, slug)) : found;
  return lastingPage(c, {
    shell: 'programme',
    read: async (db) => here(await readProgrammePage(db, region, slug)),
    readThen: async (db, per) => here(await readProgrammeAsOf(db, { region, slug }, {}, per)),
    original: `/${region}/program/${slug}/`,
    slots: sheetSlots,
    timeZone: (rows) => rows.region.time_zone,
  });
});

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
