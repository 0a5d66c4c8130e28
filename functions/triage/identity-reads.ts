import type { Opening, Reachable } from '../../src/triage/identity.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import { movable, MOVABLE, toMovable, type Movable } from '../service-requests/movable-reads.ts';
import type { Opened } from '../service-requests/opened.ts';
import { DONE, WAY } from '../service-requests/way-reads.ts';

/** A report whose reporter somebody wants to reach. */
export type Sought = Movable & Reachable & { two_person_identity: 0 | 1 };

/** What is kept of that: the askings, the newest first, and what is sealed. */
export interface Identity {
  request: Sought;
  openings: Row[];
  sealed: Row[];
}

const ALSO = `, g.two_person_identity,
         EXISTS (
           SELECT 1 FROM service_request_sealed AS s WHERE s.request_id = r.id AND s.field = 'contact'
         ) AS has_contact,
         EXISTS (
           SELECT 1 FROM event AS e INDEXED BY event_of_report
           WHERE e.subject_id = r.id AND ${DONE} AND e.verb = 'erase'
             AND e.data ->> 'what' = 'contact'
         ) AS contact_erased,
         -- From the events, which also hold what was undone.
         (SELECT json_group_array(DISTINCT a.value)
          FROM event AS e INDEXED BY event_of_way, json_each(e.data) AS a
          WHERE e.subject_id = r.id AND ${WAY} AND e.verb IN ('forward', 'hand_over')
            AND a.key IN ('from_agency', 'to_agency') AND a.value IS NOT NULL) AS agencies`;

/** How many askings an officer sees, the newest. */
const SHOWN = 50;
const NEWEST = 'ORDER BY i.asked_at DESC, i.id';

/** The statements that read it, for one round trip. */
export const identityOf = (db: Db, id: string): Statement[] => [
  ...movable(db, 'id', id, ALSO),
  openingsOf(db, id),
  db
    .prepare(
      `SELECT field, key_id, wrapped, box
       FROM service_request_sealed
       WHERE request_id = ?1 AND (field = 'contact' OR field IN (
         SELECT 'note:' || i.id
         FROM (SELECT i.id FROM identity_opening AS i WHERE i.request_id = ?1 ${NEWEST} LIMIT ${SHOWN}) AS i
       ))
       LIMIT ${SHOWN + 1}`,
    )
    .bind(id),
];

const openingsOf = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT i.id, i.asked_at, i.asked_by, p.name AS asked_name, coalesce(o.name, i.organisation) AS organisation,
         i.reason, i.agreed_at, i.agreed_by, a.name AS agreed_name
       FROM identity_opening AS i
       JOIN service_request AS r ON r.id = i.request_id
       LEFT JOIN person AS p ON p.id = i.asked_by
       LEFT JOIN person AS a ON a.id = i.agreed_by
       LEFT JOIN organisation AS o ON o.region = r.region AND o.key = i.organisation
       WHERE i.request_id = ?
       ${NEWEST}
       LIMIT ${SHOWN}`,
    )
    .bind(id);

/** It in their rows; null: there is no such report, or it is erased. */
export function toIdentity(rows: Row[][]): Identity | null {
  const found = toMovable<Omit<Sought, keyof Movable | 'agencies'> & { agencies: string }>(rows);
  if (!found) return null;
  const [openings = [], sealed = []] = rows.slice(MOVABLE);
  const had = JSON.parse(found.agencies) as string[];
  const agencies = found.agency ? [...had, found.agency] : had;
  return {
    request: { ...found, agencies, supervisory: supervises(rows, found.service_code) },
    openings,
    sealed,
  };
}

function supervises([, lists = []]: Row[][], code: string): 0 | 1 {
  const list = lists[0] ? (JSON.parse(lists[0].content as string) as ServiceList) : null;
  const service = list?.services.find((one) => one.code === code);
  return service && !service.supervisory ? 0 : 1;
}

/** An asking in such a row; of a secret report its reason was sealed. */
export const toOpening = (row: Row, texts: Opened) =>
  ({ ...row, reason: row.reason ?? texts[`note:${row.id as string}`] ?? null }) as unknown as Opening;
