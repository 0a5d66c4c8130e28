import type { Fields } from './fields.ts';
import type { Kind } from './kinds.ts';

export const draftStates = ['open', 'review', 'published', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];

/** A draft in a list. */
export interface DraftCard {
  id: string;
  kind: Kind;
  title: string;
  state: DraftState;
  version: number;
  saved_at: string;
  /** Name of who saved it last; null when that person was erased. */
  saved_by: string | null;
  /** 1 when a reviewer gave it back and nobody has written on it since. */
  returned?: 0 | 1;
}

/** A draft with its newest version. */
export interface Draft extends DraftCard {
  region: string;
  /** Key of the thing it would change, and the version of it that was changed; null for something new. */
  subject_key: string | null;
  base_version: number | null;
  begun_by: string;
  /** The organisation for which it was last saved; null for a role in the whole region. */
  organisation: string | null;
  note: string | null;
  published_as: string | null;
  fields: Fields;
}

/** One saved version: who wrote it, and in which role. */
export interface DraftVersion {
  version: number;
  saved_by: string;
  name: string | null;
  role: string;
  organisation: string | null;
  saved_at: string;
}
