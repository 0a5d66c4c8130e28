import { SLUG } from '../regions/slug.ts';
import type { Slots } from '../ui/slots.ts';
import { versionedKinds } from '../versions/page.ts';
import {
  ofCommitments,
  ofContradictions,
  ofErrorReports,
  ofEvents,
  ofFeedback,
  ofMoves,
  ofProgramme,
  ofProgrammes,
  ofRegion,
  ofRegions,
  ofRequests,
  ofSlippages,
  ofStatistics,
  ofUpdates,
  ofVersions,
  type Filters,
} from './twin-filters.ts';

/** Where programs read what a page shows. */
export interface Twins {
  json: string;
  /** Of a list alone. */
  csv: string | null;
}

// Pages that are no region's have such addresses too.
const R = `(${SLUG})`;
const P = '([a-z0-9][a-z0-9-]{0,80})';
const N = '([A-Za-z0-9-]{1,80})';
const ID = '([0-9A-HJKMNP-TV-Z]{10})';

const versioned = Object.entries(versionedKinds);

/** Every page that shows what the API tells too, with the address there and how it is narrowed; `[]` marks a list. */
const table: [page: RegExp, address: string, filters: Filters][] = (
  [
    ['/', '/regions[]', ofRegions],
    ['/linimasa/', '/updates[]', ofUpdates],
    [`/linimasa/\\?wilayah=${R}`, '/regions/$1/updates[]', ofUpdates],
    ['/janji/', '/commitments[]', ofCommitments],
    [`/janji/\\?wilayah=${R}`, '/regions/$1/commitments[]', ofCommitments],
    ['/pergeseran/', '/slippages[]', ofSlippages],
    [`/pergeseran/\\?wilayah=${R}`, '/regions/$1/slippages[]', ofSlippages],
    [`/sumber/${ID}/`, '/sources/$1', {}],
    [`/u/${ID}/`, '/updates/$1', {}],
    [`/u/${ID}/v/(\\d{1,6})/`, '/updates/$1/versions/$2', {}],
    [`/laporan/${ID}/`, '/service-requests/$1', {}],
    [`/laporan/keliru/${ID}/`, '/error-reports/$1', {}],
    [`/masukan/${ID}/`, '/feedback/$1', {}],
    [`/${R}/`, '/regions/$1', ofRegion],
    [`/${R}/visi/`, '/regions/$1/visions[]', ofRegion],
    [`/${R}/program/`, '/regions/$1/programmes[]', ofProgrammes],
    [`/${R}/program/${P}/`, '/regions/$1/programmes/$2', ofProgramme],
    [`/${R}/pergeseran/`, '/regions/$1/milestone-moves[]', ofMoves],
    [`/${R}/berbeda/`, '/regions/$1/contradictions[]', ofContradictions],
    [`/${R}/janji/`, '/regions/$1/commitments[]', ofCommitments],
    [`/${R}/laporan/`, '/regions/$1/service-requests[]', ofRequests],
    [`/${R}/program/${P}/masukan/`, '/regions/$1/programmes/$2/feedback[]', ofFeedback],
    [`/${R}/masukan/`, '/regions/$1/feedback[]', ofFeedback],
    ...versioned.map(
      ([kind, noun]) =>
        [`/${R}/riwayat/${kind}/${N}/`, `/regions/$1/versions/${noun}/$2[]`, ofVersions] as const,
    ),
    [`/${R}/riwayat/`, '/regions/$1/events[]', ofEvents],
    [`/${R}/kekeliruan/`, '/regions/$1/error-reports[]', ofErrorReports],
  ] as const
).map(([page, address, filters]) => [new RegExp(`^${page}$`), address, filters]);

/** Pages that tell programs the same at their own address. */
const own = new RegExp(`^/${R}/(?:kinerja|(laporan/aturan))/$`);

/** What a page was asked, by the names in its address. */
export type AskedOf = Record<string, string>;

/**
 * The same as a page at a path shows when it is asked so, for programs; null when there is no such thing. What the API
 * does not know goes along as it is: the API says so, rather than that anything is left out in silence.
 */
export function twinsOf(path: string, asked: AskedOf = {}): Twins | null {
  const [at, , rules] = own.exec(path) ?? [];
  const there = at?.slice(0, -1);
  if (there)
    return { json: withQuery(`${there}.json`, asked), csv: rules ? null : withQuery(`${there}.csv`, asked) };
  const { wilayah, ...others } = asked;
  const inPlace = wilayah === undefined ? null : foundAt(`${path}?wilayah=${wilayah}`);
  const found = inPlace ?? foundAt(path);
  if (!found) return null;
  const query = translated(inPlace ? others : asked, found.filters);
  const json = withQuery(found.address, query);
  return { json, csv: found.isList ? withQuery(found.address, { ...query, format: 'csv' }) : null };
}

function foundAt(page: string) {
  const row = table.find(([pattern]) => pattern.test(page));
  if (!row) return null;
  const address = page.replace(row[0], `/api/v1${row[1]}`);
  return { address: address.replace(/\[\]$/, ''), isList: address.endsWith('[]'), filters: row[2] };
}

function translated(asked: AskedOf, filters: Filters): AskedOf {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => {
      const there = Object.hasOwn(filters, name) ? filters[name] : name;
      if (!there) return [];
      const [called, values] = typeof there === 'string' ? [there, {}] : there;
      return [[called, Object.hasOwn(values, value) ? values[value]! : value]];
    }),
  );
}

function withQuery(address: string, query: AskedOf): string {
  const text = new URLSearchParams(query).toString();
  return text ? `${address}?${text}` : address;
}

/** For the head of the page at a path: where its twins are; of a page narrowed as the API cannot, nowhere. */
export function twinSlots(path: string, asked: AskedOf = {}): Slots {
  if (!isKnown(path, asked)) return { 'data-json': NOWHERE, 'data-csv': NOWHERE };
  const { json, csv } = twinsOf(path, asked) ?? {};
  return {
    ...(json && { 'data-json': link('application/json', json) }),
    ...(csv && { 'data-csv': link('text/csv', csv) }),
  };
}

function isKnown(path: string, { wilayah, ...asked }: AskedOf): boolean {
  if (wilayah !== undefined && !foundAt(`${path}?wilayah=${wilayah}`)) return false;
  const filters = foundAt(path)?.filters ?? ofStatistics;
  return Object.keys(asked).every((name) => Object.hasOwn(filters, name));
}

const link = (type: string, href: string) => ({ attrs: { rel: 'alternate', type, href } });
const NOWHERE = { attrs: { rel: 'help', type: 'text/html', href: '/pengembang/api/' } };
