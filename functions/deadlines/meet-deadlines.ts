import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import type { Movable } from '../service-requests/movable-reads.ts';
import { leaveAlone, type Note } from '../service-requests/note-on-reports.ts';
import { autoClose, isSilent } from './auto-close.ts';
import { escalateOverdue, escalationOf } from './escalate-overdue.ts';
import { remindDue, reminderOf } from './remind-due.ts';
import { wokenReports } from './woken-reads.ts';

/** Reports of one tick whose promises are looked at. Reminders and breaches are written together. */
const PORTION = 40;
/** Reports that are closed in one tick: each takes ten queries of the fifty. */
const CLOSED = 4;
/** When a report that cannot be read, or has nothing to do yet, is looked at again. */
const AGAIN_MS = 6 * 60 * 60_000;

/**
 * What the clock does about what is owed: notes what was broken, reminds of what is near. It works from state, the
 * longest waiting first: what is left over goes with the next tick, one that was missed is made up for, and of two at
 * once one meets what the other noted and leaves the report to it.
 */
export async function meetDeadlines(ctx: Ctx): Promise<void> {
  const woken = await wokenReports(ctx.db, 'owed', instant(ctx), PORTION);
  const found = woken.map(({ id, request }) => ({ id, ...(request && tasksOf(ctx, request)) }));
  await leaveForNow(
    ctx,
    found.filter(({ escalation, reminder }) => !escalation && !reminder),
  );
  const escalations = found.flatMap(({ escalation }) => escalation ?? []);
  const noted = (await unlessOvertaken(() => escalateOverdue(ctx, escalations))) ?? [];
  const reminders = found.flatMap(({ id, escalation, reminder }) => {
    if (!reminder || !escalation) return reminder ?? [];
    // What was escalated just now is noted already; what was not, because somebody was faster, waits for a tick.
    const request = noted.find((one) => one.id === id);
    return request ? { ...reminder, request } : [];
  });
  await unlessOvertaken(() => remindDue(ctx, reminders));
}

/** Closes what was answered and nobody objected to, in the same way; one that is broken keeps no other waiting. */
export async function closeSilent(ctx: Ctx): Promise<void> {
  const woken = await wokenReports(ctx.db, 'silent', instant(ctx), CLOSED);
  const idle: { id: string }[] = [];
  for (const { id, request } of woken)
    try {
      if (request && isSilent(request, instant(ctx))) await unlessOvertaken(() => autoClose(ctx, request));
      else idle.push({ id });
    } catch (error) {
      tell(ctx, error);
      idle.push({ id });
    }
  await leaveForNow(ctx, idle);
}

const leaveForNow = (ctx: Ctx, reports: { id: string }[]) =>
  leaveAlone(
    ctx,
    reports.map(({ id }) => id),
    new Date(ctx.now().getTime() + AGAIN_MS).toISOString(),
  );

interface Tasks {
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
    return { escalation, reminder: reminderOf({ ...request, course }, at) };
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
