import { ask } from './portal.ts';
import { REGION } from './sample.ts';

export const FORM = '/laporan/keliru/';
export const PAGE = `/${REGION}/program/lampu/`;

/** A limit that lets everybody pass: the real one counts all requests of a test as one visitor's. */
export const free: Partial<Env> = { LIMIT_WRITE: { limit: async () => ({ success: true }) } };

/** What a resident might write. */
export const typed = {
  address: PAGE,
  what_is_wrong: 'Jumlah lampu itu salah hitung.',
  right_value: 'Sembilan',
  where_to_see: 'https://contoh.example/lampu',
};

/** Sends the form as a browser does that shows a page of this portal. */
export const send = (
  fields: Record<string, string>,
  over: Partial<Env> = {},
  headers: Record<string, string> = {},
): Promise<Response> =>
  ask(
    FORM,
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

/** Where a form that was accepted sends the browser. */
export const receiptOf = (response: Response) => response.headers.get('Location') ?? '';
