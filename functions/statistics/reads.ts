import type { Db } from '../core/db.ts';

/** How far the reader came. */
export const cursorOf = (db: Db) =>
  db.prepare(
    "SELECT coalesce((SELECT event_id FROM event_reader WHERE name = 'statistics'), 0) AS event_id LIMIT 1",
  );

/**
 * The next events after the cursor, in the order in which they happened; of those of neither reports nor feedback only that
 * they are there. A reference names one thing within its noun alone.
 */
export const eventsToRead = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, at, region, noun, iif(noun = 'feedback', 'feedback ', '') || subject_id AS subject_id, verb,
         iif(noun IN ('service_request', 'feedback'), data, NULL) AS data
       FROM event
       WHERE id > coalesce((SELECT event_id FROM event_reader WHERE name = 'statistics'), 0)
       ORDER BY id
       LIMIT ?`,
    )
    .bind(limit);

/** What is known of some reports and questions. */
export const factsOf = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT f.id, f.content
       FROM json_each(?) AS i CROSS JOIN request_fact AS f ON f.id = i.value
       LIMIT 1000`,
    )
    .bind(JSON.stringify(ids));

/** The sums at some places: `[region, kind, key, period]` each. */
export const sumsAt = (db: Db, places: readonly string[][]) =>
  db
    .prepare(
      `SELECT s.region, s.kind, s.key, s.period, s.content
       FROM json_each(?) AS p
       CROSS JOIN statistic AS s ON s.region = p.value ->> 0 AND s.kind = p.value ->> 1 AND s.key = p.value ->> 2
         AND s.period = p.value ->> 3
       LIMIT 10000`,
    )
    .bind(JSON.stringify(places));
