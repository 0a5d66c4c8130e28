import type { Statement } from './db.ts';
import { instant, type Ctx } from './ctx.ts';
import { Refusal } from './refusal.ts';

/**
 * One line of the portal's memory. `data` holds ids, dates, hashes and names of
 * fields, at most 2 kB of JSON: nothing a person typed, because an event can never be erased.
 */
export interface NewEvent {
  region: string;
  noun: string;
  verb: string;
  subject: string;
  version: number;
  public: boolean;
  data?: Record<string, unknown>;
}

/**
 * Commits one change and its one event together, or nothing.
 * The first statement is the guarded change: it must touch exactly one row, else the whole batch rolls back
 * and the caller is refused with `conflict`. Of several racers one wins, and leaves one event.
 */
export async function act(ctx: Ctx, statements: [Statement, ...Statement[]], event: NewEvent): Promise<void> {
  const [guarded, ...also] = statements;
  try {
    await ctx.db.batch([guarded, guard(ctx), ...also, remember(ctx, event)]);
  } catch (error) {
    if (String(error).includes('guard_missed')) throw new Refusal('conflict', (w) => w.changedMeanwhile);
    throw error;
  }
}

// Must follow the guarded statement directly: changes() speaks of the statement just before.
const guard = (ctx: Ctx) => ctx.db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1');

const remember = (ctx: Ctx, event: NewEvent) =>
  ctx.db
    .prepare(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      instant(ctx),
      event.region,
      event.noun,
      event.verb,
      event.subject,
      event.version,
      ctx.actor.kind,
      ctx.actor.id,
      event.public ? 1 : 0,
      JSON.stringify(event.data ?? {}),
    );
