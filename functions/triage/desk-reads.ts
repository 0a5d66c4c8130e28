import type { DeskList, DeskLine } from '../../src/triage/desk-page.ts';
import type { State } from '../../src/service-requests/states.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, type Cursor } from '../core/keyset.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';

const LIST = 20;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

const LINE = `r.id, r.class, r.service_code, r.agency, r.state, r.received_on, r.clocks, r.course, r.is_secret, r.next_due_at,
  substr(r.description, 1, 160) AS beginning,
  (SELECT m.sender
   FROM service_request_message AS m
   WHERE m.request_id = r.id
   ORDER BY m.at DESC, m.id DESC
   LIMIT 1) AS last_sender`;

/** Whose reports somebody sees: one agency's, or with null the whole region's. */
export interface DeskScope {
  region: string;
  agency: string | null;
}

/** A region's reports in one state, the oldest promise first, as far as somebody may see them. */
export async function readDeskList(
  db: Db,
  { region, agency }: DeskScope,
  asked: { keadaan: State; setelah?: string | undefined },
): Promise<DeskList> {
  const after = cursorFrom(asked.setelah, INSTANT);
  const list =
    agency === null
      ? ofRegion(db, region, asked.keadaan, after)
      : ofAgency(db, region, agency, asked.keadaan, after);
  const [lists = [], found = []] = await readAll(db, [serviceListOf(db, region), list]);
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  const name = (code: string) => services.find((service) => service.code === code)?.name ?? code;
  return cut(
    found.map((row) => toLine(row, name)),
    LIST,
    (line) => line.next_due_at,
  );
}

const ofRegion = (db: Db, region: string, state: State, after: Cursor | null) =>
  db
    .prepare(
      `SELECT ${LINE}
       FROM service_request AS r INDEXED BY service_request_state_inbox
       WHERE r.region = ? AND r.state = ? AND r.erased_at IS NULL AND (r.next_due_at, r.id) > (?, ?)
       ORDER BY r.next_due_at, r.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, state, after?.day ?? '', after?.id ?? '');

const ofAgency = (db: Db, region: string, agency: string, state: State, after: Cursor | null) =>
  db
    .prepare(
      `SELECT ${LINE}
       FROM service_request AS r INDEXED BY service_request_agency_state_inbox
       WHERE r.region = ? AND r.agency = ? AND r.state = ? AND r.erased_at IS NULL
         AND (r.next_due_at, r.id) > (?, ?)
       ORDER BY r.next_due_at, r.id
       LIMIT ${LIST + 1}`,
    )
    .bind(region, agency, state, after?.day ?? '', after?.id ?? '');

const toLine = (row: Row, name: (code: string) => string) =>
  ({
    ...row,
    service: name(row.service_code as string),
    clocks: JSON.parse(row.clocks as string),
    course: JSON.parse(row.course as string),
    is_secret: row.is_secret === 1,
    is_asked: row.last_sender === 'reporter',
  }) as unknown as DeskLine;
