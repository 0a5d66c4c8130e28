import * as z from 'zod';
import { isoDate, line, oneOf, prose } from '../ui/schema.ts';

/** The promises that are made when a report is submitted. The fourth clock, closing by silence, starts at a follow-up (course.ts). */
export const clockNames = ['verify', 'first_action', 'final'] as const;
export type ClockName = (typeof clockNames)[number];

const COUNT = 'bilangan bulat, misalnya 3';

/** How long something may take: working days after the day of receipt, or hours by the clock. */
export const Term = z.union([
  z.strictObject({ working_days: z.int(COUNT).min(1, COUNT).max(120, COUNT) }),
  z.strictObject({ hours: z.int(COUNT).min(1, COUNT).max(240, COUNT) }),
]);
export type Term = z.infer<typeof Term>;

/** A term with where it comes from, and how sure that is. */
export const Rule = z.strictObject({
  term: Term,
  /** Who says so, as residents read it under the date. */
  source: line(200, 'Keterangan aplikasi SP4N-LAPOR!'),
  /** Set when the text of the regulation itself was not read; a sentence without its full stop. */
  caution: prose(300, 'Teks peraturannya belum dibaca').optional(),
});
export type Rule = z.infer<typeof Rule>;

/** The rules under which a report of one category is answered. `final` is by class; `supervisory` has its own. */
export const ClockRules = z.strictObject({
  verify: Rule,
  first_action: Rule,
  final: z.strictObject({
    complaint: Rule,
    /** Complaints about how officials behave (berkadar pengawasan), and what needs a look in the field. */
    supervisory: Rule,
    information_request: Rule,
    aspiration: Rule,
  }),
  /** How long after a follow-up without a word of the reporter a report closes by itself. */
  silence: Rule,
  /** How long after its closing a report can be opened again. */
  objection: Rule,
});
export type ClockRules = z.infer<typeof ClockRules>;

/** Those rules of a region, or of one category, that differ from the ones it would have otherwise. */
export const ClockChanges = z.strictObject({
  verify: Rule.optional(),
  first_action: Rule.optional(),
  final: ClockRules.shape.final.partial().optional(),
  silence: Rule.optional(),
  objection: Rule.optional(),
});
export type ClockChanges = z.infer<typeof ClockChanges>;

/** A day on which the offices of its scope are closed. */
export const Holiday = z.strictObject({
  day: isoDate,
  kind: oneOf(['national_holiday', 'collective_leave', 'local']),
  name: line(120, 'Hari Raya Idul Fitri 1447 H'),
});
export type Holiday = z.infer<typeof Holiday>;

/** A dated table of days off. A year without an entry in `years` is not yet decided, and dates in it are provisional. */
export const Calendar = z.strictObject({
  /** ISO days of the week that are worked: 1 Monday to 7 Sunday. Left out by a region that keeps the country's. */
  working_week: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
  years: z.array(z.strictObject({ year: z.int().min(2020).max(2100), source: prose(400, 'SKB 3 Menteri') })),
  days: z
    .array(Holiday)
    .max(400, 'paling banyak 400 hari')
    .refine(
      (days) => new Set(days.map(({ day }) => day)).size === days.length,
      'satu hari ditulis satu kali',
    ),
});
export type Calendar = z.infer<typeof Calendar>;

/** The country's calendar: no day off in a year that is not decided. */
export const NationalCalendar = Calendar.refine(
  ({ years, days }) => days.every(({ day }) => years.some(({ year }) => day.startsWith(`${year}-`))),
  { path: ['days'], message: 'setiap hari jatuh dalam tahun yang tertulis di `years`' },
);

/** A region's own days off, beside the country's. */
export const LocalCalendar = Calendar.refine(({ days }) => days.every(({ kind }) => kind === 'local'), {
  path: ['days'],
  message: 'hari libur daerah: kind: local',
});

/** The country's and the region's days together, with the versions that anyone can look up again. */
export interface Calendars {
  national: Calendar;
  local: Calendar | null;
  /** Such as "nasional 1, kota-kediri 3". */
  version: string;
}

/** One promise as it was made. */
export interface Promised {
  term: Term;
  source: string;
  caution?: string | undefined;
  /** The last day of the term in the region's time zone, ISO 8601. */
  due_on: string;
  /** The moment after which it is late, UTC: the end of that day, or so many hours after the receipt. */
  due_at: string;
  /** The term reaches into a year whose days off are not decided. */
  provisional: boolean;
}

/** All promises of one report, frozen at submit. */
export interface Clocks {
  promises: Record<ClockName, Promised>;
  /** Calendars.version. */
  calendar: string;
}
