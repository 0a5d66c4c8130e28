import type { Role } from './roles.ts';

/** A person of a region as those see them who keep its people. */
export interface PersonCard {
  id: string;
  name: string;
  state: 'enrolling' | 'active' | 'suspended';
  grants: { id: string; role: Role; region: string | null; organisation: string | null }[];
}

export interface Organisation {
  key: string;
  name: string;
}

/** What the page of a region's people shows. */
export interface PeopleRoom {
  people: PersonCard[];
  /** Id after which the next page begins. */
  next: string | null;
  /** Invites that nobody has used yet; `name` when one lets a person back in. */
  invites: {
    id: string;
    role: Role | null;
    organisation: string | null;
    expires_at: string;
    name: string | null;
  }[];
  organisations: Organisation[];
}

/** To what an invite leads, as its holder is told. */
export interface InvitedTo {
  role: Role | null;
  region: string | null;
  region_name: string | null;
  organisation: string | null;
  organisation_name: string | null;
}

/** What an organisation of a region is called; one that is gone keeps its key. */
export const organisationName = (organisations: readonly Organisation[], wanted: string): string =>
  organisations.find(({ key }) => key === wanted)?.name ?? wanted;
