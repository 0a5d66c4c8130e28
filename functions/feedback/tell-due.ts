import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { enqueueAll } from '../core/outbox.ts';
import { Refusal } from '../core/refusal.ts';
import { feedbackOwed } from './due-reads.ts';
import { noteTold } from './told-writes.ts';

/** Officers are told of a promise so long before it is broken. */
const AHEAD_MS = 36 * 60 * 60_000;
/** Feedback of one tick, near and broken each. */
const PORTION = 40;

interface Owed {
  id: string;
  region: string;
  state: string;
  version: number;
  next_due_at: string;
  told: number;
}

/**
 * Tells officers of promises on feedback that are near or broken, once of each. It works from state: what is left over
 * goes with the next tick, one that was missed is made up for, and of two at once one meets what the other noted.
 */
export async function tellDueFeedback(ctx: Ctx): Promise<void> {
  const { db } = ctx;
  const now = instant(ctx);
  const soon = new Date(ctx.now().getTime() + AHEAD_MS).toISOString();
  // What is broken and was never told of stands at the head of what is near.
  const [near = [], reminded = []] = await readAll(db, [
    feedbackOwed(db, 0, soon, PORTION),
    feedbackOwed(db, 1, now, PORTION),
  ]);
  const notes = [...near, ...reminded].map((row) => noteOf(row, now));
  if (notes.length === 0) return;
  try {
    await tell(ctx, notes);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}

// Of what is broken already nobody is reminded.
function noteOf(row: Row, now: string) {
  const owed = row as unknown as Owed;
  return { ...owed, isBroken: owed.next_due_at < now };
}

async function tell(ctx: Ctx, notes: ReturnType<typeof noteOf>[]): Promise<void> {
  const at = instant(ctx);
  const told = notes.map(({ isBroken, ...owed }) => {
    const promise = owed.state === 'waiting' ? 'verify' : 'final';
    const subject = { region: owed.region, noun: 'feedback', subject: owed.id };
    const kind = `feedback.${isBroken ? 'overdue' : 'due_soon'}:${promise}`;
    const verb = isBroken ? 'escalate' : 'remind';
    return {
      noted: { id: owed.id, version: owed.version, before: owed.told, told: isBroken ? 2 : 1 },
      notice: { ...subject, at, kind, recipients: ['officers' as const] },
      event: { ...subject, verb, version: owed.version, public: false, data: { clock: promise } },
    };
  });
  const noted = noteTold(
    ctx.db,
    told.map((one) => one.noted),
  );
  const notices = enqueueAll(
    ctx.db,
    told.map(({ notice }) => notice),
  );
  await actOnAll(
    ctx,
    [{ statement: noted, rows: told.length }],
    [notices],
    told.map(({ event }) => event),
  );
}
