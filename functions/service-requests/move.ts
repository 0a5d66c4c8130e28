import { alarmsOf } from '../../src/clocks/alarms.ts';
import { BY_REPORTER } from '../../src/public-requests/timeline.ts';
import { next, type Action } from '../../src/service-requests/actions.ts';
import { courseAfter } from '../../src/service-requests/course-of.ts';
import { standOf } from '../../src/statistics/stand.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Statement } from '../core/db.ts';
import { enqueue, type Notice } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { restateStatements } from '../public-requests/publish.ts';
import type { Movable } from './movable-reads.ts';
import { moveRequest, type Changed } from './move-writes.ts';

const byReporter = new Set<string>(BY_REPORTER);

/** One action on a report, and what goes with it. */
export interface Move {
  action: Action;
  /** The version that whoever acts had before their eyes. Left out: the one that was just read. */
  seen?: number | undefined;
  /** What else changes in its row. */
  set?: Changed;
  /** What the public reads afterwards; left out: its new state, if it reads anything of it. */
  shown?: Statement[];
  /** What is written with it, such as a message. */
  also?: Statement[];
  /** Who is told. `kind` comes after "service_request."; a notice is told once for each report and kind. */
  tell?: Pick<Notice, 'kind' | 'recipients' | 'due_at'>[];
  /** What the event says: codes and ids alone. */
  data?: Record<string, unknown>;
}

/**
 * Moves a report to its next state: the one place in which that happens. State, clocks, public row, messages, notices and
 * the one event are committed together, or nothing is: of two who act on the same version one wins.
 */
export async function move(ctx: Ctx, request: Movable, moving: Move): Promise<void> {
  const { action, seen = request.version, set = {}, also = [], tell = [], data = {} } = moving;
  if (seen !== request.version) throw new Refusal('conflict', (w) => w.requestChanged);
  const state = next(request.state, action);
  if (!state) throw new Refusal('conflict', (w) => w.requestActionRefused);
  const at = instant(ctx);
  const { id, region, clocks, rules, calendars, time_zone: timeZone } = request;
  const moment = { at, timeZone, calendars };
  const course = courseAfter(action, {
    from: request.state,
    course: request.course,
    clocks,
    rules,
    moment,
  });
  const moved = { state, course, alarms: alarmsOf(course, clocks, moment), at, set };
  const subject = { region, noun: 'service_request', subject: id };
  const notices = tell.map(({ kind, ...notice }) =>
    enqueue(ctx.db, { ...subject, ...notice, at, kind: `service_request.${kind}` }),
  );
  const shown = moving.shown ?? restateStatements(ctx.db, id, at, { isReporter: byReporter.has(action) });
  await act(ctx, [moveRequest(ctx.db, request, moved), ...also, ...shown, ...notices], {
    ...subject,
    verb: action,
    version: request.version + 1,
    public: false,
    data: {
      from: request.state,
      to: state,
      ...data,
      stand: standOf({ ...request, ...set, state, course }, moment),
    },
  });
}
