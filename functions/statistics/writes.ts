import type { Fact } from '../../src/statistics/fact.ts';
import type { QuestionFact } from '../../src/statistics/question.ts';
import type { Place, Sum } from '../../src/statistics/sums.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';

/** A sum with its region, ready to be written. */
export type Placed = Place & { region: string; sum: Sum };

/** Moves the cursor from where it was read, or rolls the whole batch back: of two readers that overlap one writes. */
export const moveCursor = (db: Db, from: number, to: number): Statement[] => [
  db
    .prepare(
      `INSERT INTO event_reader (name, event_id) VALUES ('statistics', ?2)
       ON CONFLICT (name) DO UPDATE SET event_id = ?2 WHERE event_id = ?1`,
    )
    .bind(from, to),
  // Must follow the move directly: changes() speaks of the statement just before.
  db.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1'),
];

/** Writes what is known of reports and questions in the place of what was. */
export const putFacts = (
  db: Db,
  facts: { id: string; region: string; fact: Fact | QuestionFact }[],
): Statement[] =>
  portions(facts).map(({ json }) =>
    db
      .prepare(
        `INSERT OR REPLACE INTO request_fact (id, region, content)
         SELECT value ->> 'id', value ->> 'region', value -> 'fact' FROM json_each(?)`,
      )
      .bind(json),
  );

/** Writes sums in the place of those that were. */
export const putSums = (db: Db, sums: Placed[]): Statement[] =>
  portions(sums).map(({ json }) =>
    db
      .prepare(
        `INSERT OR REPLACE INTO statistic (region, kind, key, period, received, content)
         SELECT value ->> 'region', value ->> 'kind', value ->> 'key', value ->> 'period',
           coalesce(value ->> '$.sum.counts.received', 0), value -> 'sum'
         FROM json_each(?)`,
      )
      .bind(json),
  );

/** Takes sums away in which nothing is counted any more. */
export const dropSums = (db: Db, places: (Place & { region: string })[]): Statement[] =>
  places.length === 0
    ? []
    : [
        db
          .prepare(
            `DELETE FROM statistic
             WHERE (region, kind, key, period) IN (
               SELECT value ->> 'region', value ->> 'kind', value ->> 'key', value ->> 'period' FROM json_each(?)
             )`,
          )
          .bind(
            JSON.stringify(places.map(({ region, kind, key, period }) => ({ region, kind, key, period }))),
          ),
      ];

/** Forgets everything that was counted, and that any event was ever read. */
export const forgetStatistics = (db: Db): Statement[] => [
  db.prepare('DELETE FROM request_fact'),
  db.prepare('DELETE FROM statistic'),
  db.prepare("UPDATE event_reader SET event_id = 0 WHERE name = 'statistics'"),
];
