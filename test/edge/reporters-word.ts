import type { LifeStep, Made } from './lived.ts';
import { codesOf, track } from './own.ts';
import { ask, rows } from './portal.ts';
import { free } from './report-error.ts';
import { requestRow } from './triage-verbs.ts';

/** What officers did with a report of 23 November: asked something, answered it, or closed it. */
export const ASKED: LifeStep[] = [
  ['2026-11-24', 'verify'],
  ['2026-11-25', 'ask'],
];
export const ANSWERED: LifeStep[] = [
  ['2026-11-24', 'verify'],
  ['2026-11-24', 'forward'],
  ['2026-11-25', 'follow_up'],
];
export const CLOSED: LifeStep[] = [
  ['2026-11-24', 'verify'],
  ['2026-11-25', 'close'],
];

/** A form of the reporter's own page as it was drawn for the report as it stands. */
export const form = async (made: Made, more: Record<string, string>) => ({
  ...codesOf(made),
  versi: String((await requestRow(made.id)).version),
  tanda: 'tanda-uji',
  ...more,
});

export const pageOf = async (made: Made) => (await track('', codesOf(made))).text();
export const courseOf = async ({ id }: Made) => JSON.parse((await requestRow(id)).course as string);
export const noticesOf = async ({ id }: Made) =>
  (await rows('SELECT kind FROM outbox WHERE subject_id = ? ORDER BY id', id)).map(({ kind }) =>
    String(kind),
  );

/** Sends "belum selesai" as the page's own form does. */
export function belum(fields: Record<string, string>, photos: Uint8Array<ArrayBuffer>[] = []) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const bytes of photos) body.append('foto', new Blob([bytes]), 'foto.jpg');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  return ask('/lacak/belum/', { method: 'POST', headers, body }, free);
}
