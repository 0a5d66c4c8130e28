import type { Calendar, Holiday } from '../../src/clocks/schema.ts';
import type { Row as RowOf } from '../../src/datasets/column.ts';
import type { Figures } from '../../src/datasets/figure-table.ts';
import type { Holidays } from '../../src/datasets/word-tables.ts';
import { KINDS, numbersOf } from '../../src/statistics/records.ts';
import { NONE, type Kind, type Sum } from '../../src/statistics/sums.ts';
import { words } from '../../src/statistics/words.ts';
import type { Place } from './place-reads.ts';
import { ofPlace, parsed, type Source } from './source.ts';

/** The sums that the pages of statistics show, each as one row. */
export const figures: Source<RowOf<typeof Figures.shape>> = {
  portion: 1000,
  start: ['', '', ''],
  statement: (db, region, [kind, key, period], limit) =>
    db
      .prepare(
        `SELECT kind, key, period, content
         FROM statistic
         WHERE region = ? AND (kind, key, period) > (?, ?, ?)
         ORDER BY kind, key, period
         LIMIT ?`,
      )
      .bind(region, kind, key, period, limit),
  placeOfRow: (row) => [row.kind as string, row.key as string, row.period as string],
  toRows: (rows, place) =>
    rows.map((row) => {
      const [kind, key] = [row.kind as Kind, row.key as string];
      return {
        ...ofPlace(place),
        ukuran: KINDS[kind],
        kode: key || place.slug,
        nama: kind === 'region' ? place.name : key === NONE ? words.id.none[kind] : nameOf(kind, key, place),
        periode: row.period as string,
        ...(numbersOf(parsed<Sum>(row.content)) as Record<string, number | null>),
      } as RowOf<typeof Figures.shape>;
    }),
};

// A code that left its list is called by itself.
const nameOf = (kind: Exclude<Kind, 'region'>, key: string, place: Place): string =>
  ({
    agency: place.organisations[key],
    service: place.services.get(key),
    district: place.districts.get(key),
  })[kind] ?? key;

/** Days off that hold in a region: the country's and its own, each calendar whole. */
export const holidays: Source<RowOf<typeof Holidays.shape>> = {
  portion: 10,
  start: [''],
  statement: (db, region, _, limit) =>
    db
      .prepare(`SELECT scope, content FROM calendar WHERE scope IN ('', ?) ORDER BY scope LIMIT ?`)
      .bind(region, limit),
  placeOfRow: (row) => [row.scope as string],
  toRows: (rows, place) =>
    rows
      .flatMap((row) => daysIn(parsed<Calendar>(row.content)))
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((day) => ({ ...ofPlace(place), ...day })),
};

const daysIn = ({ days, years }: Calendar) =>
  days.map(({ day, kind, name }: Holiday) => ({
    date: day,
    kind,
    name,
    source: years.find(({ year }) => day.startsWith(`${year}-`))?.source ?? null,
  }));
