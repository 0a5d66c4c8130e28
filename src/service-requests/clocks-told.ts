import type { PublicCourse, Waiting } from '../clocks/course.ts';
import type { Lateness } from '../clocks/late.ts';
import { clockNames, type ClockName, type Clocks } from '../clocks/schema.ts';

/** A report's clocks, and what is needed to recompute them. */
export interface OfClocks {
  id: string;
  region: { slug: string; time_zone: string };
  /** UTC; null: only the day is told. */
  received_at: string | null;
  received_on: string;
  clocks: Clocks;
  course: PublicCourse;
  late_by: Lateness;
}

/**
 * Every clock of a report as anyone can recompute it: a promise is so many working days after the day of receipt, and
 * so many later as its pauses had; hours run on. The days off are those of the calendar versions that are named.
 */
export function clocksTold(report: OfClocks, origin: string) {
  const { id, region, received_at, received_on, course } = report;
  return {
    format: 'pantau-kota/waktu/1',
    report: id,
    time_zone: region.time_zone,
    received: { at: received_at, on: received_on },
    clocks: Object.fromEntries(clockNames.map((name) => [name, clockTold(name, report)])),
    pauses: course.pauses,
    paused_since: course.paused_at,
    silence: course.silence && waitingTold(course.silence),
    objection: course.objection && waitingTold(course.objection),
    calendars: calendarsTold(report, origin),
    rules: `${origin}/${region.slug}/laporan/aturan/`,
  };
}

function clockTold(name: ClockName, { clocks, course, late_by: lateBy }: OfClocks) {
  const { term, source, caution, due_on, due_at, provisional } = clocks.promises[name];
  const kept_at = course.kept[name];
  return {
    rule: { term, source, caution: caution ?? null },
    calendar: clocks.calendar,
    promised: { due_on, due_at, provisional },
    /** Where in `pauses` those stand that made it later. */
    extended_by: course.pauses.flatMap(({ extended }, i) => (extended.includes(name) ? [i] : [])),
    due: course.due[name],
    kept_at,
    /** It ended with the report, and nobody had kept it. */
    lapsed: course.lapsed.includes(name),
    late: lateBy[name] !== undefined,
    late_working_days: lateBy[name]?.days ?? null,
    /** Those that are left out of these days: they began after it was broken. */
    late_without: lateBy[name]?.without ?? [],
  };
}

const waitingTold = ({ term, source, caution, ...rest }: Waiting) => ({
  rule: { term, source, caution: caution ?? null },
  ...rest,
});

// "nasional 1, kota-kediri 3": each version by itself, with where it can be had.
function calendarsTold({ region, clocks, course }: OfClocks, origin: string) {
  const named = [clocks, ...course.pauses, course.silence, course.objection].flatMap(
    (one) => one?.calendar.split(', ') ?? [],
  );
  return [...new Set(named)].map((name) => {
    const [scope = '', version = ''] = name.split(' ');
    return {
      name,
      address: `${origin}/${region.slug}/laporan/aturan/kalender/${scope}/${version}.json`,
    };
  });
}
