import type { LoggedDay } from '../../src/log/entry.ts';
import { guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import type { TileRow } from './tile-rows.ts';

/** Where the sealer stands: the last event that it read, and how many entries the log has; '' before the first seal. */
export interface Cursor {
  event_id: number;
  place: string;
}

/** An entry as it is kept; `event` is null of a day. */
export interface EntryRow {
  leaf: number;
  event: number | null;
  content: string;
}

/** Moves the cursor from where it was read, or rolls the whole batch back: of two sealers that overlap one writes. */
export const moveCursor = (db: Db, from: Cursor, to: Cursor): Statement[] =>
  guarded(db, {
    statement: db
      .prepare(
        `INSERT INTO event_reader (name, event_id, place) VALUES ('log', ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET event_id = ?3, place = ?4 WHERE event_id = ?1 AND place = ?2`,
      )
      .bind(from.event_id, from.place, to.event_id, to.place),
    rows: 1,
  });

export const addEntries = (db: Db, entries: EntryRow[]): Statement[] =>
  portions(entries).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO log_entry (leaf, event_id, content)
         SELECT value ->> 'leaf', value ->> 'event', value ->> 'content' FROM json_each(?) ORDER BY key`,
      )
      .bind(json),
  );

/** Adds hashes at the end of tiles. */
export const growTiles = (db: Db, tiles: TileRow[]): Statement[] =>
  portions(tiles).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO log_tile (level, place, hashes)
         SELECT value ->> 'level', value ->> 'place', value ->> 'hashes' FROM json_each(?)
         WHERE true
         ON CONFLICT DO UPDATE SET hashes = hashes || excluded.hashes`,
      )
      .bind(json),
  );

/** A signed head: what `log_checkpoint` keeps. */
export interface SignedHead {
  id: number;
  size: number;
  root: string;
  note: string;
  signed_at: string;
}

export const addCheckpoint = (db: Db, head: SignedHead): Statement =>
  db
    .prepare('INSERT INTO log_checkpoint (id, size, root, note, signed_at) VALUES (?, ?, ?, ?, ?)')
    .bind(head.id, head.size, head.root, head.note, head.signed_at);

/** Reports of a region's day that came and ended in addition. */
export type DayShare = Pick<LoggedDay, 'region' | 'day' | 'received' | 'closed'>;

/** Days before which a day comes to stand that was quiet till now: what the log said of the time before them is true no more. */
export const retellNext = (db: Db, shares: DayShare[]): Statement[] =>
  portions(shares).map(({ json }) =>
    db
      .prepare(
        `UPDATE log_day SET sealed = 0
         WHERE (region, day) IN (
           SELECT value ->> 'region', (
             SELECT min(day) FROM log_day WHERE region = (value ->> 'region') AND day > (value ->> 'day')
           )
           FROM json_each(?)
           WHERE NOT EXISTS (
             SELECT 1 FROM log_day WHERE region = (value ->> 'region') AND day = (value ->> 'day')
           )
         )`,
      )
      .bind(json),
  );

/** Counts further reports of days; what the log said of such a day is true no more. */
export const countDays = (db: Db, shares: DayShare[]): Statement[] =>
  portions(shares).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO log_day (region, day, received, closed, edition, sealed)
         SELECT value ->> 'region', value ->> 'day', value ->> 'received', value ->> 'closed', 0, 0 FROM json_each(?)
         WHERE true
         ON CONFLICT DO UPDATE SET received = received + excluded.received, closed = closed + excluded.closed, sealed = 0`,
      )
      .bind(json),
  );

/** Marks days as told by the log. */
export const sealDays = (db: Db, days: LoggedDay[]): Statement[] =>
  portions(days).map(({ json }) =>
    db
      .prepare(
        `UPDATE log_day SET edition = edition + 1, sealed = 1
         FROM json_each(?) AS j
         WHERE region = (j.value ->> 'region') AND day = (j.value ->> 'day')`,
      )
      .bind(json),
  );
