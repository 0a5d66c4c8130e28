import { BOX_DEGREES, RADIUS_METRES, type Box } from '../../src/open311/cells.ts';
import { momentIn, spanOf } from '../../src/open311/datetime.ts';
import { filterWords as w } from '../../src/open311/filter-words.ts';
import { one, type Given } from '../../src/open311/given.ts';
import { CODES, FIRST, type Circle, type Period, type Wanted } from '../../src/open311/wanted.ts';
import { cursorFrom } from '../core/keyset.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';

/** The values of a list, however it was sent: with commas, repeated, or both. */
export const listIn = (given: Given, name: string): string[] =>
  [
    ...new Set((given.get(name) ?? []).flatMap((value) => value.split(',').map((part) => part.trim()))),
  ].filter((part) => part !== '');

const PLACE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Reads the filters of a list; everything that is wrong with them is refused together. */
export function wantedFrom(given: Given, now: Date): Wanted {
  const problems: FieldProblem[] = [];
  const wrong = (field: string, message: string) => void problems.push({ field, message });
  const moment = (name: string): Date | null => {
    const text = one(given, name);
    const found = text ? momentIn(text) : null;
    if (text && !found) wrong(name, w.date);
    return found;
  };
  const codes = listIn(given, 'service_code');
  if (codes.some((code) => !/^[a-z0-9][a-z0-9-]{0,79}$/.test(code))) wrong('service_code', w.code);
  if (codes.length > CODES) wrong('service_code', w.codes);
  const updated = updatedIn(moment('updated_after'), moment('updated_before'), wrong);
  const wanted = {
    updated,
    requested: requestedIn(moment('start_date'), moment('end_date'), {
      now,
      wrong,
      isFree: updated !== null,
    }),
    codes,
    isOpen: isOpenIn(given, wrong),
    ...placeIn(given, wrong),
    size: sizeIn(given, wrong),
    after: null,
  };
  if (problems.length > 0) throw new Refusal('invalid', (words) => words.open311FiltersWrong, problems);
  const cursor = cursorFrom(one(given, 'after'), PLACE);
  return { ...wanted, after: cursor && { at: cursor.day, id: cursor.id } };
}

type Wrong = (field: string, message: string) => void;

// Both ends are whole seconds, as they are written: what happened within the last one belongs to it.
const period = (from: Date, to: Date): Period => ({
  from: `${from.toISOString().slice(0, 19)}.000Z`,
  to: `${to.toISOString().slice(0, 19)}.999Z`,
});

function requestedIn(
  start: Date | null,
  end: Date | null,
  { now, wrong, isFree }: { now: Date; wrong: Wrong; isFree: boolean },
): Period | null {
  if (isFree && !start && !end) return null;
  const span = spanOf(start, end, now);
  if (!span) return (wrong('start_date, end_date', w.span), null);
  if (span.from > span.to) wrong('start_date, end_date', w.order);
  return period(span.from, span.to);
}

function updatedIn(after: Date | null, before: Date | null, wrong: Wrong): Period | null {
  if (!after && !before) return null;
  const [from, to] = [after ?? new Date('1970-01-01T00:00:00Z'), before ?? new Date('2999-12-31T00:00:00Z')];
  if (from > to) wrong('updated_after, updated_before', w.order);
  return period(from, to);
}

function isOpenIn(given: Given, wrong: Wrong): boolean | null {
  const asked = listIn(given, 'status').map((status) => status.toLowerCase());
  if (asked.some((status) => status !== 'open' && status !== 'closed')) wrong('status', w.status);
  const [first] = asked;
  return new Set(asked).size === 1 ? first === 'open' : null;
}

function sizeIn(given: Given, wrong: Wrong): number {
  const [page, size] = [one(given, 'page'), one(given, 'page_size')];
  // Page 0 is the first one too: some clients count from there.
  if (page !== undefined && !/^0*[01]$/.test(page)) wrong('page', w.page);
  if (size === undefined) return FIRST;
  if (/^\d{1,4}$/.test(size) && Number(size) >= 1 && Number(size) <= FIRST) return Number(size);
  wrong('page_size', w.pageSize);
  return FIRST;
}

const NUMBER = /^[+-]?\d{1,7}(?:\.\d{1,20})?$/;
const numberIn = (text = '') => (NUMBER.test(text.trim()) ? Number(text) : Number.NaN);

function placeIn(given: Given, wrong: Wrong): { box: Box | null; circle: Circle | null } {
  const [bbox, circle] = [one(given, 'bbox'), ['lat', 'long', 'radius'].map((name) => one(given, name))];
  const isCircle = circle.some((value) => value !== undefined);
  if (bbox !== undefined && isCircle) wrong('bbox', w.both);
  return {
    box: bbox === undefined ? null : boxIn(bbox, wrong),
    circle: isCircle
      ? circleIn(
          circle.map((value) => numberIn(value)),
          wrong,
        )
      : null,
  };
}

const isPlace = (lat: number, long: number) => Math.abs(lat) <= 90 && Math.abs(long) <= 180;

function boxIn(text: string, wrong: Wrong): Box | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = text
    .split(',')
    .map((part) => numberIn(part));
  const isBox =
    more.length === 0 && west <= east && south <= north && isPlace(south, west) && isPlace(north, east);
  if (!isBox) return (wrong('bbox', w.bbox), null);
  // A hair more, because 112.2 - 112.1 is.
  const most = BOX_DEGREES + 1e-9;
  if (east - west > most || north - south > most) wrong('bbox', w.boxTooLarge);
  return { west, south, east, north };
}

function circleIn([lat = NaN, long = NaN, radius = NaN]: number[], wrong: Wrong): Circle | null {
  if (!isPlace(lat, long) || Number.isNaN(radius)) return (wrong('lat, long, radius', w.place), null);
  if (radius < 1 || radius > RADIUS_METRES) wrong('radius', w.radius);
  return { lat, long, radius };
}
