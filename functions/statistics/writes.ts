import type { Fact } from '../../src/statistics/fact.ts';
import type { QuestionFact } from '../../src/statistics/question.ts';
import type { Place, Sum } from '../../src/statistics/sums.ts';
import { guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import { shelves, type Cursor, type Shelf } from './reads.ts';

/** A sum with its region, ready to be written. */
export type Placed = Place & { region: string; sum: Sum };

/** Moves the cursor from where it was read, or rolls the whole batch back: of two readers that overlap one writes. */
export const moveCursor = (db: Db, { reader }: Shelf, from: Cursor, to: number): Statement[] =>
  guarded(db, {
    statement: db
      .prepare(
        `INSERT INTO event_reader (name, event_id) VALUES (?1, ?4)
         ON CONFLICT (name) DO UPDATE SET event_id = ?4 WHERE event_id = ?2 AND place = ?3`,
      )
      .bind(reader, from.event_id, from.place, to),
    rows: 1,
  });

/** Writes what is known of reports and questions in the place of what was. */
export const putFacts = (
  db: Db,
  shelf: Shelf,
  facts: { id: string; region: string; fact: Fact | QuestionFact }[],
): Statement[] =>
  portions(facts).map(({ json }) =>
    db
      .prepare(
        `INSERT OR REPLACE INTO ${shelf.fact} (id, region, content)
         SELECT value ->> 'id', value ->> 'region', value -> 'fact' FROM json_each(?)`,
      )
      .bind(json),
  );

/** Writes sums in the place of those that were. */
export const putSums = (db: Db, shelf: Shelf, sums: Placed[]): Statement[] =>
  portions(sums).map(({ json }) =>
    db
      .prepare(
        `INSERT OR REPLACE INTO ${shelf.sum} (region, kind, key, period, received, content)
         SELECT value ->> 'region', value ->> 'kind', value ->> 'key', value ->> 'period',
           coalesce(value ->> '$.sum.counts.received', 0), value -> 'sum'
         FROM json_each(?)`,
      )
      .bind(json),
  );

/** Takes sums away in which nothing is counted any more. */
export const dropSums = (db: Db, shelf: Shelf, places: (Place & { region: string })[]): Statement[] =>
  places.length === 0
    ? []
    : [
        db
          .prepare(
            `DELETE FROM ${shelf.sum}
             WHERE (region, kind, key, period) IN (
               SELECT value ->> 'region', value ->> 'kind', value ->> 'key', value ->> 'period' FROM json_each(?)
             )`,
          )
          .bind(
            JSON.stringify(places.map(({ region, kind, key, period }) => ({ region, kind, key, period }))),
          ),
      ];

const { shown, next } = shelves;

/** Empties the place of a rebuild, whatever an earlier one left there. */
export const emptyNext = (db: Db): Statement[] => [
  db.prepare(`DELETE FROM ${next.fact}`),
  db.prepare(`DELETE FROM ${next.sum}`),
  db
    .prepare(
      'INSERT INTO event_reader (name, event_id) VALUES (?, 0) ON CONFLICT (name) DO UPDATE SET event_id = 0',
    )
    .bind(next.reader),
];

/**
 * Shows what a rebuild counted up to an event; all or nothing. Refused when the rebuild is not there, and when what is
 * shown was counted further. The place of the cursor tells a step that began before from one that begins after.
 */
export const showNext = (db: Db, to: number): Statement[] => [
  ...guarded(db, {
    statement: db
      .prepare(
        `INSERT INTO event_reader (name, event_id, place)
         SELECT ?1, event_id, '1' FROM event_reader WHERE name = ?2 AND event_id = ?3
         ON CONFLICT (name) DO UPDATE SET event_id = excluded.event_id, place = CAST(place AS INTEGER) + 1
         WHERE event_id <= excluded.event_id`,
      )
      .bind(shown.reader, next.reader, to),
    rows: 1,
  }),
  ...(['fact', 'sum'] as const).flatMap((table) => [
    db.prepare(`DELETE FROM ${shown[table]}`),
    db.prepare(`INSERT INTO ${shown[table]} SELECT * FROM ${next[table]}`),
  ]),
  ...emptyNext(db),
];
