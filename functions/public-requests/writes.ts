import { DECIMALS } from '../../src/service-requests/public.ts';
import { isOpen, states, statusOf } from '../../src/service-requests/states.ts';
import type { Db } from '../core/db.ts';

/** How much of a report the officer who publishes it lets be seen, and whether its category is sensitive. */
export interface Publication {
  /** `facts`: nothing that the resident wrote. */
  words: 'whole' | 'facts';
  sensitive: boolean;
  /** The instant, UTC. */
  at: string;
}

// What residents read for an exact state, from the table that the rest of the portal reads.
const STATUS = `CASE s.state ${states.map((state) => `WHEN '${state}' THEN '${statusOf(state)}'`).join(' ')} END`;
const OPEN = `s.state IN (${states
  .filter(isOpen)
  .map((state) => `'${state}'`)
  .join(', ')})`;

// The last millisecond of a local day, UTC, as src/clocks/due.ts has it. A term in hours would tell the moment at which somebody wrote.
const DAY_END =
  "CASE r.time_zone WHEN 'Asia/Jayapura' THEN 'T14' WHEN 'Asia/Makassar' THEN 'T15' ELSE 'T16' END || ':59:59.999Z'";
const BY_DAY = `json_set(s.clocks, ${['verify', 'first_action', 'final']
  .map((name) => `'$.promises.${name}.due_at', s.clocks ->> '$.promises.${name}.due_on' || ${DAY_END}`)
  .join(', ')})`;

// A moment as the first one of its local day, which has surely come, and nothing where there is none.
const hours = (sign: '+' | '-') =>
  `CASE r.time_zone WHEN 'Asia/Jayapura' THEN '${sign}9 hours' WHEN 'Asia/Makassar' THEN '${sign}8 hours' ELSE '${sign}7 hours' END`;
