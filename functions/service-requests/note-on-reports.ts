import { alarmsOf } from '../../src/clocks/alarms.ts';
import type { Course } from '../../src/clocks/course.ts';
import { standOf } from '../../src/statistics/stand.ts';
import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { enqueueAll, type Notice } from '../core/outbox.ts';
import { noteCourses, wakeLater } from './move-writes.ts';
import type { Movable } from './movable-reads.ts';

/** What the clock found on one report. */
export interface Note {
  request: Movable;
  /** The report's course afterwards. */
  course: Course;
  /** One event each, and one notice of each kind; `kind` comes after "service_request.". */
  told: { kind: string; recipients: Notice['recipients']; data: Record<string, unknown> }[];
}

/**
 * Writes down what the clock did on many reports whose state stays as it is: courses, alarms, notices and events are
 * committed together or not at all. The reports as they stand afterwards.
 */
export async function noteOnReports(
  ctx: Ctx,
  verb: 'remind' | 'escalate',
  notes: Note[],
): Promise<Movable[]> {
  if (notes.length === 0) return [];
  const at = instant(ctx);
  const noted = notes.map(({ request, course }) => ({
    ...request,
    read: request.course,
    course,
    alarms: alarmsFor(request, course),
  }));
  const told = notes.flatMap(({ request, course, told: each }) =>
    each.map(({ kind, recipients, data }) => {
      const subject = { region: request.region, noun: 'service_request', subject: request.id };
      return {
        notice: { ...subject, at, kind: `service_request.${kind}`, recipients },
        event: {
          ...subject,
          verb,
          version: request.version,
          public: false,
          data: { ...data, stand: standOf({ ...request, course }, momentOf(request, at)) },
        },
      };
    }),
  );
  const notices = told.map(({ notice }) => notice);
  await actOnAll(
    ctx,
    [{ statement: noteCourses(ctx.db, noted), rows: notes.length }],
    [enqueueAll(ctx.db, notices)],
    told.map(({ event }) => event),
  );
  return notes.map(({ request, course }) => ({ ...request, course }));
}

const momentOf = ({ calendars, time_zone: timeZone }: Movable, at: string) => ({ at, timeZone, calendars });

const alarmsFor = ({ clocks, calendars, time_zone }: Movable, course: Course) =>
  alarmsOf(course, clocks, { calendars, timeZone: time_zone });

/** Lets the clock leave reports alone until a moment, UTC. Nothing happens to them, so it leaves no event. */
export async function leaveAlone(ctx: Ctx, ids: string[], until: string): Promise<void> {
  if (ids.length > 0) await ctx.db.batch([wakeLater(ctx.db, ids, instant(ctx), until)]);
}
