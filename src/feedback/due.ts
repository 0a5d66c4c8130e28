import { NEVER } from '../clocks/alarms.ts';
import type { FeedbackClocks } from './clocks.ts';
import type { Kind, State } from './schema.ts';

/** The promises that are made when feedback is received: by when it is looked at, and by when a question is answered. */
export type PromiseName = 'verify' | 'final';
export type Promises = FeedbackClocks['promises'];

/** What of feedback decides which promise is owed. */
export interface Owing {
  kind: Kind;
  state: State;
  is_answered: boolean;
}

/** The promise that is owed now; null: none. */
export function owedOf({ kind, state, is_answered }: Owing): PromiseName | null {
  if (state === 'waiting') return 'verify';
  return state === 'published' && kind === 'question' && !is_answered ? 'final' : null;
}

/** By when something is owed, UTC; the year 9999: nothing is. */
export function nextDueAt(owing: Owing, promises: Promises): string {
  const owed = owedOf(owing);
  return (owed && promises[owed]?.due_at) ?? NEVER;
}
