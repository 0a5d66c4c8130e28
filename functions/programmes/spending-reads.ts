import { untilEndOf, versionBefore } from '../core/as-of.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
import { homeOf, thenOf } from './api-reads.ts';

const UNTIL = untilEndOf('?3', '?1');

/** A transaction as it stood; no content: it was not published yet. */
type Spent = Row & { id: string; day: string; content: string | null };

/**
 * A page of a programme's transactions, newest first, each as it stands or (`per`) as it stood by the end of a day or of a
 * second; null: there is no such programme.
 */
export async function readSpending(
  db: Db,
  { region, slug, per }: { region: string; slug: string; per: string | null },
  { after, limit }: { after: Cursor | null; limit: number },
) {
  const { day, id } = after ?? NEWEST;
  const [[home] = [], [programme = null] = [], rows = []] = await readAll(db, [
    homeOf(db, region, slug),
    thenOf(db, region, slug, per)
      .prepare(
        `SELECT p.citations
         FROM programme_slug AS s JOIN programme AS p ON p.id = s.programme_id
         WHERE s.region = ? AND s.slug = ?
         LIMIT 1`,
      )
      .bind(region, slug),
    db
      .prepare(
        `SELECT t.id, t.day, v.version, v.content
         FROM (
           SELECT id, day FROM "transaction"
           WHERE programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)
             AND (day, id) < (?4, ?5)
           ORDER BY day DESC, id DESC
           LIMIT ?6
         ) AS t
         LEFT JOIN version AS v ON v.noun = 'transaction' AND v.subject_id = t.id
           AND v.version = ${versionBefore('transaction', 't.id', UNTIL)}
         ORDER BY t.day DESC, t.id DESC
         LIMIT ?6`,
      )
      .bind(region, slug, per, day, id, limit + 1),
  ]);
  return home ? { home, programme, rows: rows as Spent[] } : null;
}
