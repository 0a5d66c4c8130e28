import { readAll, type Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { facet } from './facets.ts';
import { every, wordsOf } from './question.ts';

/** So few that the page costs at most 100 rows in both databases together. */
const PAGE = 15;
const CURSOR = /^[1-9]\d{0,15}$/;

/** What an officer looks for: words, in the reports of a region or of one agency of it. */
export interface DeskQuestion {
  region: string;
  /** Left out: every agency's, and those of none. */
  agency?: string | undefined;
  words: string;
  setelah?: string | undefined;
}

/**
 * Ids of the reports that have all of these words, what was touched last first, and where the next page begins. Only
 * proposals: whoever shows one reads it where it is decided whose it is (functions/triage/inbox-reads.ts).
 */
export async function findOnDesk(
  search: Db,
  { region, agency, words, setelah }: DeskQuestion,
): Promise<{ ids: string[]; next: string | null }> {
  if (setelah && !CURSOR.test(setelah)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  const before = Math.min(Number(setelah ?? Infinity), Number.MAX_SAFE_INTEGER);
  const filters = [facet('region', region), ...(agency ? [facet('agency', agency)] : [])];
  const [rows = []] = await readAll(search, [
    // As in page-reads.ts: by rowid, and CAST because D1 binds every number as a REAL.
    search
      .prepare(
        `SELECT d.id, d.request_id
         FROM desk_text AS t CROSS JOIN desk_document AS d ON d.id = t.rowid
         WHERE t.desk_text MATCH ? AND t.rowid < CAST(? AS INTEGER)
         ORDER BY t.rowid DESC
         LIMIT ${PAGE + 1}`,
      )
      .bind(every('body', wordsOf(words), filters), before),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    ids: shown.map(({ request_id }) => request_id as string),
    next: rows.length > PAGE ? String(shown.at(-1)?.id) : null,
  };
}

/** The words of reports that are neither secret nor erased, for the desk; every other one has none. */
export const requestsForDesk = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT id, region, agency, description, landmark, lapor_number
       FROM service_request
       WHERE id IN (SELECT value FROM json_each(?)) AND is_secret = 0 AND erased_at IS NULL
       LIMIT 5000`,
    )
    .bind(JSON.stringify(ids));
