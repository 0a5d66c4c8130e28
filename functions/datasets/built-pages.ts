import type { PageKind } from '../../src/datasets/page-table.ts';
import { readRegister } from '../commitments/page-reads.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { Moved } from '../core/page.ts';
import { readHistory } from '../history/page-reads.ts';
import { readLogPage } from '../log/page-reads.ts';
import { readLedgerPage } from '../programmes/ledger-page-reads.ts';
import { readProgrammeList } from '../programmes/list-page-reads.ts';
import { readBuiltProgramme } from '../programmes/page-reads.ts';
import { programmeSlugs } from '../programmes/reads.ts';
import { readHomePage } from '../regions/home-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { readBuiltSlippage } from '../slippage/reads.ts';
import { readSourcePage } from '../sources/page-reads.ts';
import { builtSources } from '../sources/reads.ts';
import { readBuiltStatistics } from '../statistics/page-reads.ts';
import { readTimelinePage, readUpdatePage } from '../updates/page-reads.ts';
import { builtVersions } from '../updates/reads.ts';
import type { Keyset } from './source.ts';

/** One kind of built pages: which there are, and the read that the Worker gives them by too. */
export interface BuiltPages {
  kind: PageKind;
  /** Queries of one of them, at most. */
  queries: number;
  /** Those of a region after one of them; of a page that stands once in a region there is no list. */
  list?: {
    start: Keyset;
    statement: (db: Db, region: string, after: Keyset, limit: number) => Statement;
    keyOf: (row: Row) => Keyset;
  };
  path: (region: string, key: Keyset) => string;
  read: (db: Db, region: string, key: Keyset) => Promise<object | null>;
}

/** What is built for each region. */
export const ofRegion: BuiltPages[] = [
  { kind: 'region', queries: 14, path: (region) => `/${region}/`, read: readRegionPage },
  {
    kind: 'list',
    queries: 2,
    path: (region) => `/${region}/program/`,
    read: (db, region) => readProgrammeList(db, region, {}),
  },
  {
    kind: 'register',
    queries: 3,
    path: (region) => `/${region}/janji/`,
    read: (db, region) => readRegister(db, region, {}),
  },
  {
    kind: 'ledger',
    queries: 2,
    path: (region) => `/${region}/pergeseran/`,
    read: (db, region) => readLedgerPage(db, region, {}),
  },
  {
    kind: 'history',
    queries: 2,
    path: (region) => `/${region}/riwayat/`,
    read: (db, region) => readHistory(db, region, {}),
  },
  {
    kind: 'statistics',
    queries: 3,
    path: (region) => `/${region}/kinerja/`,
    read: (db, region) => readBuiltStatistics(db, region),
  },
  {
    kind: 'programme',
    queries: 15,
    list: {
      start: [''],
      statement: (db, region, [slug], limit) => programmeSlugs(db, region, slug as string, limit),
      keyOf: (row) => [row.slug as string],
    },
    path: (region, [slug]) => `/${region}/program/${String(slug)}/`,
    read: async (db, region, [slug]) => {
      const page = await readBuiltProgramme(db, region, slug as string);
      return page instanceof Moved ? null : page;
    },
  },
  {
    kind: 'update',
    queries: 5,
    list: {
      start: ['9999-12-31', 'ZZZZZZZZZZ', 0],
      statement: builtVersions,
      keyOf: (row) => [row.event_date as string, row.id as string, row.version as number],
    },
    path: (_, [, id, version]) => `/u/${String(id)}/v/${String(version)}/`,
    read: async (db, _, [, id, version]) => {
      const page = await readUpdatePage(db, id as string, version as number);
      // What residents saw of it can be taken back: it is shown live or not at all.
      // Nor is a file told what came after it.
      return page && { ...page, seen: null, mementos: undefined };
    },
  },
  {
    kind: 'source',
    queries: 5,
    list: {
      start: ['', ''],
      statement: (db, region, [key], limit) => builtSources(db, region, key as string, limit),
      keyOf: (row) => [row.key as string, row.id as string],
    },
    path: (_, [, id]) => `/sumber/${String(id)}/`,
    read: (db, _, [, id]) => readSourcePage(db, id as string),
  },
];

/** What is built across regions. */
export const acrossRegions: BuiltPages[] = [
  { kind: 'home', queries: 3, path: () => '/', read: (db) => readHomePage(db, {}) },
  { kind: 'timeline', queries: 2, path: () => '/linimasa/', read: (db) => readTimelinePage(db, {}) },
  { kind: 'register', queries: 3, path: () => '/janji/', read: (db) => readRegister(db, null, {}) },
  { kind: 'log', queries: 3, path: () => '/log/', read: (db) => readLogPage(db, {}) },
  { kind: 'slippage', queries: 2, path: () => '/pergeseran/', read: readBuiltSlippage },
];
