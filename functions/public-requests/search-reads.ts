import type { Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { facet } from '../search/facets.ts';
import { longWordsOf, matching, onlyWith } from '../search/question.ts';
import { PAGE, type Filters } from './list-reads.ts';

const CURSOR = /^[1-9]\d{0,15}$/;

/** The reports of a region in which all words stand, as the index knows them: the one that changed last comes first. */
export async function foundRequests(
  search: Db,
  region: string,
  q: string,
  filters: Filters,
  after: string | undefined,
): Promise<{ ids: string[]; next: string | null }> {
  if (after && !CURSOR.test(after)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  const before = Math.min(Number(after ?? Infinity), Number.MAX_SAFE_INTEGER);
  const match = onlyWith(matching(longWordsOf(q), { wilayah: region, jenis: 'laporan' }), facetsOf(filters));
  const [found] = await search.batch<{ id: number; request: string }>([pageOf(search, match, before)]);
  const rows = found?.results ?? [];
  const shown = rows.slice(0, PAGE);
  return {
    ids: shown.map(({ request }) => request),
    next: rows.length > PAGE ? String(shown.at(-1)?.id) : null,
  };
}

const facetsOf = ({ service_code, district_code, agency, status }: Filters) => [
  ...(service_code ? [facet('service', service_code)] : []),
  ...(district_code ? [facet('district', district_code)] : []),
  ...(agency ? [facet('agency', agency)] : []),
  ...(status ? [facet('status', status)] : []),
];

// CAST and the order by rowid: as in functions/search/page-reads.ts.
const pageOf = (search: Db, match: string, before: number) =>
  search
    .prepare(
      `SELECT d.id, substr(d.subject, length('service_request/') + 1) AS request
       FROM document_text AS t
       CROSS JOIN document AS d ON d.id = t.rowid
       WHERE t.document_text MATCH ? AND t.rowid < CAST(? AS INTEGER)
       ORDER BY t.rowid DESC
       LIMIT ${PAGE + 1}`,
    )
    .bind(match, before);
