import type { Action } from '../../src/accounts/roles.ts';
import { next, type Action as Deed } from '../../src/feedback/actions.ts';
import type { State } from '../../src/feedback/schema.ts';
import type { NewEvent } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { doneBefore, moderatable, toModerated, type Moderated } from './moderate-reads.ts';

/** Which feedback somebody acts on, and the version that they had before their eyes. */
export interface Seen {
  id: string;
  seen: number;
}

/** The feedback on which an officer wants to act, if they may there: a role of one agency reaches that agency's alone. */
export async function mustReach(ctx: Ctx, action: Action, id: string, organisation = ''): Promise<Moderated> {
  const [[row] = [], calendars = []] = await readAll(ctx.db, moderatable(ctx.db, id, organisation));
  if (!row) throw new Refusal('not_found', (w) => w.deskFeedbackUnknown);
  mustMay(ctx, action, { region: row.region as string, organisation: row.agency as string | null });
  return toModerated(row, calendars);
}

/** The state after a deed on the version that was seen; refused when it is another by now, or has no such deed. */
export function stateAfter(known: Moderated, deed: Deed, seen: number): State {
  const state = next(known, deed);
  // Nobody is asked to send again what cannot be done any more.
  if (!state) throw new Refusal('conflict', (w) => w.feedbackActionRefused);
  if (seen !== known.version) throw new Refusal('conflict', (w) => w.feedbackChanged);
  return state;
}

/** Its event: codes and ids, never a word. `step` counts the versions that the deed makes. */
export const eventOf = (
  known: Moderated,
  verb: Deed,
  { isPublic, step = 1, data = {} }: { isPublic: boolean; step?: number; data?: Record<string, unknown> },
): NewEvent => {
  const { id, region, kind, programme_id: programme, update_id: update, version } = known;
  const told = { kind, programme, update, ...data };
  return {
    region,
    noun: 'feedback',
    verb,
    subject: id,
    version: version + step,
    public: isPublic,
    data: told,
  };
};

/** Whether exactly these of its photos are shown, by a row of `doneBefore`. */
export const hasShown = ({ shown }: Row, photos: string[]): boolean =>
  String([...new Set(photos)].toSorted()) === String(JSON.parse(shown as string));

/** Does what a form asks for; that the same person did the very same on the same version is as good. */
export async function once(
  ctx: Ctx,
  { id, seen, verb, isSame }: Seen & { verb: Deed; isSame: (row: Row) => boolean },
  does: () => Promise<void>,
): Promise<void> {
  try {
    await does();
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict') || !Number.isSafeInteger(seen)) throw error;
    const done = doneBefore(ctx.db, { id, verb, version: seen + 1, actor: ctx.actor });
    const [[row] = []] = await readAll(ctx.db, [done]);
    if (!row || !isSame(row)) throw error;
  }
}
