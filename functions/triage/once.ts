import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { eventOf } from './triage-reads.ts';

/** A deed as its event tells it. */
export interface Told {
  id: string;
  verb: string;
  /** The version that was acted on; undefined: nobody knows whether it is the same form again. */
  seen: number | undefined;
  /** A fact of the event's data that must be the same. */
  fact: [name: string, value: string];
}

/** Does what a form asks for; that the same person did the very same on the same version is as good. */
export async function once(ctx: Ctx, told: Told, does: () => Promise<void>): Promise<void> {
  try {
    await does();
  } catch (error) {
    // Whoever gave a report away may not act on it any more.
    const isLate = error instanceof Refusal && ['conflict', 'not_allowed'].includes(error.code);
    if (!isLate || !(await isDone(ctx, told))) throw error;
  }
}

async function isDone({ db, actor }: Ctx, { id, verb, seen, fact }: Told): Promise<boolean> {
  if (seen === undefined || !Number.isSafeInteger(seen)) return false;
  const [found = []] = await readAll(db, [eventOf(db, { id, verb, version: seen + 1, actor: actor.id })]);
  return found.some(
    ({ data }) => (JSON.parse(data as string) as Record<string, unknown>)[fact[0]] === fact[1],
  );
}
