import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { regionNamed, type Jurisdiction } from '../open311/jurisdiction-reads.ts';
import { DONE } from './way-reads.ts';

/** Reports that one page looks at, at most. */
export const WORK = 100;

/** Whose work is looked for: a region's, or with an agency that agency's alone. */
export interface Desk {
  region: string;
  agency: string | null;
}

// What Open311 tells of a report, read where officers read it: without contact, and of a secret one nothing.
const TOLD = `r.id, r.class, r.service_code, r.agency, r.district_code, r.village_code, r.description, r.landmark, r.lat, r.long,
         r.incident_on, r.state, r.submitted_at AS received_at, r.submitted_at AS requested_at,
         coalesce((SELECT e.at FROM event AS e INDEXED BY event_of_report
           WHERE e.subject_id = r.id AND ${DONE} ORDER BY e.id DESC LIMIT 1), r.submitted_at) AS updated_at,
         r.closed_at, NULL AS reason, r.final_due_at, r.course ->> '$.due.final.due_at' AS due_at, r.outcome,
         r.confirmed, r.supporter_count, r.hand_over_count, r.lapor_number, '[]' AS photos, r.is_secret,
         EXISTS (SELECT 1 FROM service_request_public AS p WHERE p.id = r.id) AS shown, r.next_due_at AS at`;

/** A page of the open reports of a desk, what is owed first, and one row more; secret ones are to be left out. */
const openAt = (db: Db, { region, agency }: Desk, after: { at: string; id: string } | null, size: number) =>
  db
    .prepare(
      `SELECT ${TOLD}
       FROM service_request AS r INDEXED BY service_request_${agency ? 'agency_' : ''}inbox
       WHERE r.region = ?1 ${agency ? 'AND r.agency = ?5' : ''} AND r.closed_at IS NULL AND r.erased_at IS NULL
         AND (r.next_due_at, r.id) > (?2, ?3)
       ORDER BY r.next_due_at, r.id
       LIMIT ?4`,
    )
    .bind(region, after?.at ?? '', after?.id ?? '', size + 1, ...(agency ? [agency] : []));

const namedAt = (db: Db, { region, agency }: Desk, ids: string[]) =>
  db
    .prepare(
      `SELECT ${TOLD}
       FROM json_each(?1) AS asked CROSS JOIN service_request AS r ON r.id = asked.value
       WHERE +r.region = ?2 AND (?3 IS NULL OR r.agency = ?3) AND r.is_secret = 0 AND r.erased_at IS NULL
       LIMIT 50`,
    )
    .bind(JSON.stringify(ids), region, agency);

// That it is there and how it stands: its front end knows the rest.
const sentBy = (db: Db, key: string, id: string) =>
  db
    .prepare(
      `SELECT r.id, r.class, r.service_code, r.agency, NULL AS district_code, NULL AS village_code, NULL AS description,
         NULL AS landmark, NULL AS lat, NULL AS long, NULL AS incident_on, r.state, r.submitted_at AS received_at,
         r.submitted_at AS requested_at,
         coalesce((SELECT e.at FROM event AS e INDEXED BY event_of_report
           WHERE e.subject_id = r.id AND ${DONE} ORDER BY e.id DESC LIMIT 1), r.submitted_at) AS updated_at,
         r.closed_at, NULL AS reason, r.final_due_at, r.course ->> '$.due.final.due_at' AS due_at, r.outcome,
         r.confirmed, r.supporter_count, r.hand_over_count, NULL AS lapor_number, '[]' AS photos, 0 AS is_secret, 0 AS shown
       FROM service_request AS r
       WHERE r.id = ?1 AND r.key_id = ?2 AND r.erased_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM service_request_public AS p WHERE p.id = r.id)
       LIMIT 1`,
    )
    .bind(id, key);

const withRegion = async (db: Db, named: Jurisdiction, statement: Statement) => {
  const [[region] = [], rows = []] = await readAll(db, [regionNamed(db, named), statement]);
  return { region, rows } as { region: Row | undefined; rows: Row[] };
};

/** The open reports of a desk, each read in one round trip with its region. */
export const readOpen = (
  db: Db,
  named: Jurisdiction,
  desk: Desk,
  { after, size }: { after: { at: string; id: string } | null; size: number },
) => withRegion(db, named, openAt(db, desk, after, size));

/** Those of some numbers, open or not. */
export const readNamed = (db: Db, named: Jurisdiction, desk: Desk, ids: string[]) =>
  withRegion(db, named, namedAt(db, desk, ids));

/** A report that the public does not see, for the front end whose key sent it. */
export const readSent = (db: Db, named: Jurisdiction, key: string, id: string) =>
  withRegion(db, named, sentBy(db, key, id));
