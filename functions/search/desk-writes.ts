import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import type { DeskGathered } from './desk.ts';

/** Puts what was gathered in the place of what stood there; nothing at all when no report was touched. */
export function replaceDesk(search: Db, { requests, documents }: DeskGathered): Statement[] {
  if (requests.length === 0) return [];
  const touched = JSON.stringify(requests);
  return [
    // As in writes.ts: the index is told the words that it is to forget before they are gone.
    search
      .prepare(
        `INSERT INTO desk_text (desk_text, rowid, body, facets)
         SELECT 'delete', id, body, facets FROM desk_document
         WHERE request_id IN (SELECT value FROM json_each(?))`,
      )
      .bind(touched),
    search
      .prepare('DELETE FROM desk_document WHERE request_id IN (SELECT value FROM json_each(?))')
      .bind(touched),
    ...portions(documents).map(({ json }) =>
      search
        .prepare(
          `INSERT INTO desk_document (id, request_id, body, facets)
           SELECT value ->> 'id', value ->> 'request', value ->> 'body', value ->> 'facets' FROM json_each(?)`,
        )
        .bind(json),
    ),
    search
      .prepare(
        `INSERT INTO desk_text (rowid, body, facets)
         SELECT id, body, facets FROM desk_document
         WHERE request_id IN (SELECT value FROM json_each(?))`,
      )
      .bind(touched),
  ];
}

/** Forgets every word of every report. */
export const forgetDesk = (search: Db): Statement[] => [
  search.prepare("INSERT INTO desk_text (desk_text) VALUES ('delete-all')"),
  search.prepare('DELETE FROM desk_document'),
];
