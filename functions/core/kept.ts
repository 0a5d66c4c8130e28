import type { Db, Statement } from './db.ts';
import {
  citationsOf,
  figuredOf,
  happenedIn,
  citationsOfPromise,
  participantsOf,
  provedIn,
  provedOf,
  saidOf,
  saidOfPromise,
} from './kept-values.ts';
import { portions } from './portions.ts';

/** By how much a change moves the counts that a region's pages show. */
export interface CountChange {
  programmes?: number;
  updates?: number;
}

/** Keeps what a region's pages show: counts by their difference, the newest happening from the first row of an index. */
export const keepRegion = (db: Db, region: string, change: CountChange): Statement =>
  db
    .prepare(
      `UPDATE region
       SET programme_count = programme_count + ?2,
         update_count = update_count + ?3,
         last_event_date = ${happenedIn('?1')},
         last_proof_date = ${provedIn('?1')}
       WHERE slug = ?1`,
    )
    .bind(region, change.programmes ?? 0, change.updates ?? 0);

/**
 * Keeps what programmes show of their news: how many updates, and the newest day on which a source said something of
 * them, and on which an update with evidence did. A programme of which nothing more was said was last heard of when it became known.
 */
export const keepNews = (db: Db, news: Iterable<readonly [programme: string, updates: number]>): Statement =>
  db
    .prepare(
      `UPDATE programme
       SET update_count = update_count + (j.value ->> 1),
         last_proof_date = ${provedOf('programme.id')},
         last_event_date = ${saidOf('programme.id', 'programme.version')}
       FROM json_each(?) AS j
       WHERE programme.id = (j.value ->> 0)`,
    )
    .bind(JSON.stringify([...news]));

/** Keeps who takes part in programmes, as their pages list them. */
export const keepParticipants = (db: Db, programmes: string[]): Statement =>
  db
    .prepare(
      `UPDATE programme SET participants = ${participantsOf('programme.id')} WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(programmes));

/** Keeps how every programme names an organisation that was amended. */
export const keepParticipating = (db: Db, organisation: string): Statement =>
  db
    .prepare(
      `UPDATE programme
       SET participants = ${participantsOf('programme.id')}
       WHERE id IN (SELECT programme_id FROM programme_role WHERE organisation_id = ?)`,
    )
    .bind(organisation);

/** What was said of a programme, and by which sources. */
export interface SaidOf {
  programme: string;
  /** Ids. */
  sources: string[];
}

// Sources are only added to those that a programme cites: its older versions still rest on them.
const keepCited = (db: Db, said: SaidOf[]): Statement[] => [
  ...portions(said.map(({ programme, sources }) => [programme, sources])).map(({ json }) =>
    db
      .prepare(
        `INSERT INTO programme_source (source_id, programme_id)
         SELECT DISTINCT s.value, p.value ->> 0
         FROM json_each(?) AS p, json_each(p.value, '$[1]') AS s
         WHERE true
         ON CONFLICT DO NOTHING`,
      )
      .bind(json),
  ),
  db
    .prepare(
      `UPDATE programme SET citations = ${citationsOf('programme.id')} WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .bind(idsOf(said)),
];

const idsOf = (said: SaidOf[]) => JSON.stringify(said.map(({ programme }) => programme));

/** Keeps how every programme and public word names a source that was amended: its class decides how much it is believed. */
export const keepCiting = (db: Db, region: string, key: string, source: string): Statement[] => [
  db
    .prepare(
      `UPDATE programme
       SET citations = ${citationsOf('programme.id')}
       WHERE id IN (SELECT programme_id FROM programme_source WHERE source_id = ?)`,
    )
    .bind(source),
  db
    .prepare(
      `UPDATE commitment
       SET citations = ${citationsOfPromise('commitment.region', 'commitment.content')}
       WHERE id IN (
         SELECT subject_id FROM source_use WHERE region = ? AND source_key = ? AND noun = 'commitment'
       )`,
    )
    .bind(region, key),
];

// Whether programmes have any published figure, their money and indicators included; of the region how many have, and how
// far their milestones slipped: the largest slippage, the sum, and of how many milestones.
const keepFigured = (db: Db, region: string, programmes: string): Statement[] => [
  db
    .prepare(
      `UPDATE programme
       SET figured = ${figuredOf('programme.id', 'programme.version')}
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .bind(programmes),
  db
    .prepare(
      `UPDATE region
       SET figured_programme_count = p.figured, slip_days = p.slip_days, slip_total = p.slip_total,
         milestone_count = p.milestone_count, moved_count = p.moved_count, move_count = p.move_count
       FROM (
         SELECT coalesce(sum(figured), 0) AS figured, max(slip_days) AS slip_days,
           coalesce(sum(slip_total), 0) AS slip_total, coalesce(sum(milestone_count), 0) AS milestone_count,
           coalesce(sum(moved_count), 0) AS moved_count, coalesce(sum(move_count), 0) AS move_count
         FROM programme
         WHERE region = ?1
       ) AS p
       WHERE slug = ?1`,
    )
    .bind(region),
];

/** Keeps the progress of a region's dimensions: how many programmes have a plan, and the sum of their percentages. */
export const keepProgress = (db: Db, region: string): Statement[] => [
  db.prepare('DELETE FROM progress WHERE region = ?').bind(region),
  db
    .prepare(
      `INSERT INTO progress (region, dimension, programme_count, scheduled_count, progress_sum)
       SELECT region, coalesce(dimension, ''), count(*), count(progress), coalesce(sum(progress), 0)
       FROM programme
       WHERE region = ?
       GROUP BY coalesce(dimension, '')`,
    )
    .bind(region),
];

/**
 * Keeps what a public word shows by the sources that speak of it, its judges' included, and with it when its programme (an
 * id) and its region were heard of.
 */
export const keepPromise = (db: Db, region: string, key: string, programme: string | null): Statement[] => [
  db
    .prepare(
      `UPDATE commitment
       SET citations = ${citationsOfPromise('commitment.region', 'commitment.content')},
         last_event_date = ${saidOfPromise('commitment.region', 'commitment.key', 'commitment.content')}
       WHERE region = ? AND key = ?`,
    )
    .bind(region, key),
  ...keepHeard(db, region, programme),
];

/** Keeps when a programme (an id), or none, and its region were heard of last. */
export const keepHeard = (db: Db, region: string, programme: string | null): Statement[] => [
  ...(programme === null ? [] : [keepNews(db, [[programme, 0]])]),
  keepRegion(db, region, {}),
];

/** Keeps everything that pages show of programmes after something was said of them. */
export const keepSaid = (db: Db, region: string, said: SaidOf[]): Statement[] => [
  ...keepCited(db, said),
  ...keepFigured(db, region, idsOf(said)),
  keepNews(
    db,
    said.map(({ programme }) => [programme, 0]),
  ),
  keepRegion(db, region, {}),
];
