import type { Grant } from '../../src/accounts/roles.ts';
import type { Locale } from '../../src/ui/view.ts';
import type { Db, Statement } from './db.ts';

/** Who acts. `id` is opaque; names and contacts never stand in an event. */
export interface Actor {
  kind: 'resident' | 'officer' | 'key' | 'system' | 'clock';
  id: string;
  /** What an officer may do where; nobody else has any. */
  grants?: readonly Grant[];
}

/** All that a verb may know of the world. Tests fix the clock here. */
export interface Ctx {
  db: Db;
  actor: Actor;
  now: () => Date;
  locale: Locale;
  /** What must become true together with the next change, such as that its draft is published; it may hold guards. */
  also?: Statement[];
}

/** The moment a verb writes down: UTC, ISO 8601. */
export const instant = (ctx: Ctx) => ctx.now().toISOString();