const day = (moment: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', date(${moment}, ${hours('+')}), ${hours('-')})`;
// The same of what became of the promises: no moment finer than a day, and not when its reporter was waited for.
const COURSE_BY_DAY = `json_set(s.course, ${['verify', 'first_action', 'final']
  .map(
    (name) => `'$.due.${name}.due_at', s.course ->> '$.due.${name}.due_on' || ${DAY_END},
       '$.kept.${name}', ${day(`s.course ->> '$.kept.${name}'`)}`,
  )
  .join(', ')}, '$.paused_at', ${day("s.course ->> '$.paused_at'")},
    ${['silence', 'objection']
      .map(
        (
          name,
        ) => `'$.${name}', json(iif(s.course ->> '$.${name}' IS NULL, NULL, json_set(s.course -> '$.${name}',
          '$.started_at', ${day(`s.course ->> '$.${name}.started_at'`)},
          '$.due_at', s.course ->> '$.${name}.due_on' || ${DAY_END})))`,
      )
      .join(', ')},
    '$.pauses', json((
    SELECT json_group_array(json_set(value, '$.from', NULL, '$.to', NULL, '$.from_on', NULL, '$.to_on', NULL))
    FROM json_each(s.course, '$.pauses'))))`;
const CLOSED_BY_DAY = day('s.closed_at');
// When something public of it changes, as the public may know it.
const changedAt = (at: string) => `iif(p.received_at IS NULL, ${day(at)}, ${at})`;
const PHOTOS = `(SELECT json_group_array(id) FROM (
    SELECT id FROM photo WHERE request_id = s.id AND state = 'approved' ORDER BY uploaded_at, id))`;
const FINAL_BY_DAY = `iif(s.final_due_at < '9999', s.course ->> '$.due.final.due_on' || ${DAY_END}, s.final_due_at)`;

const coarse = (column: string) => `round(${column}, iif(?3, ${DECIMALS.sensitive}, ${DECIMALS.ordinary}))`;

/**
 * Makes a report public as it stands now: none that waits for triage, is secret, withdrawn or erased. Of a sensitive
 * one neither the landmark, nor the number it may have elsewhere, nor any moment of its receipt.
 */
export const insertPublic = (db: Db, id: string, { words, sensitive, at }: Publication) =>
  db
    .prepare(
      `INSERT INTO service_request_public (id, region, class, service_code, agency, district_code, village_code,
         description, landmark, lat, long, incident_on, programme_id, lapor_number, state, status, is_open,
         received_at, received_on, clocks, course, final_due_at, supporter_count, hand_over_count, closed_at, published_at,
         updated_at, photos, day_began)
       SELECT s.id, s.region, s.class, s.service_code, s.agency, s.district_code, s.village_code,
         iif(?2, s.description, NULL), iif(?2 AND NOT ?3, s.landmark, NULL), ${coarse('s.lat')}, ${coarse('s.long')},
         s.incident_on, s.programme_id, iif(?2 AND NOT ?3, s.lapor_number, NULL), s.state, ${STATUS}, ${OPEN},
         iif(?3, NULL, s.submitted_at), s.received_on, iif(?3, ${BY_DAY}, s.clocks),
         iif(?3, ${COURSE_BY_DAY}, s.course), iif(?3, ${FINAL_BY_DAY}, s.final_due_at),
         s.supporter_count, s.hand_over_count, iif(?3, ${CLOSED_BY_DAY}, s.closed_at), ?4,
         iif(?3, ${day('?4')}, ?4), ${PHOTOS}, ${hours('-')}
       FROM service_request AS s JOIN region AS r ON r.slug = s.region
       WHERE s.id = ?1 AND s.state NOT IN ('received', 'returned')
         AND s.is_secret = 0 AND s.is_withdrawn = 0 AND s.erased_at IS NULL`,
    )
    .bind(id, words === 'whole' ? 1 : 0, sensitive ? 1 : 0, at);

/** Takes what anybody wrote out of what the public reads of a report. */
export const keepFacts = (db: Db, id: string, at: string) =>
  db
    .prepare(
      `UPDATE service_request_public AS p
       SET description = NULL, landmark = NULL, lapor_number = NULL, reason = NULL, updated_at = ${changedAt('?2')}
       FROM region AS r
       WHERE p.id = ?1 AND r.slug = p.region`,
    )
    .bind(id, at);

/** Takes a report out of everything that the public reads. */
export const deletePublic = (db: Db, id: string) =>
  db.prepare('DELETE FROM service_request_public WHERE id = ?').bind(id);

/**
 * Tells the public, of a report that it knows, what became of it. Not when, if it was its reporter who wrote and the report
 * is sensitive: then not even the day is told.
 */
export const restatePublic = (db: Db, id: string, { at, isReporter }: { at: string; isReporter: boolean }) =>
  db
    .prepare(
      `UPDATE service_request_public AS p
       SET agency = s.agency, state = s.state, status = ${STATUS}, is_open = ${OPEN},
         closed_at = iif(p.received_at IS NULL, ${CLOSED_BY_DAY}, s.closed_at),
         course = iif(p.received_at IS NULL, ${COURSE_BY_DAY}, s.course),
         final_due_at = iif(p.received_at IS NULL, ${FINAL_BY_DAY}, s.final_due_at),
         hand_over_count = s.hand_over_count, outcome = s.outcome, confirmed = s.confirmed,
         reason = iif(s.closed_at IS NULL, NULL, p.reason),
         updated_at = iif(?3 AND p.received_at IS NULL, p.updated_at, ${changedAt('?2')})
       FROM service_request AS s JOIN region AS r ON r.slug = s.region
       WHERE p.id = ?1 AND s.id = p.id`,
    )
    .bind(id, at, isReporter ? 1 : 0);

/** Says why a report is closed where the public sees it whole, and nowhere else. */
export const stateReason = (db: Db, id: string, reason: string) =>
  db
    .prepare(
      `UPDATE service_request_public
       SET reason = ?2
       WHERE id = ?1 AND description IS NOT NULL AND closed_at IS NOT NULL`,
    )
    .bind(id, reason);
