import type { Grant } from './roles.ts';

/** Who holds the session of a request, as the console's pages know them. */
export interface Officer {
  /** Opaque id of the person; it stands in events, the name never does. */
  id: string;
  name: string;
  state: 'enrolling' | 'active';
  /** Public id of the session, for the list of one's own. */
  session: string;
  via: 'passkey' | 'recovery' | 'invite';
  /** When they last showed a passkey, UTC. */
  proved_at: string;
  grants: readonly Grant[];
  /** The region that the page is about; null on pages about none, or when there is no such region. */
  region: { slug: string; name: string; time_zone: string; demo: boolean } | null;
}

/** Somebody who came in by an invite or a code, or has no way back yet, first makes the account safe. */
export const isConfined = ({ state, via }: Pick<Officer, 'state' | 'via'>) =>
  state !== 'active' || via !== 'passkey';
