import { clockNames, type ClockName } from '../clocks/schema.ts';
import type { PublicRequest } from '../service-requests/public.ts';
import { isOpen, type State } from '../service-requests/states.ts';

/** The promises of a report that are still owed and past their moment at `now` (UTC, ISO 8601). */
export const overdue = (
  { state, clocks }: Pick<PublicRequest, 'state' | 'clocks'>,
  now: string,
): ClockName[] => owed(state).filter((name) => clocks.promises[name].due_at < now);

/** The promises that are not yet kept in a state. */
export function owed(state: State): readonly ClockName[] {
  if (!isOpen(state)) return [];
  const kept = { received: 0, returned: 0, verified: 1, referred: 1 }[state as string] ?? 2;
  return clockNames.slice(kept);
}
