import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import type { Movable } from '../service-requests/movable-reads.ts';
import { leaveAlone, type Note } from '../service-requests/note-on-reports.ts';
import { autoClose, isSilent } from './auto-close.ts';
import { escalateOverdue, escalationOf } from './escalate-overdue.ts';
import { remindDue, reminderOf } from './remind-due.ts';
import { wokenReports } from './woken-reads.ts';

/** Reports of one tick. Reminders and breaches are written together, a closing takes ten queries of the fifty. */
const PORTION = 40;
const CLOSED = 2;
/** When a report that cannot be read is tried again. */
const AGAIN_MS = 6 * 60 * 60_000;

/**
 * What the clock does about promises: closes what nobody objected to, notes what was broken, reminds of what is near. It
 * works from state, the longest waiting first: what is left over goes with the next tick, one that was missed is made up
 * for, and of two at once one meets the version of the other and leaves the report to it.
 */
export async function meetDeadlines(ctx: Ctx): Promise<void> {
  const woken = await wokenReports(ctx.db, instant(ctx), PORTION);
  const found = woken.map(({ id, request }) => ({ id, ...(request && tasksOf(ctx, request)) }));
  const idle = found.filter(({ silent, escalation, reminder }) => !silent && !escalation && !reminder);
  const shut = await closeSilent(ctx, found.flatMap(({ silent }) => silent ?? []).slice(0, CLOSED));
  const until = new Date(ctx.now().getTime() + AGAIN_MS).toISOString();
  await leaveAlone(
    ctx,
    [...idle, ...shut].map(({ id }) => id),
    until,
  );
  const escalations = found.flatMap(({ escalation }) => escalation ?? []);
  const noted = (await unlessOvertaken(() => escalateOverdue(ctx, escalations))) ?? [];
  const reminders = found.flatMap(({ id, escalation, reminder }) => {
    if (!reminder || !escalation) return reminder ?? [];
    // What was escalated just now is at another version; what was not, because somebody was faster, waits for a tick.
    const request = noted.find((one) => one.id === id);
    return request ? { ...reminder, request } : [];
  });
  await unlessOvertaken(() => remindDue(ctx, reminders));
}

// Those that could not be closed: one that is broken keeps no other waiting.
async function closeSilent(ctx: Ctx, requests: Movable[]): Promise<Movable[]> {
  const shut: Movable[] = [];
  for (const request of requests)
    try {
      await unlessOvertaken(() => autoClose(ctx, request));
    } catch (error) {
      tell(ctx, error);
      shut.push(request);
    }
  return shut;
}

interface Tasks {
  silent: Movable | null;
  escalation: Note | null;
  reminder: Note | null;
}

// Null, and said in the log, when something in the report is broken: it must not keep the others waiting. The log names
// no report; the moment at which it is looked at again finds it.
function tasksOf(ctx: Ctx, request: Movable): Tasks | null {
  const at = instant(ctx);
  try {
    const escalation = escalationOf(request, at);
    const course = escalation?.course ?? request.course;
    const reminder = reminderOf({ ...request, course }, at);
    return { silent: isSilent(request, at) ? request : null, escalation, reminder };
  } catch (error) {
    tell(ctx, error);
    return null;
  }
}

const tell = (ctx: Ctx, error: unknown) =>
  console.error(JSON.stringify({ job: 'deadlines', at: instant(ctx), failed: String(error) }));

async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return null;
    throw error;
  }
}
