import { isOpen, type State } from '../service-requests/states.ts';

interface Told {
  /** FixMyStreet's extended status of it, as it stands in what this portal gives out. */
  extended: Extended;
  /** CitySDK's word for it. */
  detailed: 'PENDING' | 'RECEIVED' | 'IN_PROCESS' | 'PROCESSED' | 'REJECTED';
}

/** The statuses of FixMyStreet's updates extension, in lower case as GET gives them; POST sends them in upper case. */
export const extendedStatuses = [
  'open',
  'closed',
  'fixed',
  'investigating',
  'action_scheduled',
  'in_progress',
  'planned',
  'no_further_action',
  'not_councils_responsibility',
  'duplicate',
  'internal_referral',
  'cancelled',
  'reopen',
  'for_triage',
  'unchanged',
] as const;
export type Extended = (typeof extendedStatuses)[number];

/** What each of our states is called elsewhere. */
const told: Record<State, Told> = {
  received: { extended: 'open', detailed: 'PENDING' },
  returned: { extended: 'for_triage', detailed: 'PENDING' },
  verified: { extended: 'for_triage', detailed: 'RECEIVED' },
  referred: { extended: 'internal_referral', detailed: 'RECEIVED' },
  in_progress: { extended: 'in_progress', detailed: 'IN_PROCESS' },
  awaiting_reporter: { extended: 'investigating', detailed: 'IN_PROCESS' },
  reopened: { extended: 'reopen', detailed: 'IN_PROCESS' },
  done: { extended: 'fixed', detailed: 'PROCESSED' },
  done_by_silence: { extended: 'closed', detailed: 'PROCESSED' },
  rejected: { extended: 'no_further_action', detailed: 'REJECTED' },
  not_responsible: { extended: 'not_councils_responsibility', detailed: 'REJECTED' },
  duplicate: { extended: 'duplicate', detailed: 'PROCESSED' },
};

/** Open311 itself knows two. */
export const openOrClosed = (state: State): 'open' | 'closed' => (isOpen(state) ? 'open' : 'closed');

export const extendedOf = (state: State): Extended => told[state].extended;
export const detailedOf = (state: State): Told['detailed'] => told[state].detailed;
