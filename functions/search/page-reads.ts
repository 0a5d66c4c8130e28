import { excerpt, marked } from '../../src/search/marked.ts';
import { unanswered, type Found, type SearchAsked, type SearchPage } from '../../src/search/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { matching, wordsOf } from './question.ts';
import { wordsShownOf } from './shown-reads.ts';

const PAGE = 20;
const CURSOR = /^[1-9]\d{0,15}$/;

/**
 * What a question finds, newest first; nothing is read when nothing is asked. Residents' reports are read once more
 * where it is decided whether they are public: the index follows a withdrawal only minutes later.
 */
export async function readSearchPage(db: Db, search: Db, asked: SearchAsked): Promise<SearchPage> {
  const { q, setelah, ...filters } = asked;
  if (!q && Object.keys(filters).length === 0) return unanswered(asked);
  const words = q ? wordsOf(q) : [];
  if (setelah && !CURSOR.test(setelah)) throw new Refusal('invalid', (w) => w.cursorUnknown);
  const before = Math.min(Number(setelah ?? Infinity), Number.MAX_SAFE_INTEGER);
  const [rows = [], regions = []] = await readAll(search, [
    documents(search, matching(words, asked), before),
    search.prepare('SELECT slug, name, demo FROM region WHERE slug = ? LIMIT 1').bind(filters.wilayah ?? ''),
  ]);
  const region = regions[0];
  if (filters.wilayah && !region) throw new Refusal('invalid', (w) => w.regionFilterUnknown);
  const found = rows.slice(0, PAGE).map((row) => toFound(row, words));
  return {
    asked,
    region: region ? ({ ...region, demo: region.demo === 1 } as SearchPage['region']) : null,
    found: await wordsShownOf(db, found, words),
    next: rows.length > PAGE ? String(found.at(-1)?.id) : null,
  };
}

// By rowid and not by rank: the index stands in this order, so a page costs the same however many match.
// CAST, because D1 binds every number as a REAL, and FTS5 begins at a cursor only when it is an INTEGER.
const documents = (search: Db, match: string, before: number) =>
  search
    .prepare(
      `SELECT d.id, d.kind, d.title, d.body, d.href, d.day, d.region, r.name AS region_name
       FROM document_text AS t
       CROSS JOIN document AS d ON d.id = t.rowid
       CROSS JOIN region AS r ON r.slug = d.region
       WHERE t.document_text MATCH ? AND t.rowid < CAST(? AS INTEGER)
       ORDER BY t.rowid DESC
       LIMIT ${PAGE + 1}`,
    )
    .bind(match, before);

const toFound = (row: Row, words: string[]) =>
  ({
    id: row.id,
    kind: row.kind,
    title: marked(row.title as string, words),
    excerpt: excerpt(row.body as string, words),
    href: row.href,
    day: row.day,
    region: { slug: row.region, name: row.region_name },
  }) as Found;
