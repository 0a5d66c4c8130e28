import type { RegionOfRequest, SubmittedRequest } from '../../src/service-requests/submitted.ts';
import type { Db, Row } from '../core/db.ts';

/** A region that takes reports: one row, for a batch. */
export const regionOfRequests = (db: Db, region: string) =>
  db
    .prepare(
      'SELECT slug, name, demo, time_zone, channels, organisation_names FROM region WHERE slug = ? LIMIT 1',
    )
    .bind(region);

export const toRegionOfRequests = ({ slug, name, demo, time_zone }: Row) =>
  ({ slug, name, demo: demo === 1, time_zone }) as RegionOfRequest;

/** A programme of a region by any slug it had, or by its id. */
export const programmeNamed = (db: Db, region: string, named: string) =>
  db
    .prepare(
      `SELECT id, slug, title
       FROM programme
       WHERE region = ?1
         AND id = coalesce((SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2 LIMIT 1), ?2)
       LIMIT 1`,
    )
    .bind(region, named);

const CHOSEN_FROM = 100;

/** The programmes among which a reporter chooses: those last heard of, by title. */
export const programmesToChoose = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT id, slug, title
       FROM (
         SELECT id, slug, title FROM programme WHERE region = ? ORDER BY last_event_date DESC, id DESC
         LIMIT ${CHOSEN_FROM}
       )
       ORDER BY title, id
       LIMIT ${CHOSEN_FROM}`,
    )
    .bind(region);

/** The report that was made by a submit with this idempotency key, whenever that was. */
export const submittedBefore = (db: Db, idempotency: string) =>
  db
    .prepare(
      `SELECT id, class, service_code, agency, submitted_at, received_on, clocks, text_sha256, is_anonymous, is_secret, erased_at,
         (SELECT count(*) FROM (SELECT 1 FROM photo WHERE request_id = r.id LIMIT 20)) AS photos
       FROM service_request AS r
       WHERE idempotency = ?
       LIMIT 1`,
    )
    .bind(idempotency);

/** What happened to a report, oldest first, but for its supporters. */
export const happenedTo = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT at, verb
       FROM event
       WHERE noun = 'service_request' AND subject_id = ? AND verb NOT IN ('support', 'unsupport', 'object_as_supporter', 'unobject_as_supporter')
       ORDER BY id
       LIMIT 100`,
    )
    .bind(id);

/** Who has a report now, and its version: one row. */
export const standing = (db: Db, id: string) =>
  db.prepare('SELECT agency, version FROM service_request WHERE id = ? LIMIT 1').bind(id);

/** Whether a message is there: one row, or none. */
export const messageThere = (db: Db, id: string) =>
  db.prepare('SELECT 1 FROM service_request_message WHERE id = ? LIMIT 1').bind(id);

/** The report in such a row, with the key of who answers for it. */
export const toSubmitted = (row: Row) =>
  ({
    ...row,
    clocks: JSON.parse(row.clocks as string),
    is_anonymous: row.is_anonymous === 1,
    is_secret: row.is_secret === 1,
  }) as unknown as SubmittedRequest & { agency: string | null };

/** A report of a region that the public sees: one row, or none. */
export const shownIn = (db: Db, region: string, id: string) =>
  db.prepare('SELECT 1 FROM service_request_public WHERE id = ? AND region = ? LIMIT 1').bind(id, region);
