/** OC4IDS milestoneStatus codes, and "dropped", which OC4IDS lacks. Lateness is no state: it is computed from dates. */
export const milestoneStates = ['scheduled', 'partiallyMet', 'met', 'notMet', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What may be said of a milestone after its plan is published. */
export const milestoneActions = ['move', 'meet', 'meetPartly', 'miss', 'drop', 'reopen'] as const;
export type MilestoneAction = (typeof milestoneActions)[number];

const table: Record<MilestoneState, Partial<Record<MilestoneAction, MilestoneState>>> = {
  scheduled: {
    move: 'scheduled',
    meet: 'met',
    meetPartly: 'partiallyMet',
    miss: 'notMet',
    drop: 'dropped',
  },
  partiallyMet: {
    move: 'partiallyMet',
    meet: 'met',
    miss: 'notMet',
    drop: 'dropped',
    reopen: 'scheduled',
  },
  // A missed milestone that gets a new date is scheduled again.
  notMet: {
    move: 'scheduled',
    meet: 'met',
    meetPartly: 'partiallyMet',
    drop: 'dropped',
    reopen: 'scheduled',
  },
  // What was said to be met or dropped by mistake is opened again, with a public reason.
  met: { reopen: 'scheduled' },
  dropped: { reopen: 'scheduled' },
};

/** The state after an action; null when the action is not possible there. */
export const next = (state: MilestoneState, action: MilestoneAction): MilestoneState | null =>
  table[state][action] ?? null;

/** True while a milestone still waits to be met; one that was missed waits until it is met, moved or dropped. */
export const isOpen = (state: MilestoneState) => state !== 'met' && state !== 'dropped';

/** True when the last word on a milestone was said: its weight no longer changes in anybody's favour. */
export const isSettled = (state: MilestoneState) => ['met', 'notMet', 'dropped'].includes(state);
