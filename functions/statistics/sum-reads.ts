import type { Place } from '../../src/statistics/sums.ts';
import type { Db } from '../core/db.ts';

type Where = Place & { region: string };

/** A region as its statistics name it. */
export const regionCounted = (db: Db, region: string) =>
  db
    .prepare('SELECT slug, name, demo, time_zone, organisation_names FROM region WHERE slug = ? LIMIT 1')
    .bind(region);

/** Events behind the reader that are looked at: a page costs the same however far it lags behind. */
const NEXT = 20;

/** The earliest moment of the next events that were not read, UTC; null: there is none. No row: nothing was ever counted. */
export const countedNext = (db: Db) =>
  db.prepare(
    `SELECT (
       SELECT min(at) FROM (SELECT at FROM event WHERE id > r.event_id ORDER BY id LIMIT ${NEXT})
     ) AS at
     FROM event_reader AS r
     WHERE r.name = 'statistics'
     LIMIT 1`,
  );

/** One sum. */
export const sumOf = (db: Db, { region, kind, key, period }: Where) =>
  db
    .prepare(
      `SELECT content
       FROM statistic
       WHERE region = ? AND kind = ? AND key = ? AND period = ?
       LIMIT 1`,
    )
    .bind(region, kind, key, period);

/** The sums of a place by month, from one month on; years stand among them. */
export const monthlySums = (db: Db, { region, kind, key }: Where, from: string) =>
  db
    .prepare(
      `SELECT period, content
       FROM statistic
       WHERE region = ? AND kind = ? AND key = ? AND period >= ? AND length(period) = 7
       ORDER BY period
       LIMIT 24`,
    )
    .bind(region, kind, key, from);

/** The first month of which anything of a place is counted. */
export const firstMonth = (db: Db, { region, kind, key }: Where) =>
  db
    .prepare(
      `SELECT period
       FROM statistic
       WHERE region = ? AND kind = ? AND key = ? AND period > '' AND length(period) = 7
       ORDER BY period
       LIMIT 1`,
    )
    .bind(region, kind, key);

/** The agencies, categories or kecamatan with the most reports of a period. */
export const mostOf = (db: Db, { region, kind, period }: Omit<Where, 'key'>, limit: number) =>
  db
    .prepare(
      `SELECT key, content
       FROM statistic INDEXED BY statistic_most
       WHERE region = ? AND kind = ? AND period = ?
       ORDER BY received DESC, key
       LIMIT ?`,
    )
    .bind(region, kind, period, limit);
