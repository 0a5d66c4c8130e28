import * as z from 'zod';
import { scopeNames, type Scope } from '../accounts/roles.ts';
import { refusals } from '../ui/refusals.ts';

/** What an officer says of a key that is to be made. */
export const ApiKey = z.object({
  scope: z.enum(scopeNames, refusals.id.keyScopeUnknown),
  /** Key of an organisation of the region; null: the whole region. */
  organisation: z
    .string()
    .max(100)
    .default('')
    .transform((typed) => typed || null),
  /** What it is for and who runs it, for colleagues: 5-100 characters. */
  label: z.string().trim().min(5, refusals.id.keyLabelMissing).max(100, refusals.id.keyLabelLong),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Keys of one region that are not revoked, at most. */
export const MOST_KEYS = 50;

/** Keys that their room lists, revoked ones included, the newest. */
export const LISTED = 100;

/** A key as colleagues see it: everything but the key. */
export interface KeyCard {
  id: string;
  scope: Scope;
  organisation: string | null;
  /** How its organisation is called; null: the whole region. */
  organisation_name: string | null;
  label: string;
  /** UTC. */
  made_at: string;
  made_by: string | null;
  revoked_at: string | null;
  revoked_by: string | null;
  /** A day, UTC; null: never. */
  last_used_on: string | null;
}

/** The room of a region's keys, the newest first. */
export interface KeyRoom {
  keys: KeyCard[];
  organisations: { key: string; name: string }[];
  twoPerson: boolean;
}
