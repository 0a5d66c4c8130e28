import { owedOf, type Owing } from '../../src/feedback/due.ts';
import type { Owed, Target } from '../../src/feedback/desk-page.ts';
import type { Row } from '../core/db.ts';
import { promisesIn } from './moderate-reads.ts';

/** What the feedback `f` is about, as JSON, each part only where there is one. */
export const TARGET = `(SELECT json_object('slug', slug, 'title', title) FROM programme WHERE id = f.programme_id) AS programme,
         (SELECT json_object('key', key, 'title', title) FROM milestone
          WHERE programme_id = f.programme_id AND key = f.milestone_key) AS milestone,
         (SELECT json_object('id', id, 'title', title) FROM "update" WHERE id = f.update_id) AS "update"`;

export const toTarget = (row: Row): Target => ({
  programme: parsed(row.programme),
  milestone: parsed(row.milestone),
  update: parsed(row.update),
});

const parsed = <T>(json: unknown) => (typeof json === 'string' ? (JSON.parse(json) as T) : null);

/** What a row of `kind`, `state`, `is_answered` and `clocks` owes. */
export function toOwed(row: Row): Owed | null {
  const promise = owedOf({ ...(row as unknown as Owing), is_answered: row.is_answered === 1 });
  const promised = promise && promisesIn(row.clocks)[promise];
  return promised ? { promise, due_on: promised.due_on, due_at: promised.due_at } : null;
}
