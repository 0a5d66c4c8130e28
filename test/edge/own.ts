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

/** The two codes of a report as the form names them. */
export const codesOf = ({ id, key }: { id: string; key: string }) => ({ nomor: id, kunci: key });
