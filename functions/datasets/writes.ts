import type { Stale } from '../../src/datasets/concerned.ts';
import { datasetNames, datasetOf } from '../../src/datasets/datasets.ts';
import { guarded } from '../core/act.ts';
import type { Db, Statement } from '../core/db.ts';
import { READER } from './work-reads.ts';

/** Datasets that demonstrations have too, as JSON. */
const DEMONSTRATED = JSON.stringify(datasetNames.filter((name) => datasetOf(name).demonstrated));

/** Nothing is made again sooner after its last run, unless something must leave. */
export const DAILY = '+24 hours';
export const URGENT = '+1 hours';

/** Begins to follow events at the newest one. */
export const beginReading = (db: Db, shapes: string) =>
  db
    .prepare(
      `INSERT INTO event_reader (name, event_id, place)
       VALUES (?1, coalesce((SELECT max(id) FROM event), 0), ?2)
       ON CONFLICT (name) DO UPDATE SET place = excluded.place`,
    )
    .bind(READER, shapes);

/** Moves the reader from where it was found; whoever came later changes nothing. */
export const moveReader = (db: Db, from: number, to: number): Statement[] =>
  guarded(db, {
    statement: db
      .prepare('UPDATE event_reader SET event_id = ? WHERE name = ? AND event_id = ?')
      .bind(to, READER, from),
    rows: 1,
  });

/** Notes that datasets are stale: of one region, or ('') of all; a demonstration has few. */
export const markStale = (db: Db, stale: Stale[]) =>
  db
    .prepare(
      `INSERT INTO dataset (region, name, due_at, urgent, event_id)
       SELECT r.slug, s.value ->> 'name', s.value ->> 'from', s.value ->> 'urgent', s.value ->> 'event'
       FROM json_each(?1) AS s JOIN region AS r ON r.slug = s.value ->> 'region' OR s.value ->> 'region' = ''
       WHERE r.demo = 0 OR s.value ->> 'name' IN (SELECT value FROM json_each(?2))
       ON CONFLICT (region, name) DO UPDATE SET
         event_id = max(event_id, excluded.event_id),
         urgent = max(urgent, excluded.urgent),
         due_at = min(coalesce(due_at, '9999'), max(excluded.due_at, coalesce(
           strftime('%Y-%m-%dT%H:%M:%fZ', started_at,
             iif(excluded.urgent OR name = 'kinerja', '${URGENT}', '${DAILY}')), '')))`,
    )
    .bind(JSON.stringify(stale), DEMONSTRATED);

/** Lets what is stale be made now; sums only if they were never made, because they change at midnight. */
export const dueNow = (db: Db, now: string) =>
  db
    .prepare(
      `UPDATE dataset
       SET due_at = ?1
       WHERE due_at > ?1 AND (name <> 'kinerja' OR region = 'semua' OR started_at IS NULL)`,
    )
    .bind(now);

interface Begun {
  region: string;
  name: string;
  shape: string;
  state: 'reading' | 'closing';
  now: string;
}

/** Begins a run; one that goes on already is not begun twice. Gives its id. */
export const beginRun = (db: Db, { region, name, shape, state, now }: Begun): [Statement, Statement] => [
  db
    .prepare(
      `INSERT INTO dataset_run (region, name, shape, state, urgent, event_id, started_at)
       SELECT ?1, ?2, ?3, ?4, urgent, event_id, ?5 FROM dataset WHERE region = ?1 AND name = ?2
       RETURNING id, urgent`,
    )
    .bind(region, name, shape, state, now),
  takeUp(db, region, name, now),
];

/** Notes that what was due is being made. */
export const takeUp = (db: Db, region: string, name: string, now: string) =>
  db
    .prepare('UPDATE dataset SET due_at = NULL, urgent = 0, started_at = ?3 WHERE region = ?1 AND name = ?2')
    .bind(region, name, now);

/** Makes of all regions' finished parts the parts of the file of all. */
export const gatherParts = (db: Db, name: string, shape: string) =>
  db
    .prepare(
      `INSERT INTO dataset_part (run_id, position, row_count, files)
       SELECT a.id, row_number() OVER (ORDER BY d.region, p.position) - 1, p.row_count, p.files
       FROM dataset_run AS a
       JOIN dataset_run AS d ON d.name = a.name AND d.state = 'finished' AND d.shape = ?2 AND d.region <> 'semua'
       JOIN region AS r ON r.slug = d.region AND r.demo = 0
       JOIN dataset_part AS p ON p.run_id = d.id
       WHERE a.region = 'semua' AND a.name = ?1 AND a.state = 'closing'`,
    )
    .bind(name, shape);

interface Part {
  run: number;
  position: number;
  rows: number;
  files: { format: string; key: string; bytes: number }[];
}

/** Adds a part to a run. Of two that read the same portion one is refused by the key of the table. */
export const addPart = (db: Db, { run, position, rows, files }: Part) =>
  db
    .prepare('INSERT INTO dataset_part (run_id, position, row_count, files) VALUES (?, ?, ?, ?)')
    .bind(run, position, rows, JSON.stringify(files));

/** Moves a run on, by a part or to its closing. */
export const moveRun = (
  db: Db,
  run: number,
  place: string,
  moved: { parts: number; rows: number; last: boolean },
) =>
  db
    .prepare(
      `UPDATE dataset_run
       SET place = ?2, part_count = part_count + ?3, row_count = row_count + ?4, state = iif(?5, 'closing', state)
       WHERE id = ?1 AND state = 'reading'`,
    )
    .bind(run, place, moved.parts, moved.rows, moved.last ? 1 : 0);

/** A run that cannot be finished makes way; what it was to make waits a while. */
export const giveUp = (db: Db, run: number, now: string, until: string): Statement[] => [
  db
    .prepare(
      `UPDATE dataset SET due_at = ?2
       WHERE (region, name) = (SELECT region, name FROM dataset_run WHERE id = ?1)`,
    )
    .bind(run, until),
  db
    .prepare(
      "UPDATE dataset_run SET state = 'superseded', ended_at = ?2 WHERE id = ?1 AND state IN ('reading', 'closing')",
    )
    .bind(run, now),
];

/** Forgets a run whose files are gone. */
export const forgetRun = (db: Db, run: number): Statement[] => [
  db.prepare('DELETE FROM dataset_part WHERE run_id = ?').bind(run),
  db.prepare("DELETE FROM dataset_run WHERE id = ? AND state = 'superseded'").bind(run),
];

/** Forgets every run and where the reader of events stood; what was frozen stays noted. */
export const forgetAll = (db: Db): Statement[] => [
  db.prepare('DELETE FROM dataset_part'),
  db.prepare('DELETE FROM dataset_run'),
  db.prepare('DELETE FROM dataset'),
  db.prepare('DELETE FROM event_reader WHERE name = ?').bind(READER),
];
