import type { Alarms } from '../../src/clocks/alarms.ts';
import type { Course } from '../../src/clocks/course.ts';
import type { Channel } from '../../src/service-requests/channels.ts';
import type { Reported } from '../../src/service-requests/reported.ts';
import type { SubmittedRequest } from '../../src/service-requests/submitted.ts';
import type { Db } from '../core/db.ts';
import type { Sealed } from '../core/seal.ts';

/** A report as it is about to be written. */
export interface RequestWrite extends SubmittedRequest {
  region: string;
  agency: string | null;
  reported: Reported;
  programme_id: string | null;
  lapor_number: string | null;
  /** HMACs of the idempotency key and of the private key. */
  idempotency: string;
  key_mac: string;
  course: Course;
  alarms: Alarms;
  channel: Channel;
  /** The key with which it came; null: with none. */
  key_id: string | null;
  /** An address was left: mail goes there. */
  tells_reporter: boolean;
}

/** Writes a report down, unless the same submit did already. Of a secret one the words and the place stay out. */
export function insertRequest(db: Db, r: RequestWrite) {
  const { district_code, village_code, incident_on, ...told } = r.reported;
  const open = r.is_secret ? null : told;
  return db
    .prepare(
      `INSERT INTO service_request (
         id, region, class, service_code, agency, district_code, village_code,
         description, landmark, attributes, lat, long, incident_on, programme_id, lapor_number,
         is_anonymous, is_secret, state, submitted_at, received_on,
         clocks, course, next_due_at, final_due_at, wake_at, text_sha256, idempotency, key_mac, channel, tells_reporter, key_id
       )
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      r.id,
      r.region,
      r.class,
      r.service_code,
      r.agency,
      district_code,
      village_code,
      open?.description ?? null,
      open?.landmark ?? null,
      open ? JSON.stringify(open.attributes) : null,
      open?.lat ?? null,
      open?.long ?? null,
      incident_on,
      r.programme_id,
      r.lapor_number,
      Number(r.is_anonymous),
      Number(r.is_secret),
      r.submitted_at,
      r.received_on,
      JSON.stringify(r.clocks),
      JSON.stringify(r.course),
      r.alarms.next_due_at,
      r.alarms.final_due_at,
      r.alarms.wake_at,
      r.text_sha256,
      r.idempotency,
      r.key_mac,
      r.channel,
      Number(r.tells_reporter),
      r.key_id,
    );
}

/** Puts sealed texts beside a report. */
export const insertSealed = (db: Db, request: string, texts: ({ field: string } & Sealed)[]) =>
  db
    .prepare(
      `INSERT INTO service_request_sealed (request_id, field, key_id, wrapped, box)
       SELECT ?1, value ->> 'field', value ->> 'key_id', value ->> 'wrapped', value ->> 'box'
       FROM json_each(?2)`,
    )
    .bind(request, JSON.stringify(texts));
