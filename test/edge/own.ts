import { ask } from './portal.ts';
import { free } from './report-error.ts';

/** Sends a form of the reporter's own page as a browser does. */
export const track = (
  path: string,
  fields: Record<string, string>,
  over: Partial<Env> = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  ask(
    `/lacak/${path}`,
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    },
    { ...free, ...over },
  );

/** Sends photos for a report as a browser does, after these fields. */
export function trackPhotos(
  fields: Record<string, string>,
  photos: Uint8Array<ArrayBuffer>[],
  over: Partial<Env> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const bytes of photos) body.append('foto', new Blob([bytes]), 'foto.jpg');
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  return ask('/lacak/foto/', { method: 'POST', headers, body }, { ...free, ...over });
}

/** The two codes of a report as the form names them. */
export const codesOf = ({ id, key }: { id: string; key: string }) => ({ nomor: id, kunci: key });
