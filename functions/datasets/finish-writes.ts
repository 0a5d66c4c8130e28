import type { FileFacts } from '../../src/datasets/manifest.ts';
import type { Db, Statement } from '../core/db.ts';
import { DAILY, URGENT } from './writes.ts';

interface Finished {
  id: number;
  region: string;
  name: string;
  rows: number;
  files: FileFacts[];
  urgent: 0 | 1;
  now: string;
  /** The month before: nothing of it is left to freeze. */
  frozen: string;
}

/** A run takes the place of the one before; then the file of all regions is stale, and the catalogue. */
export const finishRun = (
  db: Db,
  { id, region, name, rows, files, urgent, now, frozen }: Finished,
): Statement[] => [
  db
    .prepare(
      `UPDATE dataset_run SET state = 'superseded', ended_at = ?3
       WHERE region = ?1 AND name = ?2 AND state = 'finished'
         AND EXISTS (SELECT 1 FROM dataset_run WHERE id = ?4 AND state = 'closing')`,
    )
    .bind(region, name, now, id),
  db
    .prepare(
      `UPDATE dataset_run SET state = 'finished', finished_at = ?2, row_count = ?3, files = ?4, frozen = ?5
       WHERE id = ?1 AND state = 'closing'`,
    )
    .bind(id, now, rows, JSON.stringify(files), frozen),
  ...(region === 'semua'
    ? []
    : [follow(db, { of: ['semua', name], gap: urgent ? URGENT : DAILY, now, soon: '+1 hours' })]),
  follow(db, { of: ['', 'katalog'], gap: '+0 hours', now, soon: '+30 minutes' }),
];

/** The catalogue tells of it, half an hour later at most. */
export const listAnew = (db: Db, now: string) =>
  follow(db, { of: ['', 'katalog'], gap: '+0 hours', now, soon: '+30 minutes' });

// What is made of this: soon, and not sooner after its last run than `gap`.
function follow(
  db: Db,
  { of: [region, name], gap, now, soon }: { of: [string, string]; gap: string; now: string; soon: string },
): Statement {
  return db
    .prepare(
      `INSERT INTO dataset (region, name, due_at)
       VALUES (?1, ?2, strftime('%Y-%m-%dT%H:%M:%fZ', ?3, ?5))
       ON CONFLICT (region, name) DO UPDATE SET due_at = min(coalesce(due_at, '9999'),
         max(excluded.due_at, coalesce(strftime('%Y-%m-%dT%H:%M:%fZ', started_at, ?4), '')))`,
    )
    .bind(region, name, now, gap, soon);
}
