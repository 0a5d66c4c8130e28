import type { Db, Statement } from '../core/db.ts';
import type { Document, Gathered } from './gather.ts';

/** Characters of JSON in one parameter: at three bytes each they stay below D1's 2 MB. */
const PORTION = 600_000;

/**
 * Moves the cursor from where it was read, or rolls the whole batch back: of two readers that overlap one writes,
 * and words that were read before somebody else's turn never replace newer ones.
 */
export const moveCursor = (search: Db, from: number, to: number): Statement[] => [
  search.prepare("UPDATE reader SET event_id = ?2 WHERE name = 'search' AND event_id = ?1").bind(from, to),
  // Must follow the move directly: changes() speaks of the statement just before.
  search.prepare('INSERT INTO guard (ok) SELECT 0 WHERE changes() <> 1'),
];

/** Puts what was gathered in the place of what stood there. */
export const replaceDocuments = (search: Db, { subjects, documents, regions }: Gathered): Statement[] => [
  search
    .prepare(
      `INSERT INTO region (slug, name, demo)
       SELECT json_extract(value, '$.slug'), json_extract(value, '$.name'), json_extract(value, '$.demo')
       FROM json_each(?) WHERE true
       ON CONFLICT (slug) DO UPDATE SET name = excluded.name, demo = excluded.demo`,
    )
    .bind(JSON.stringify(regions)),
  // An index without words of its own must be told the words it is to forget, before they are gone.
  search
    .prepare(
      `INSERT INTO document_text (document_text, rowid, title, body, facets)
       SELECT 'delete', id, title, body, facets FROM document WHERE subject IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(subjects)),
  search
    .prepare('DELETE FROM document WHERE subject IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(subjects)),
  ...portions(documents).map((portion) => insertDocuments(search, portion)),
  search
    .prepare(
      `INSERT INTO document_text (rowid, title, body, facets)
       SELECT id, title, body, facets FROM document WHERE subject IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(subjects)),
];

const insertDocuments = (search: Db, portion: string) =>
  search
    .prepare(
      `INSERT INTO document (id, subject, kind, region, title, body, href, day, facets)
       SELECT json_extract(value, '$.id'), json_extract(value, '$.subject'), json_extract(value, '$.kind'),
         json_extract(value, '$.region'), json_extract(value, '$.title'), json_extract(value, '$.body'),
         json_extract(value, '$.href'), json_extract(value, '$.day'), json_extract(value, '$.facets')
       FROM json_each(?)`,
    )
    .bind(portion);

function portions(documents: Document[]): string[] {
  const full: string[] = [];
  let open: string[] = [];
  let size = 0;
  for (const text of documents.map((document) => JSON.stringify(document))) {
    if (open.length > 0 && size + text.length > PORTION) {
      full.push(`[${open.join()}]`);
      open = [];
      size = 0;
    }
    open.push(text);
    size += text.length + 1;
  }
  return open.length > 0 ? [...full, `[${open.join()}]`] : full;
}

/** Forgets every document, and that any event was ever read. */
export const forgetEverything = (search: Db): Statement[] => [
  search.prepare("INSERT INTO document_text (document_text) VALUES ('delete-all')"),
  search.prepare('DELETE FROM document'),
  search.prepare('DELETE FROM region'),
  search.prepare("UPDATE reader SET event_id = 0 WHERE name = 'search'"),
];
