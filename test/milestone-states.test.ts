import { describe, expect, it } from 'vitest';
import {
  isOpen,
  milestoneActions,
  milestoneStates,
  next,
  type MilestoneState,
} from '../src/programmes/milestone-states.ts';

/** What follows each action in each state, in the order of the columns; a dash where it cannot be said. */
const table = `
                move          meet   meetPartly     miss     drop      reopen
  scheduled     scheduled     met    partiallyMet   notMet   dropped   -
  partiallyMet  partiallyMet  met    -              notMet   dropped   scheduled
  notMet        scheduled     met    partiallyMet   -        dropped   scheduled
  met           -             -      -              -        -         scheduled
  dropped       -             -      -              -        -         scheduled`;

const [columns = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const pairs = lines.flatMap(([state = '', ...cells]) =>
  cells.map((after, i): [string, string, string] => [columns[i] ?? '', state, after]),
);

describe('a milestone', () => {
  it('is tried with every action in every state', () => {
    expect(columns).toEqual([...milestoneActions]);
    expect(lines.map(([state]) => state).toSorted()).toEqual(milestoneStates.toSorted());
    expect(pairs).toHaveLength(milestoneActions.length * milestoneStates.length);
  });

  it.each(pairs)('%s after %s: %s', (action, state, after) => {
    const found = next(state as MilestoneState, action as (typeof milestoneActions)[number]);
    expect(found).toBe(after === '-' ? null : after);
  });

  it('waits until it is met or dropped: one that was missed is still owed', () => {
    expect(milestoneStates.filter(isOpen)).toEqual(['scheduled', 'partiallyMet', 'notMet']);
  });
});
