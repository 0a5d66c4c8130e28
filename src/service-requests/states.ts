/** Exact states of a service request, in the order of its life. */
export const states = [
  'received',
  'returned',
  'verified',
  'referred',
  'in_progress',
  'awaiting_reporter',
  'reopened',
  'done',
  'done_by_silence',
  'rejected',
  'not_responsible',
  'duplicate',
] as const;
export type State = (typeof states)[number];

/** What residents read: the five words that JAKI has taught people, and "Ditolak". */
export const statuses = ['waiting', 'coordination', 'disposition', 'process', 'done', 'rejected'] as const;
export type Status = (typeof statuses)[number];

const told: Record<State, Status> = {
  received: 'waiting',
  returned: 'waiting',
  verified: 'coordination',
  referred: 'disposition',
  in_progress: 'process',
  awaiting_reporter: 'process',
  reopened: 'process',
  done: 'done',
  done_by_silence: 'done',
  rejected: 'rejected',
  not_responsible: 'rejected',
  duplicate: 'done',
};

/** The word under which residents see a state. */
export const statusOf = (state: State): Status => told[state];

/** The same on a tag, where one that goes on in another report is not called solved. */
export const tagOf = (state: State): Status | 'merged' =>
  state === 'duplicate' ? 'merged' : statusOf(state);

/** Whether it ended as done only in part. The reporter has the last word on that. */
export const isPart = ({ state, outcome, confirmed }: Done) =>
  (state === 'done' || state === 'done_by_silence') && (confirmed ?? outcome) === 'part';

interface Done {
  state: State;
  /** How it was done according to the agency, and to its reporter. */
  outcome: 'whole' | 'part' | null;
  confirmed: 'whole' | 'part' | null;
}

/** True while somebody still owes an answer. Open311 knows only this: open or closed. */
export const isOpen = (state: State) => states.indexOf(state) < states.indexOf('done');

/** SP4N-LAPOR! classes: pengaduan, permintaan informasi, aspirasi. */
export const classes = ['complaint', 'information_request', 'aspiration'] as const;
export type RequestClass = (typeof classes)[number];
