import { NEVER_CLOSED_DAYS, rules, type RuleName } from '../../src/service-requests/retention.ts';
import { act } from '../core/act.ts';
import { sweepAttempts } from '../core/attempts.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Db } from '../core/db.ts';
import { dueForErasing, neverClosed } from './due-reads.ts';
import { erasedEvent, erasing } from './erasing.ts';

const DAY = 86_400_000;
/** Reports of one run: many where one statement does for all, one where each takes a dozen. */
const PORTION = 50;
const WHOLE = 1;

interface Due {
  id: string;
  region: string;
  version: number;
  step: number;
}

/**
 * Erases what has been kept long enough: one rule of src/service-requests/retention.ts on a portion of reports, and the
 * counters of days that are over. It works from state: what is left over goes with the next tick, and a doubled one
 * meets its own guard.
 */
export async function eraseDue(ctx: Ctx): Promise<void> {
  await sweepAttempts(ctx);
  const found = await nextDue(ctx.db, ctx.now());
  if (!found) return;
  const erased = { what: found.what, basis: 'period', at: instant(ctx) } as const;
  const ids = found.due.map(({ id }) => id);
  await act(
    ctx,
    erasing(ctx.db, ids, erased),
    found.due.map((one) => erasedEvent(erased, one)),
  );
}

async function nextDue(db: Db, now: Date): Promise<{ what: RuleName; due: Due[] } | null> {
  const before = (days: number) => new Date(now.getTime() - days * DAY).toISOString();
  const closed = rules.map(({ days }, step) => ({ step, before: before(days) }));
  const unclosed = closed.map(({ step }) => ({ step, before: before(NEVER_CLOSED_DAYS) }));
  const [late, due] = (await readAll(db, [
    neverClosed(db, unclosed, WHOLE),
    dueForErasing(db, closed, PORTION),
  ])) as unknown as [Due[], Due[]];
  if (late.length > 0) return { what: 'everything', due: late };
  const what = rules[due[0]?.step ?? rules.length]?.what;
  if (!what) return null;
  const same = due.filter(({ step }) => step === due[0]?.step);
  return { what, due: what === 'everything' ? same.slice(0, WHOLE) : same };
}
