import type { Power } from '../../src/accounts/roles.ts';
import type { Locale } from '../../src/ui/view.ts';
import type { Db, Statement } from './db.ts';

/** Who acts. `id` is opaque; names and contacts never stand in an event. */
export interface Actor {
  kind: 'resident' | 'officer' | 'key' | 'system' | 'clock';
  id: string;
  /** What an officer, or a machine with a key, may do where; nobody else has any. */
  grants?: readonly Power[];
}

/** All that a verb may know of the world. Tests fix the clock here. */
export interface Ctx {
  db: Db;
  actor: Actor;
  now: () => Date;
  locale: Locale;
  /** What must become true together with the next change, such as that its draft is published; it may hold guards. */
  also?: Statement[];
  /** What else its event says, such as which draft it came from; ids and roles only. */
  noted?: Record<string, unknown>;
  /** True when a verb is only asked whether it would refuse: `act` then commits nothing and throws `Rehearsed`. */
  rehearsal?: boolean;
}

/** Thrown in place of a commit: nothing refused what was rehearsed. */
export class Rehearsed extends Error {}

/** The moment a verb writes down: UTC, ISO 8601. */
export const instant = (ctx: Ctx) => ctx.now().toISOString();

/** The same world with its clock stopped: all that one verb writes down is of one moment. */
export function still(ctx: Ctx): Ctx {
  const now = ctx.now();
  return { ...ctx, now: () => now };
}
