import { boxAround, cellsOf, degreesOf, stretchAt } from '../../src/open311/cells.ts';
import type { Wanted } from '../../src/open311/wanted.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { inParts } from '../core/portions.ts';
import { mustBeRegion, REGION_NAMED, regionNamed, type Jurisdiction } from './jurisdiction-reads.ts';

/** D1 takes at most so many terms in a compound SELECT. */
const TERMS = 5;
/** Squares of one statement: D1 binds at most a hundred values. A box of Indonesia never touches more. */
const SQUARES = 50;
/** Reports that are looked through for one page where a filter has no index of its own. */
const SCAN = 200;

/** After every id. */
const END = '~';

/** A row of `service_request_public` as Open311 tells it; `at` is what the list goes by. */
export const TOLD = `p.id, p.class, p.service_code, p.agency, p.district_code, p.village_code, p.description, p.landmark,
         p.lat, p.long, p.incident_on, p.state, p.is_open, p.received_at, p.requested_at, p.updated_at, p.closed_at,
         p.reason, p.final_due_at, p.course ->> '$.due.final.due_at' AS due_at, p.outcome, p.confirmed,
         p.supporter_count, p.hand_over_count, p.lapor_number, p.photos`;

/** Reports of a region, newest first, with where the next page begins. */
export interface Found {
  region: Row;
  rows: Row[];
  next: { at: string; id: string } | null;
}

/** A list of a page: its newest rows, `fits` where a filter has no index of its own, and how many at most. */
interface List {
  statement: Statement;
  most: number;
}

/** A page of the reports that are wanted, in one round trip. */
export async function readRequests(db: Db, named: Jurisdiction, wanted: Wanted): Promise<Found> {
  const lists = listsOf(db, named, wanted);
  const [[region] = [], ...read] = await readAll(db, [
    regionNamed(db, named),
    ...lists.map(({ statement }) => statement),
  ]);
  // A list that may go on was looked through as far as its last row; beyond the nearest of these nothing is known.
  const [horizon] = read.flatMap((rows, i) => rows.slice(lists[i]!.most - 1)).toSorted(newer);
  const sorted = read
    .flat()
    .filter((row) => row.fits === 1 && (!horizon || newer(row, horizon) <= 0))
    .toSorted(newer);
  const rows = sorted.slice(0, wanted.size);
  const last = sorted.length > wanted.size ? rows.at(-1) : horizon;
  return { region: mustBeRegion(region), rows, next: last ? placeOf(last) : null };
}

const placeOf = ({ at, id }: Row) => ({ at: at as string, id: id as string });
const keyOf = ({ at, id }: Row) => `${at as string}~${id as string}`;
/** The order of lists, newest first: negative when the first comes first. */
export const newer = (a: Row, b: Row) => (keyOf(a) < keyOf(b) ? 1 : keyOf(a) > keyOf(b) ? -1 : 0);

function listsOf(db: Db, named: Jurisdiction, wanted: Wanted): List[] {
  const { box, circle, updated } = wanted;
  const around = box ?? (circle && boxAround(circle));
  if (around)
    return inParts(cellsOf(around), SQUARES).map((cells) => scanned(db, named, wanted, 'cell', cells));
  return [updated ? scanned(db, named, wanted, 'updated', []) : merged(db, named, wanted)];
}

/** Lists that have one order, as one list. SQLite merges them lazily, nested ones too: a page of all is a page, and a row of each. */
function unionOf(lists: string[]): string {
  if (lists.length <= TERMS) return lists.join(' UNION ALL ');
  return unionOf(inParts(lists, TERMS).map((part) => `SELECT * FROM (${unionOf(part)})`));
}

