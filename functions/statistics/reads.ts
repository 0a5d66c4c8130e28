import type { Db } from '../core/db.ts';

/** Where numbers are counted: those that the public reads, and those of a rebuild, which nobody reads until they are whole. */
export const shelves = {
  shown: { reader: 'statistics', fact: 'request_fact', sum: 'statistic' },
  next: { reader: 'statistics_next', fact: 'request_fact_next', sum: 'statistic_next' },
} as const;
export type Shelf = (typeof shelves)[keyof typeof shelves];

/** How far the reader came, and which rebuild that was. */
export interface Cursor {
  event_id: number;
  place: string;
}

export const cursorOf = (db: Db, { reader }: Shelf) =>
  db
    .prepare(
      `SELECT coalesce(max(event_id), 0) AS event_id, coalesce(max(place), '') AS place
       FROM event_reader
       WHERE name = ?
       LIMIT 1`,
    )
    .bind(reader);

/**
 * The next events after the cursor, in the order in which they happened; of those of neither reports nor feedback only that
 * they are there. A reference names one thing within its noun alone.
 */
export const eventsToRead = (db: Db, { reader }: Shelf, limit: number) =>
  db
    .prepare(
      `SELECT id, at, region, noun, iif(noun = 'feedback', 'feedback ', '') || subject_id AS subject_id, verb,
         iif(noun IN ('service_request', 'feedback'), data, NULL) AS data
       FROM event
       WHERE id > coalesce((SELECT event_id FROM event_reader WHERE name = ?), 0)
       ORDER BY id
       LIMIT ?`,
    )
    .bind(reader, limit);

/** What is known of some reports and questions. */
export const factsOf = (db: Db, { fact }: Shelf, ids: string[]) =>
  db
    .prepare(
      `SELECT f.id, f.content
       FROM json_each(?) AS i CROSS JOIN ${fact} AS f ON f.id = i.value
       LIMIT 1000`,
    )
    .bind(JSON.stringify(ids));

/** The sums at some places: `[region, kind, key, period]` each. */
export const sumsAt = (db: Db, { sum }: Shelf, places: readonly string[][]) =>
  db
    .prepare(
      `SELECT s.region, s.kind, s.key, s.period, s.content
       FROM json_each(?) AS p
       CROSS JOIN ${sum} AS s ON s.region = p.value ->> 0 AND s.kind = p.value ->> 1 AND s.key = p.value ->> 2
         AND s.period = p.value ->> 3
       LIMIT 10000`,
    )
    .bind(JSON.stringify(places));
