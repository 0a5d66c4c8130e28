import { actingAs } from '../../src/accounts/roles.ts';
import type { Db, Statement } from './db.ts';
import { instant, Rehearsed, type Ctx } from './ctx.ts';
import { inParts } from './portions.ts';
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

/** Events written by one statement: their JSON stays far below D1's 2 MB for a value. */
const EVENTS = 500;

/**
 * Commits a change and its event together, or nothing; a change of many things leaves one event for each.
 * The first statement is the guarded change: it must touch exactly as many rows as there are events, else the whole
 * batch rolls back and the caller is refused with `conflict`. Of several racers one wins, and leaves one event.
 */
export async function act(
  ctx: Ctx,
  statements: [Statement, ...Statement[]],
  event: NewEvent | NewEvent[],
): Promise<void> {
  const [statement, ...also] = statements;
  const events = [event].flat();
  await actOnAll(ctx, [{ statement, rows: events.length }], also, events);
}

/** A change that must touch exactly so many rows, or nothing at all is committed. */
export interface Guarded {
  statement: Statement;
  rows: number;
}

/** Commits many changes at once with all their events, or none of them: every guarded one must touch its rows. */
export async function actOnAll(
  ctx: Ctx,
  changes: Guarded[],
  also: Statement[],
  events: NewEvent[],
): Promise<void> {
  if (ctx.rehearsal) throw new Rehearsed();
  try {
    await ctx.db.batch([
      ...changes.flatMap((change) => guarded(ctx.db, change)),
      ...also,
      ...(ctx.also ?? []),
      ...remember(ctx, events),
    ]);
  } catch (error) {
    if (String(error).includes('guard_missed')) throw new Refusal('conflict', (w) => w.changedMeanwhile);
    throw error;
  }
}

/** A change and its guard, which must follow it directly: changes() speaks of the statement just before. */
export const guarded = (db: Db, { statement, rows }: Guarded): Statement[] => [
  statement,
  db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> ?').bind(rows),
];

/** The statements that write events down; whoever adds to `ctx.also` an act of their own adds its event too. */
export function remember(ctx: Ctx, events: NewEvent[]): Statement[] {
  return inParts(events, EVENTS).map((portion) =>
    ctx.db
      .prepare(
        `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
         SELECT ?1, value ->> 'region', value ->> 'noun', value ->> 'verb', value ->> 'subject', value ->> 'version',
           ?2, ?3, value ->> 'public', value -> 'data'
         FROM json_each(?4)
         ORDER BY key`,
      )
      .bind(
        instant(ctx),
        ctx.actor.kind,
        ctx.actor.id,
        JSON.stringify(portion.map((event) => ({ ...event, data: dataOf(ctx, event) }))),
      ),
  );
}

// In which role an officer acted, or with which scope a machine, is said when it is done: roles come and go.
const dataOf = ({ actor, noted }: Ctx, { region, data = {} }: NewEvent) =>
  actor.kind === 'officer' || actor.kind === 'key'
    ? { ...data, ...noted, by: actingAs(actor.grants ?? [], region) }
    : data;
