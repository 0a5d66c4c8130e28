import { next, type Action } from '../service-requests/actions.ts';
import type { State } from '../service-requests/states.ts';

/** What an agency's own system can do to a report; `reply` writes to its reporter and moves nothing. */
export const deeds = [
  'verify',
  'forward',
  'hand_over',
  'ask',
  'respond',
  'follow_up',
  'close',
  'reject',
  'disclaim',
  'merge',
  'reopen',
  'reply',
] as const satisfies readonly (Action | 'reply')[];
export type Deed = (typeof deeds)[number];

/** True when a report's state allows a deed. What else it depends on, the deed itself says when it refuses. */
export const mayBe = (deed: Deed, state: State) => deed === 'reply' || next(state, deed) !== null;

/** The deeds that a state allows, in the order of the list. */
export const deedsIn = (state: State): Deed[] => deeds.filter((deed) => mayBe(deed, state));

/** What is said with a deed beside its words, as machines name it. */
export interface Attributes {
  /** How much the public may see. */
  publicity?: string | undefined;
  /** How it was done. */
  outcome?: string | undefined;
  /** Where to go instead. */
  elsewhere?: string | undefined;
  /** Key of the organisation that gets it. */
  agency?: string | undefined;
  /** Number of the report that goes on. */
  duplicate_of?: string | undefined;
  /** Said once more: the words may be public although they look personal. */
  sure?: boolean | undefined;
}
