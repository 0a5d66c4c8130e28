import type { Db } from '../core/db.ts';

/** The reader of events that notices what is stale; `place` holds the shapes that its files have. */
export const READER = 'datasets';

export const cursorOf = (db: Db) =>
  db.prepare('SELECT event_id, place FROM event_reader WHERE name = ? LIMIT 1').bind(READER);

/** The next events in their order. Before the reader exists there are none: everything is made anyway. */
export const eventsAfter = (db: Db, limit: number) =>
  db
    .prepare(
      `SELECT id, at, region, noun, verb
       FROM event
       WHERE id > (SELECT event_id FROM event_reader WHERE name = ?)
       ORDER BY id
       LIMIT ?`,
    )
    .bind(READER, limit);

/** What there is to do. */
export interface Work {
  kind: 'freeze' | 'go_on' | 'begin' | 'remove';
  /** Of the run; 0 for one that begins. */
  id: number;
  region: string;
  name: string;
  shape: string;
  state: string;
  place: string | null;
  part_count: number;
  row_count: number;
  urgent: 0 | 1;
  event_id: number;
  started_at: string | null;
  finished_at: string | null;
}

const RUN = `id, region, name, shape, state, place, part_count, row_count, urgent, event_id, started_at, finished_at`;

const DUE = `'begin' AS kind, 0 AS id, region, name, '' AS shape, '' AS state, NULL AS place,
            0 AS part_count, 0 AS row_count, urgent, event_id, started_at, NULL AS finished_at`;

/**
 * The next piece of work. A finished month is frozen before anything of the next one is published; a run that began
 * ends before another begins; what is over goes after them. Built pages come last, because they take so many ticks.
 */
export const nextWork = (db: Db, now: string, frozen: string, over: string) =>
  db
    .prepare(
      `SELECT * FROM (
         SELECT * FROM (SELECT 0 AS turn, 'freeze' AS kind, ${RUN} FROM dataset_run
          WHERE state = 'finished' AND frozen < ?2 ORDER BY frozen, id LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT iif(name = 'halaman', 4, 1) AS turn, 'go_on' AS kind, ${RUN}
          FROM dataset_run INDEXED BY dataset_run_going
          WHERE state IN ('reading', 'closing') ORDER BY name = 'halaman', id LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT 2 AS turn, ${DUE}
          FROM dataset WHERE due_at <= ?1 AND name <> 'halaman' ORDER BY due_at, region, name LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT 5 AS turn, ${DUE}
          FROM dataset WHERE due_at <= ?1 AND name = 'halaman' ORDER BY due_at, region LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT 3 AS turn, 'remove' AS kind, ${RUN} FROM dataset_run AS r
          WHERE r.state = 'superseded' AND r.ended_at < ?3
            AND NOT EXISTS (SELECT 1 FROM dataset_run AS a
              WHERE a.region = 'semua' AND a.name = r.name AND a.started_at <= r.ended_at AND r.region <> 'semua')
          ORDER BY r.ended_at, r.id LIMIT 1)
       )
       ORDER BY turn
       LIMIT 1`,
    )
    .bind(now, frozen, over);

/** Pieces of one file at most: a download opens each of them, and a request may open a thousand. */
export const PARTS = 900;

/** The parts of a run, in their order. */
export const partsOf = (db: Db, run: number) =>
  db
    .prepare('SELECT row_count, files FROM dataset_part WHERE run_id = ? ORDER BY position LIMIT ?')
    .bind(run, PARTS + 1);

/** Datasets in the catalogue at most: eleven for each of 514 regions. */
const FINISHED = 10_000;
/** Frozen files at most that the catalogue lists: the newest ones. */
const FROZEN = 20_000;

/** Every finished dataset, with the region that it is of. */
export const finishedRuns = (db: Db) =>
  db
    .prepare(
      `SELECT d.region, d.name, d.row_count, d.started_at, d.finished_at, d.files, r.name AS region_name, r.code
       FROM dataset_run AS d LEFT JOIN region AS r ON r.slug = d.region
       WHERE d.state = 'finished' AND coalesce(r.demo, 0) = 0
       ORDER BY d.region <> 'semua', d.region, d.id
       LIMIT ?`,
    )
    .bind(FINISHED);

/** What was frozen, the newest month first. */
export const frozenFiles = (db: Db) =>
  db
    .prepare(
      `SELECT month, region, name, row_count, finished_at, files
       FROM dataset_archive
       ORDER BY month DESC, region, name
       LIMIT ?`,
    )
    .bind(FROZEN);

/** How many datasets may be made now, those under way among them. */
export const stillDue = (db: Db, now: string) =>
  db
    .prepare(
      `SELECT (SELECT count(*) FROM dataset WHERE due_at <= ? AND region <> '')
         + (SELECT count(*) FROM dataset_run WHERE state IN ('reading', 'closing')) AS n
       LIMIT 1`,
    )
    .bind(now);
