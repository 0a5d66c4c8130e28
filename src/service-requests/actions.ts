import type { State } from './states.ts';

/** Everything that moves a report from one state to another, by the verb that does it. */
export const actions = [
  /** An officer checked it. */
  'verify',
  /** To the agency that is to answer; UU 25/2009 calls it penerusan, SP4N-LAPOR! disposisi. */
  'forward',
  /** From one agency to another; no clock begins anew. */
  'hand_over',
  /** A question to the reporter, without whose answer it cannot go on. */
  'ask',
  /** The reporter answers such a question. */
  'answer',
  /** Respon awal: somebody is at it. */
  'respond',
  /** Respon substantif: what was done; the reporter has the last word on it. */
  'follow_up',
  'close',
  'reject',
  /** Bukan wewenang: says where to go instead. */
  'disclaim',
  /** Another report tells the same; supporters go there. */
  'merge',
  /** The reporter says that it is solved, wholly or in part. */
  'confirm',
  /** The reporter says "belum selesai". */
  'object',
  /** An officer opens it again, because supporters say "belum selesai", or because it was merged by mistake. */
  'reopen',
  /** The clock closes what was followed up, and on which the reporter kept silent. */
  'auto_close',
] as const;
export type Action = (typeof actions)[number];

const HANDLED = ['verified', 'referred', 'in_progress', 'awaiting_reporter', 'reopened'] as const;
const ENDED = ['done', 'done_by_silence', 'rejected', 'not_responsible', 'duplicate'] as const;

const all = (from: readonly State[], to: State): Partial<Record<State, State>> =>
  Object.fromEntries(from.map((state) => [state, to]));

const moves: Record<Action, Partial<Record<State, State>>> = {
  // Also without the answer for which it was returned: it may have come by telephone.
  verify: { received: 'verified', returned: 'verified' },
  forward: { verified: 'referred' },
  hand_over: all(['referred', 'in_progress', 'awaiting_reporter', 'reopened'], 'referred'),
  ask: {
    received: 'returned',
    ...all(['verified', 'referred', 'in_progress', 'reopened'], 'awaiting_reporter'),
  },
  answer: { returned: 'received', awaiting_reporter: 'in_progress' },
  respond: all(['verified', 'referred', 'in_progress', 'reopened'], 'in_progress'),
  follow_up: all(HANDLED, 'in_progress'),
  close: all(HANDLED, 'done'),
  // Only what was checked: nobody ends a report of which it was never decided what the public sees.
  reject: all(HANDLED, 'rejected'),
  disclaim: all(HANDLED, 'not_responsible'),
  merge: all(HANDLED, 'duplicate'),
  confirm: all(['in_progress', 'done', 'done_by_silence'], 'done'),
  // While it is open there is nothing to open again: it goes on.
  object: { in_progress: 'in_progress', ...all(ENDED, 'reopened') },
  reopen: all(ENDED, 'reopened'),
  auto_close: { in_progress: 'done_by_silence' },
};

/** The state after an action; null: in this state there is no such action. */
export const next = (state: State, action: Action): State | null => moves[action][state] ?? null;

/** What can be done in a state, in the order of the list above. */
export const actionsIn = (state: State): Action[] => actions.filter((action) => next(state, action) !== null);
