import { states, type Kind, type State } from './schema.ts';

/** Everything that moves feedback from one state to another, by the verb that does it. */
export const actions = [
  /** An officer lets everybody see it. */
  'publish',
  /** An officer does not, for a reason. */
  'refuse',
  /** An officer answers a question in public, once. */
  'answer',
  /** An officer puts another answer in its place, and says why; what it said before stays to be read. */
  'correct',
  /** An officer chooses which photos of a published observation everybody sees. */
  'show_photos',
  /** An officer takes it, and its answer, back from the public, for a reason. */
  'hide',
  /** Whoever wrote it takes it back. */
  'withdraw',
  /** All words of it go, because somebody asks or its time is over. */
  'erase',
] as const;
export type Action = (typeof actions)[number];

const moves: Record<Action, Partial<Record<State, State>>> = {
  publish: { waiting: 'published' },
  refuse: { waiting: 'refused' },
  answer: { published: 'published' },
  correct: { published: 'published' },
  show_photos: { published: 'published' },
  hide: { published: 'hidden' },
  withdraw: { waiting: 'withdrawn', published: 'withdrawn', refused: 'withdrawn', hidden: 'withdrawn' },
  // What was never refused or hidden is as if its author had taken it back; nothing erased is ever public again.
  erase: {
    ...(Object.fromEntries(states.map((state) => [state, state])) as Record<State, State>),
    waiting: 'withdrawn',
    published: 'withdrawn',
  },
};

/** Feedback as far as it decides what can be done with it. */
export interface Standing {
  kind: Kind;
  state: State;
  is_answered: boolean;
  is_erased: boolean;
}

/** The state after an action; null: as it stands there is no such action. */
export function next(now: Standing, action: Action): State | null {
  if (now.is_erased) return null;
  if (action === 'answer' && (now.kind !== 'question' || now.is_answered)) return null;
  if (action === 'show_photos' && now.kind !== 'observation') return null;
  if (action === 'correct' && !now.is_answered) return null;
  return moves[action][now.state] ?? null;
}
