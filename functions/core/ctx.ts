import type { Locale } from '../../src/ui/view.ts';
import type { Db } from './db.ts';

/** Who acts. `id` is opaque; names and contacts never stand in an event. */
export interface Actor {
  kind: 'resident' | 'officer' | 'key' | 'system' | 'clock';
  id: string;
}

/** All that a verb may know of the world. Tests fix the clock here. */
export interface Ctx {
  db: Db;
  actor: Actor;
  now: () => Date;
  locale: Locale;
}

/** The moment a verb writes down: UTC, ISO 8601. */
export const instant = (ctx: Ctx) => ctx.now().toISOString();
