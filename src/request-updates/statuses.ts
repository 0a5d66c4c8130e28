import { extendedStatuses, type Extended } from '../open311/states.ts';
import type { State } from '../service-requests/states.ts';
import { mayBe, type Deed } from './deeds.ts';

/** What each status does to a report, in the order of preference: the first that the report's state allows is done. */
const deeds: Record<Extended, readonly Deed[]> = {
  open: ['verify', 'reply'],
  for_triage: ['verify'],
  in_progress: ['respond'],
  action_scheduled: ['respond'],
  planned: ['respond'],
  investigating: ['ask'],
  fixed: ['close'],
  closed: ['close'],
  no_further_action: ['reject'],
  cancelled: ['reject'],
  not_councils_responsibility: ['disclaim'],
  duplicate: ['merge'],
  internal_referral: ['forward', 'hand_over'],
  reopen: ['reopen'],
  unchanged: ['reply'],
};

/** A status as it was sent, in capitals or not; null: there is none of that name. */
export function statusIn(text: string | undefined): Extended | null {
  const status = (text ?? '').trim().toLowerCase();
  return (extendedStatuses as readonly string[]).includes(status) ? (status as Extended) : null;
}

/** What a status does to a report in a state; null: nothing that may happen to it now. What was checked once is open and stays so: with the same status words alone are sent on. */
export const deedFor = (status: Extended, state: State): Deed | null =>
  deeds[status].find((deed) => mayBe(deed, state)) ?? null;

/** The statuses that do something to a report in a state, as they are sent. */
export const statusesIn = (state: State): string[] =>
  extendedStatuses
    .filter((status) => deedFor(status, state) !== null)
    .map((status) => (status === 'unchanged' ? status : status.toUpperCase()));

/** What the reporter's own front end can say for them. */
export const relayStatuses = ['REOPEN', 'FIXED', 'CLOSED', 'OPEN', 'unchanged'] as const;
