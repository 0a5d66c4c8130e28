import { env } from 'cloudflare:workers';
import { verifyServiceRequest } from '../../functions/triage/verify-service-request.ts';
import { ROOM } from './desk.ts';
import { ctxOf, sendAs, type Signed } from './officers.ts';
import { rows } from './portal.ts';
import { submitted } from './requests.ts';
import { REGION } from './sample.ts';
import { PAID, strict } from './strict-db.ts';

/** Where deeds on many reports are done. */
export const MASSAL = `${ROOM}massal/`;
/** Why they are sent on. */
export const reason = 'Lampu di jalan provinsi.';

/** A database with the queries of a paid plan: one deed on many reports takes more than the free one has. */
export const paid = (): Partial<Env> => ({ DB: strict(env.DB, PAID) as D1Database });

/** Sends a form whose names repeat. */
export const send = (who: Signed, path: string, pairs: [string, string][], over = paid()) =>
  sendAs(who, path, pairs, over);
/** Ticks of reports that were just received. */
export const ticks = (...ids: string[]) => ids.map((id): [string, string] => ['laporan', `${id}.1`]);
/** To be checked, with their words. */
export const checking: [string, string][] = [
  ['tindakan', 'periksa'],
  ['publikasi', 'whole'],
];
/** To be sent to an agency. */
export const towards = (lembaga: string): [string, string][] => [
  ['tindakan', 'teruskan'],
  ['lembaga', lembaga],
  ['alasan', reason],
];
/** Ids of so many new reports. */
export const many = async (count: number, over = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await submitted(over)).id));
/** A report's row. */
export const row = async (id: string) => (await rows('SELECT * FROM service_request WHERE id = ?', id))[0]!;
/** Who is to be told what of a report, besides its receipt. */
export const notices = (id: string) =>
  rows(
    "SELECT kind, recipient, due_at FROM outbox WHERE subject_id = ? AND kind <> 'service_request.received' ORDER BY id",
    id,
  );
/** The deed to whose page an answer leads. */
export const bulkIn = (response: Response) =>
  /massal\/([0-9A-Z]{10})\/$/.exec(response.headers.get('Location') ?? '')?.[1] ?? '';
/** Checks reports one by one. */
export const verified = async (who: Signed, ids: string[]) => {
  for (const id of ids) await verifyServiceRequest(ctxOf(who), { id, publicity: 'whole', photos: [] });
};

/** Sends reports, seen at a version, to an agency at once. */
export const refer = (who: Signed, ids: string[], version: number, to = 'lain') =>
  send(who, `${MASSAL}lakukan/`, [
    ...ids.map((id): [string, string] => ['laporan', `${id}.${version}`]),
    ...towards(to),
  ]);
/** What is kept of the region's public reports. */
export const tally = () => rows('SELECT content FROM service_request_tally WHERE region = ?', REGION);
