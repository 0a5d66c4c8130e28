import type { ToldReporter } from '../../src/mail/reporter-letter.ts';
import type { Db, Row } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';
import type { Told } from './reporter-writes.ts';

const IS_CLOCKS = `(t.kind GLOB 'service_request.due_soon:*' OR t.kind GLOB 'service_request.overdue:*')`;

/**
 * What these mails are about, and to whom they go, sealed; none of those whose reporter wants no mail, or whose contact
 * or report was erased. `now` is UTC.
 */
export const reportersLetters = (db: Db, ids: string[], now: string) =>
  db
    .prepare(
      `SELECT m.id, m.made_at, o.kind, r.id AS reference, r.is_secret, r.state, r.course, r.closed_at, g.name AS region_name,
         g.time_zone,
         s.key_id, s.wrapped, s.box,
         (SELECT t.grade FROM service_request_message AS t
          WHERE t.id = substr(o.kind, length('service_request.message:') + 1)) AS grade,
         EXISTS (
           SELECT 1 FROM outbox AS t
           WHERE t.noun = o.noun AND t.subject_id = o.subject_id AND t.recipient = 'reporter' AND t.id > o.id
             AND coalesce(t.due_at, t.at) <= ?2 AND NOT ${IS_CLOCKS}
         ) AS is_overtaken,
         (SELECT count(*)
          FROM outbox AS t JOIN mail AS x ON x.cause = 'outbox:' || t.id AND x.kind = 'reporter'
          WHERE t.noun = o.noun AND t.subject_id = o.subject_id AND t.recipient = 'reporter' AND x.state <> 'waiting'
         ) AS mails_before
       FROM json_each(?1) AS n
       JOIN mail AS m ON m.id = n.value
       JOIN outbox AS o ON o.id = m.outbox_id
       JOIN service_request AS r ON o.noun = 'service_request' AND r.id = o.subject_id AND r.erased_at IS NULL
         AND r.tells_reporter = 1
       JOIN region AS g ON g.slug = r.region
       JOIN service_request_sealed AS s ON s.request_id = r.id AND s.field = 'contact'
       ORDER BY n.key
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(ids), now);

/** One of them, and the contact that holds its address. */
export interface ToReporter extends ToldReporter, Sealed {
  id: string;
  made_at: string;
}

export const toReporter = (row: Row) =>
  ({
    ...row,
    is_secret: row.is_secret === 1,
    is_overtaken: row.is_overtaken === 1,
    course: JSON.parse(row.course as string),
  }) as unknown as ToReporter;

/** Which of these are counted, and want mail: rows of `{ bucket }`. */
export const bucketsThere = (db: Db, told: Told[]) =>
  db
    .prepare(
      `SELECT bucket FROM attempt
       WHERE bucket IN (
         SELECT (value ->> 'address') || (value ->> 'report') FROM json_each(?1)
         WHERE NOT EXISTS (SELECT 1 FROM blocked_address WHERE address_mac = value ->> 'known')
       )
       LIMIT json_array_length(?1)`,
    )
    .bind(JSON.stringify(told));
