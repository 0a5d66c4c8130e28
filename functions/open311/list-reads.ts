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

/** A page of the reports that are wanted, in one round trip. */
export async function readRequests(db: Db, named: Jurisdiction, wanted: Wanted): Promise<Found> {
  const groups = groupsOf(db, named, wanted);
  const [[region] = [], ...lists] = await readAll(db, [regionNamed(db, named), ...groups.flat()]);
  // Each group told what it found, and, where it looked through a part alone, how far it came.
  const found: Row[] = [];
  let horizon: Row | undefined;
  let place = 0;
  for (const group of groups) {
    found.push(...(lists[place] ?? []));
    const last = group.length > 1 ? lists[place + 1]?.[0] : undefined;
    if (last && (!horizon || newer(last, horizon) < 0)) horizon = last;
    place += group.length;
  }
  const sorted = found.filter((row) => !horizon || newer(row, horizon) <= 0).toSorted(newer);
  const rows = sorted.slice(0, wanted.size);
  const last = sorted.length > wanted.size ? rows.at(-1) : horizon;
  return { region: mustBeRegion(region), rows, next: last ? placeOf(last) : null };
}

const placeOf = ({ at, id }: Row) => ({ at: at as string, id: id as string });
const keyOf = ({ at, id }: Row) => `${at as string}~${id as string}`;
// Negative: the first comes first.
const newer = (a: Row, b: Row) => (keyOf(a) < keyOf(b) ? 1 : keyOf(a) > keyOf(b) ? -1 : 0);

function groupsOf(db: Db, named: Jurisdiction, wanted: Wanted): Statement[][] {
  const { box, circle, codes, isOpen, updated } = wanted;
  const around = box ?? (circle && boxAround(circle));
  if (around)
    return inParts(cellsOf(around), SQUARES).map((cells) => scanned(db, named, wanted, 'cell', cells));
  if (updated) return [scanned(db, named, wanted, 'updated', [])];
  const opens = isOpen === null ? [0, 1] : [isOpen ? 1 : 0];
  const branches = (codes.length > 0 ? codes : [null]).flatMap((code) =>
    opens.map((open) => ({ code, open })),
  );
  return [[merged(db, named, wanted, branches)]];
}

/** Lists that have one order, as one list. SQLite merges them lazily, nested ones too: a page of all is a page, and a row of each. */
function unionOf(lists: string[]): string {
  if (lists.length <= TERMS) return lists.join(' UNION ALL ');
  return unionOf(inParts(lists, TERMS).map((part) => `SELECT * FROM (${unionOf(part)})`));
}

/** Lists by category and state, each with an index of its own, merged in their order. */
function merged(
  db: Db,
  named: Jurisdiction,
  { requested, after, size }: Wanted,
  branches: { code: string | null; open: number }[],
): Statement {
  const { values, put } = binder(named);
  const [from, at, id] = [
    put(requested?.from ?? ''),
    put(after?.at ?? requested?.to ?? ''),
    put(after?.id ?? END),
  ];
  const terms = branches.map(
    ({ code, open }) =>
      `SELECT ${TOLD}, p.requested_at AS at
       FROM service_request_public AS p INDEXED BY service_request_public_${code ? 'service_' : ''}requested
       WHERE p.region = ${REGION_NAMED[named.by]} ${code ? `AND p.service_code = ${put(code)}` : ''} AND p.is_open = ${open}
         AND p.requested_at >= ${from} AND (p.requested_at, p.id) < (${at}, ${id})`,
  );
  return db.prepare(`${unionOf(terms)} ORDER BY at DESC, id DESC LIMIT ${size + 1}`).bind(...values);
}

/**
 * Looks through the newest of a list for those that fit: what it found, and the last at which it looked, if there are more.
 * Where everything fits nothing is looked through in vain.
 */
function scanned(
  db: Db,
  named: Jurisdiction,
  wanted: Wanted,
  index: 'cell' | 'updated',
  cells: string[],
): Statement[] {
  const { values, put } = binder(named);
  const column = index === 'cell' ? 'requested_at' : 'updated_at';
  const within = index === 'cell' ? wanted.requested : wanted.updated;
  const [from, at, id] = [
    put(within?.from ?? ''),
    put(wanted.after?.at ?? within?.to ?? '9999'),
    put(wanted.after?.id ?? END),
  ];
  const places = cells.length > 0 ? cells.map((cell) => `AND p.cell = ${put(cell)}`) : [''];
  const source = (columns: string) =>
    unionOf(
      places.map(
        (place) =>
          `SELECT ${columns}, p.${column} AS at
           FROM service_request_public AS p INDEXED BY service_request_public_${index}
           WHERE p.region = ${REGION_NAMED[named.by]} ${place}
             AND p.${column} >= ${from} AND (p.${column}, p.id) < (${at}, ${id})`,
      ),
    );
  const bound = [...values];
  const fits = residual(wanted, put, index);
  const shown = wanted.size + 1;
  if (fits.length === 0)
    return [db.prepare(`${source(TOLD)} ORDER BY at DESC, id DESC LIMIT ${shown}`).bind(...bound)];
  return [
    db
      .prepare(
        `SELECT * FROM (${source(TOLD)} ORDER BY at DESC, id DESC LIMIT ${SCAN}) AS p
         WHERE ${fits.join(' AND ')}
         ORDER BY at DESC, id DESC LIMIT ${shown}`,
      )
      .bind(...values),
    db.prepare(`${source('p.id')} ORDER BY at DESC, id DESC LIMIT 1 OFFSET ${SCAN - 1}`).bind(...bound),
  ];
}

function residual(
  { codes, isOpen, requested, updated, box, circle }: Wanted,
  put: (value: unknown) => string,
  index: 'cell' | 'updated',
): string[] {
  const between = (column: string, low: string | number, high: string | number) =>
    `p.${column} BETWEEN ${put(low)} AND ${put(high)}`;
  return [
    ...(codes.length > 0
      ? [`p.service_code IN (SELECT value FROM json_each(${put(JSON.stringify(codes))}))`]
      : []),
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