/** A list of each category, of any state or of one, with an index of its own; merged in their order. */
function merged(db: Db, named: Jurisdiction, { requested, after, size, codes, isOpen }: Wanted): List {
  const { values, put } = binder(named);
  const [from, at, id] = [
    put(requested?.from ?? ''),
    put(after?.at ?? requested?.to ?? ''),
    put(after?.id ?? END),
  ];
  const state = isOpen === null ? '' : `AND p.is_open = ${isOpen ? 1 : 0}`;
  const index = `${codes.length > 0 ? 'service_' : ''}${state && 'open_'}requested`;
  const terms = (codes.length > 0 ? codes : [null]).map(
    (code) =>
      `SELECT ${TOLD}, p.requested_at AS at, 1 AS fits
       FROM service_request_public AS p INDEXED BY service_request_public_${index}
       WHERE p.region = ${REGION_NAMED[named.by]} ${code ? `AND p.service_code = ${put(code)}` : ''} ${state}
         AND p.requested_at >= ${from} AND (p.requested_at, p.id) < (${at}, ${id})`,
  );
  return listOf(db, unionOf(terms), size + 1, values);
}

const listOf = (db: Db, list: string, most: number, values: unknown[]): List => ({
  statement: db.prepare(`${list} ORDER BY at DESC, id DESC LIMIT ${most}`).bind(...values),
  most,
});

/** The newest of a list, and whether each fits. Where everything fits nothing is looked through in vain. */
function scanned(
  db: Db,
  named: Jurisdiction,
  wanted: Wanted,
  index: 'cell' | 'updated',
  cells: string[],
): List {
  const { values, put } = binder(named);
  const column = index === 'cell' ? 'requested_at' : 'updated_at';
  const within = index === 'cell' ? wanted.requested : wanted.updated;
  const [from, at, id] = [
    put(within?.from ?? ''),
    put(wanted.after?.at ?? within?.to ?? '9999'),
    put(wanted.after?.id ?? END),
  ];
  const fits = residual(wanted, put, index);
  const places = cells.length > 0 ? cells.map((cell) => `AND p.cell = ${put(cell)}`) : [''];
  const terms = places.map(
    (place) =>
      `SELECT ${TOLD}, p.${column} AS at, ${fits.join(' AND ') || '1'} AS fits
       FROM service_request_public AS p INDEXED BY service_request_public_${index}
       WHERE p.region = ${REGION_NAMED[named.by]} ${place}
         AND p.${column} >= ${from} AND (p.${column}, p.id) < (${at}, ${id})`,
  );
  return listOf(db, unionOf(terms), fits.length > 0 ? SCAN : wanted.size + 1, values);
}

function residual(
  { codes, isOpen, requested, updated, box, circle }: Wanted,
  put: (value: unknown) => string,
  index: 'cell' | 'updated',
): string[] {
  const between = (column: string, low: string | number, high: string | number) =>
    `p.${column} BETWEEN ${put(low)} AND ${put(high)}`;
  return [
    // A search in a text: IN would look into a table of its own for every row, and that is a row read.
    ...(codes.length > 0 ? [`instr(${put(`,${codes.join()},`)}, ',' || p.service_code || ',') > 0`] : []),
    ...(isOpen === null ? [] : [`p.is_open = ${isOpen ? 1 : 0}`]),
    ...(index === 'cell' && updated ? [between('updated_at', updated.from, updated.to)] : []),
    ...(index === 'updated' && requested ? [between('requested_at', requested.from, requested.to)] : []),
    ...(box ? [between('lat', box.south, box.north), between('long', box.west, box.east)] : []),
    ...(circle ? [inCircle(circle, put)] : []),
  ];
}

// On a plane: at five kilometres the earth is flat.
function inCircle(
  { lat, long, radius }: NonNullable<Wanted['circle']>,
  put: (value: unknown) => string,
): string {
  const [y, x, stretch] = [put(lat), put(long), put(stretchAt(lat))];
  return `${square(`p.lat - ${y}`)} + ${square(`(p.long - ${x}) * ${stretch}`)} <= ${put(degreesOf(radius) ** 2)}`;
}

const square = (term: string) => `(${term}) * (${term})`;

function binder({ name }: Jurisdiction) {
  const values: unknown[] = [name];
  return { values, put: (value: unknown) => `?${values.push(value)}` };
}
