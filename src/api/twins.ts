import { SLUG } from '../regions/slug.ts';
import type { Slots } from '../ui/slots.ts';

/** Where programs read what a page shows. */
export interface Twins {
  json: string;
  /** Of a list alone. */
  csv: string | null;
}

// Pages that are no region's have such addresses too.
const R = `(${SLUG})`;
const P = '([a-z0-9][a-z0-9-]{0,80})';
const ID = '([0-9A-HJKMNP-TV-Z]{10})';

/** Every page that shows what the API tells too, with the address there; `[]` marks a list. */
const table: [page: RegExp, address: string][] = (
  [
    ['/', '/regions[]'],
    ['/linimasa/', '/updates[]'],
    ['/janji/', '/commitments[]'],
    [`/sumber/${ID}/`, '/sources/$1'],
    [`/u/${ID}/`, '/updates/$1'],
    [`/u/${ID}/v/(\\d{1,6})/`, '/updates/$1/versions/$2'],
    [`/laporan/${ID}/`, '/service-requests/$1'],
    [`/laporan/keliru/${ID}/`, '/error-reports/$1'],
    [`/masukan/${ID}/`, '/feedback/$1'],
    [`/${R}/`, '/regions/$1'],
    [`/${R}/visi/`, '/regions/$1/visions[]'],
    [`/${R}/program/`, '/regions/$1/programmes[]'],
    [`/${R}/program/${P}/`, '/regions/$1/programmes/$2'],
    [`/${R}/program/${P}/masukan/`, '/regions/$1/programmes/$2/feedback[]'],
    [`/${R}/pergeseran/`, '/regions/$1/milestone-moves[]'],
    [`/${R}/janji/`, '/regions/$1/commitments[]'],
    [`/${R}/laporan/`, '/regions/$1/service-requests[]'],
    [`/${R}/masukan/`, '/regions/$1/feedback[]'],
    [`/${R}/riwayat/`, '/regions/$1/events[]'],
    [`/${R}/kekeliruan/`, '/regions/$1/error-reports[]'],
  ] as const
).map(([page, address]) => [new RegExp(`^${page}$`), address]);

/** Pages that tell programs the same at their own address. */
const own = new RegExp(`^/${R}/(?:kinerja|(laporan/aturan))/$`);

/** The same as a page at a path, for programs; null when there is no such thing. */
export function twinsOf(path: string): Twins | null {
  const [at, , rules] = own.exec(path) ?? [];
  if (at) return { json: `${at.slice(0, -1)}.json`, csv: rules ? null : `${at.slice(0, -1)}.csv` };
  const found = table.find(([page]) => page.test(path));
  if (!found) return null;
  const address = path.replace(found[0], `/api/v1${found[1]}`);
  const json = address.replace(/\[\]$/, '');
  return { json, csv: json === address ? null : `${json}?format=csv` };
}

/** For the head of the page at a path: where its twins are. */
export function twinSlots(path: string): Slots {
  const { json, csv } = twinsOf(path) ?? {};
  return {
    ...(json && { 'data-json': link('application/json', json) }),
    ...(csv && { 'data-csv': link('text/csv', csv) }),
  };
}

const link = (type: string, href: string) => ({ attrs: { rel: 'alternate', type, href } });
