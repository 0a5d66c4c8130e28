import { live, lived, type Made } from './lived.ts';
import type { Signed } from './officers.ts';
import { ask, ORIGIN, rows } from './portal.ts';
import { free } from './report-error.ts';
import { requestRow } from './triage-verbs.ts';

/** A public report that is open. */
export const open = (boss: Signed) => lived(boss, '2026-11-23', [['2026-11-24', 'verify']]);
export const close = (boss: Signed, made: Made) =>
  live(boss, made, [[new Date().toISOString(), 'close', crypto.randomUUID()]]);
export const post = (path: string, fields: Record<string, string>, Cookie = '') =>
  ask(
    path,
    {
      method: 'POST',
      headers: {
        Origin: ORIGIN,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(Cookie && { Cookie }),
      },
      body: new URLSearchParams(fields).toString(),
    },
    free,
  );
export const supports = async ({ id }: Made) =>
  (await post(`/laporan/${id}/saya-juga/`, {})).headers.get('Set-Cookie')?.split(';')[0] ?? '';
export const belum = ({ id }: Made, Cookie: string, text = 'Lampunya masih mati di sana.') =>
  post(`/laporan/${id}/belum-selesai/`, { belum: text }, Cookie);
export const objectionsOf = ({ id }: Made) =>
  rows('SELECT body, reviewed_at FROM service_request_objection WHERE request_id = ?', id);
export const countOf = async ({ id }: Made) => (await requestRow(id)).objection_count;
/** A closed report, and the cookie of somebody who supports it. */
export async function closed(boss: Signed): Promise<[Made, string]> {
  const made = await open(boss);
  const cookie = await supports(made);
  await close(boss, made);
  return [made, cookie];
}
