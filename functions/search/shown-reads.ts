import { excerpt } from '../../src/search/marked.ts';
import type { Found } from '../../src/search/page.ts';
import { readAll, type Db } from '../core/db.ts';

/**
 * What was found without the reports that are not public now, and of the others the words that are: the second
 * database only proposes. Costs a round trip when there is a report among them, and none otherwise.
 */
export async function wordsShownOf(db: Db, found: Found[], words: string[]): Promise<Found[]> {
  const reports = found.filter(({ kind }) => kind === 'laporan').map(idOf);
  if (reports.length === 0) return found;
  const [rows = []] = await readAll(db, [publicWords(db, reports)]);
  const shown = new Map(rows.map(({ id, body }) => [id as string, body as string]));
  return found.flatMap((one) => {
    if (one.kind !== 'laporan') return [one];
    const body = shown.get(idOf(one));
    return body === undefined ? [] : [{ ...one, excerpt: excerpt(body, words) }];
  });
}

// "/laporan/7K3M9QXT2B/" -> "7K3M9QXT2B"
const idOf = ({ href }: Found) => href.split('/')[2] ?? '';

const publicWords = (db: Db, ids: string[]) =>
  db
    .prepare(
      `SELECT id, coalesce(description, '') || coalesce(' · ' || landmark, '') AS body
       FROM service_request_public
       WHERE id IN (SELECT value FROM json_each(?))
       LIMIT 20`,
    )
    .bind(JSON.stringify(ids));
