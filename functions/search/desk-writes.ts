import type { Db, Statement } from '../core/db.ts';
import { portions } from '../core/portions.ts';
import type { DeskGathered } from './desk.ts';

/** Puts what was gathered in the place of what stood there; nothing at all when no report was touched. */
export function replaceDesk(search: Db, { requests, documents }: DeskGathered): Statement[] {
  if (requests.length === 0) return [];
  return [
    search
      .prepare('DELETE FROM desk_document WHERE request_id IN (SELECT value FROM json_each(?))')
      .bind(JSON.stringify(requests)),
    ...portions(documents).map(({ json }) =>
      search
        .prepare(
          `INSERT INTO desk_document (id, request_id, body, facets)
           SELECT value ->> 'id', value ->> 'request', value ->> 'body', value ->> 'facets' FROM json_each(?)`,
        )
        .bind(json),
    ),
  ];
}

/** Forgets every word of every report. */
export const forgetDesk = (search: Db): Statement[] => [search.prepare('DELETE FROM desk_document')];
