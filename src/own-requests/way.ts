import { isOpen } from '../service-requests/states.ts';
import type { OwnPage } from './page.ts';

type Way = Pick<OwnPage, 'state' | 'events'>;

/** Whether somebody has the report by now, and since when (UTC; null: not known). */
export function heldBy({ state, events }: Way): { held: boolean; since: string | null } {
  const last = events.findLast(({ verb }) => ['forward', 'hand_over', 'undo'].includes(verb));
  const isEarly = state === 'received' || state === 'returned' || state === 'verified';
  return {
    held: !isEarly && (isOpen(state) || last !== undefined),
    since: last && last.verb !== 'undo' ? last.at : null,
  };
}

/** Whether an answer is owed again because the reporter did not accept the last one. */
export const isDisputed = ({ state, events }: Way): boolean =>
  state === 'in_progress' &&
  events.findLast(({ verb }) => ['follow_up', 'close', 'ask', 'confirm', 'object'].includes(verb))?.verb ===
    'object';
