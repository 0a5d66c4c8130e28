import * as z from 'zod';
import { counts, LONGEST, NONE, type Kind, type Sum } from './sums.ts';

/** By what the page can be narrowed, as it stands in the address: one at a time, so that no cell tells of one report. */
export const narrowings = { lembaga: 'agency', kategori: 'service', kecamatan: 'district' } as const;
export type Narrowing = keyof typeof narrowings;
export const narrowingNames = Object.keys(narrowings) as Narrowing[];

/** Everything that the address may ask. */
export const asked = [...narrowingNames, 'periode'] as const;
export type Asked = Partial<Record<(typeof asked)[number], string>>;

/** Lines of a table, the most reports first. */
export const TOP = 30;
/** Months that the page tells, the present one among them. */
export const MONTHS = 24;

/** What is counted of one agency, category or kecamatan. */
export interface Line {
  key: string;
  name: string;
  sum: Sum;
}

/** The statistics of a region, or of one part of it. */
export interface StatisticsPage {
  region: { slug: string; name: string; demo: boolean; time_zone: string };
  asked: Asked;
  kind: Kind;
  key: string;
  /** Of the part to which it is narrowed; null: the whole region. */
  name: string | null;
  /** 'YYYY-MM', 'YYYY' or '': all time. */
  period: string;
  sum: Sum;
  /** Oldest first, none before the first that is counted. */
  months: { period: string; sum: Sum }[];
  /** Of the whole region only; the most reports first, and how many reports stand in none of the lines. */
  tables: { kind: Exclude<Kind, 'region'>; lines: Line[]; rest: number }[];
  /** The first month that is counted; null: nothing is. */
  since: string | null;
  /** The last day of which everything is counted; null: nothing is. No event's, which would tell of a single report. */
  until: string | null;
}

/** A month as it is drawn: what is counted of it, without how long anything took. */
export const DrawnMonth = z.object({
  period: z.string(),
  sum: z.object({ counts: z.partialRecord(z.enum(counts), z.int()) }),
});
export type DrawnMonth = z.infer<typeof DrawnMonth>;

/** What the pictures of a whole region's statistics are built from, as its page tells it. */
export const BuiltStatistics = z.object({ months: z.array(DrawnMonth) });
export type BuiltStatistics = z.infer<typeof BuiltStatistics>;

/** What charts are drawn from. */
export type DrawnStatistics = Pick<StatisticsPage, 'region' | 'asked' | 'kind' | 'name' | 'until'> &
  BuiltStatistics;

/** The months up to one, oldest first, as many as are told. */
export function monthsUntil(month: string): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, number - MONTHS + i, 1)).toISOString().slice(0, 7),
  );
}

/** The years of those months, oldest first. */
export const yearsOf = (months: string[]) => [...new Set(months.map((month) => month.slice(0, 4)))];

/** True for a period that a page can tell of. */
export const isPeriod = (text: string) => /^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(text);

/** The query of a page, without what is not set; '' for all. */
export function queryOf(given: Asked): string {
  const query = new URLSearchParams(asked.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  return query.size > 0 ? `?${query}` : '';
}

/** Where the statistics of a region stand. */
export const pathOf = (region: string) => `/${region}/kinerja/`;

/** True when it took longer than is counted by the day. */
export const isBeyond = (days: number) => days > LONGEST;

export { NONE };
