import { env } from 'cloudflare:workers';
import { approvePhotos, attachPhotos, leavePhotos } from '../../functions/photos/attach.ts';
import type { Statement } from '../../functions/core/db.ts';
import { REGION } from './sample.ts';

// Rows that other verbs write: a report as it is after its submit, and its public face.
const DAY = '2026-11-22';
const DUE = `'{}', '${DAY}'`;

async function run(statement: Statement): Promise<D1Result> {
  const [result] = await env.DB.batch([statement]);
  return result!;
}

/** A report without a word, and its reference. */
export async function report(id: string, region = REGION): Promise<string> {
  await run(
    env.DB.prepare(
      `INSERT INTO service_request
         (id, region, class, service_code, is_anonymous, is_secret, state, submitted_at, received_on,
          clocks, final_due_at, text_sha256, idempotency, key_mac)
       VALUES (?1, ?2, 'complaint', 'jalan', 1, 0, 'received', '${DAY}', '${DAY}', ${DUE}, '', ?1, '')`,
    ).bind(id, region),
  );
  return id;
}

/** Makes a report public. */
export const show = (id: string) =>
  run(
    env.DB.prepare(
      `INSERT INTO service_request_public
         (id, region, class, service_code, state, status, is_open, received_on, clocks, final_due_at, published_at)
       SELECT id, region, class, service_code, 'verified', 'coordination', 1, received_on, clocks, final_due_at, '${DAY}'
       FROM service_request WHERE id = ?`,
    ).bind(id),
  );

/** Takes its publicity away. */
export const hide = (id: string) =>
  run(env.DB.prepare('DELETE FROM service_request_public WHERE id = ?').bind(id));

export const attach = (ids: string[], id: string) => run(attachPhotos(env.DB, ids, id));
export const approve = (ids: string[], id: string) => run(approvePhotos(env.DB, ids, id));
export const leave = (id: string) => run(leavePhotos(env.DB, id));
