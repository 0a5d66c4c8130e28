import type { Course } from '../../src/clocks/course.ts';
import { toMoment, type Row as RowOf } from '../../src/datasets/column.ts';
import type { Reports } from '../../src/datasets/report-table.ts';
import { stateNotes } from '../../src/open311/request-words.ts';
import { isOpen, type RequestClass, type State } from '../../src/service-requests/states.ts';
import { wayWords } from '../../src/public-requests/way-words.ts';
import { words } from '../../src/service-requests/words.ts';
import { areaOf, placeOf, stateNames } from '../../src/sp4n/columns.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Row } from '../core/db.ts';
import type { Place } from './place-reads.ts';
import { ofPlace, parsed, type Source } from './source.ts';

/** What the public may see of residents' reports, by the day of receipt: rows of service_request_public alone. */
export const reports: Source<RowOf<typeof Reports.shape>> = {
  portion: 2000,
  start: ['', ''],
  statement: (db, region, [day, id], limit) =>
    db
      .prepare(
        `SELECT p.received_on, p.id, p.class, p.service_code, p.agency, p.district_code, p.village_code, p.description,
           p.landmark, p.lat, p.long, p.incident_on, p.programme_id, p.lapor_number, p.state, p.received_at, p.requested_at, p.course,
           p.closed_at, p.updated_at, p.reason, p.supporter_count, p.hand_over_count, p.outcome, p.confirmed, p.photos
         FROM service_request_public AS p INDEXED BY service_request_public_newest
         WHERE p.region = ? AND (p.received_on, p.id) > (?, ?)
         ORDER BY p.received_on, p.id
         LIMIT ?`,
      )
      .bind(region, day, id, limit),
  placeOfRow: (row) => [row.received_on as string, row.id as string],
  toRows: (rows, place) => rows.map((row) => toReport(row, place)),
};

function toReport(row: Row, place: Place): RowOf<typeof Reports.shape> {
  const [course, state] = [parsed<Course>(row.course), row.state as State];
  const sensitive = row.received_at === null;
  // Of a sensitive report no moment is told, only its day.
  const told = (at: string) => (sensitive ? localDate(new Date(at), place.time_zone) : toMoment(at));
  const [closed, day] = [row.closed_at as string | null, row.received_on as string];
  const service = place.services.get(row.service_code as string) ?? (row.service_code as string);
  const where = { ...(row as unknown as Where), is_secret: 0 as const, is_anonymous: 0 as const };
  const meanings = { region: place, areas: place.areas };
  return {
    service_request_id: row.id as string,
    requested_datetime: sensitive ? day : told(row.received_at as string),
    updated_datetime: told((row.updated_at || closed || row.requested_at) as string),
    closed_date: closed && told(closed),
    status_description: isOpen(state) ? 'open' : 'closed',
    status_notes: (row.reason as string | null) ?? stateNotes[state],
    source: null,
    service_name: service,
    service_subtype: row.service_code as string,
    description: row.description as string | null,
    agency_responsible: row.agency
      ? (place.organisations[row.agency as string] ?? (row.agency as string))
      : wayWords.id.coordinator(place.name),
    address: placeOf(where, meanings),
    lat: row.lat as number | null,
    long: row.long as number | null,
    ...ofPlace(place),
    klasifikasi: words.id.class[row.class as RequestClass],
    judul: `${service}, ${areaOf(where, meanings)}`,
    tanggal_kejadian: row.incident_on as string | null,
    lampiran: parsed<string[]>(row.photos).map((id) => `${place.site}/foto/${id}/`),
    keadaan: stateNames[state],
    diterima: day,
    batas_waktu: course.due.final.due_on,
    ditutup: closed && localDate(new Date(closed), place.time_zone),
    nomor_lapor: row.lapor_number as string | null,
    programme_id: row.programme_id as string | null,
    supporter_count: row.supporter_count as number,
    hand_over_count: row.hand_over_count as number,
    outcome: row.outcome as 'whole' | 'part' | null,
    confirmed: row.confirmed as 'whole' | 'part' | null,
  };
}

type Where = Parameters<typeof areaOf>[0] & Parameters<typeof placeOf>[0];
