import { describe, expect, it } from 'vitest';
import { actions, actionsIn, next, type Action } from '../src/service-requests/actions.ts';
import { isOpen, states, type State } from '../src/service-requests/states.ts';

// Written out once more, and by hand: the table says it by action, this says it by state.
const expected: Record<State, Partial<Record<Action, State>>> = {
  received: {
    verify: 'verified',
    ask: 'returned',
  },
  returned: { verify: 'verified', answer: 'received' },
  verified: {
    forward: 'referred',
    ask: 'awaiting_reporter',
    respond: 'in_progress',
    follow_up: 'in_progress',
    close: 'done',
    reject: 'rejected',
    disclaim: 'not_responsible',
    merge: 'duplicate',
  },
  referred: {
    hand_over: 'referred',
    ask: 'awaiting_reporter',
    respond: 'in_progress',
    follow_up: 'in_progress',
    close: 'done',
    reject: 'rejected',
    disclaim: 'not_responsible',
    merge: 'duplicate',
  },
  in_progress: {
    hand_over: 'referred',
    ask: 'awaiting_reporter',
    respond: 'in_progress',
    follow_up: 'in_progress',
    close: 'done',
    reject: 'rejected',
    disclaim: 'not_responsible',
    merge: 'duplicate',
    confirm: 'done',
    object: 'in_progress',
    auto_close: 'done_by_silence',
  },
  awaiting_reporter: {
    hand_over: 'referred',
    answer: 'in_progress',
    follow_up: 'in_progress',
    close: 'done',
    reject: 'rejected',
    disclaim: 'not_responsible',
    merge: 'duplicate',
  },
  reopened: {
    hand_over: 'referred',
    ask: 'awaiting_reporter',
    respond: 'in_progress',
    follow_up: 'in_progress',
    close: 'done',
    reject: 'rejected',
    disclaim: 'not_responsible',
    merge: 'duplicate',
  },
  done: { confirm: 'done', object: 'reopened', reopen: 'reopened' },
  done_by_silence: { confirm: 'done', object: 'reopened', reopen: 'reopened' },
  rejected: { object: 'reopened', reopen: 'reopened' },
  not_responsible: { object: 'reopened', reopen: 'reopened' },
  duplicate: { object: 'reopened', reopen: 'reopened' },
};

describe('an action on a report', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))(
    'in the state %s: %s',
    (state, action) => {
      expect(next(state, action)).toBe(expected[state][action] ?? null);
    },
  );

  it('that ends in a closed state begins in an open one, but for its reporter’s last word', () => {
    for (const state of states.filter((one) => !isOpen(one)))
      expect(actionsIn(state).filter((action) => !['confirm', 'object', 'reopen'].includes(action))).toEqual(
        [],
      );
  });
});
