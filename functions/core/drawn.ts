import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Slots } from '../../src/ui/slots.ts';
import type { View } from '../../src/ui/view.ts';
import { localDate } from '../../src/ui/when.ts';
import { builtPage } from './built.ts';
import { compose } from './compose.ts';
import { type Request_, originOf } from './http.ts';
import { mustBeOfNow } from './query.ts';

/** Seconds after which it makes sense to try again. */
const RETRY_AFTER: Record<number, string> = { 429: '60', 503: '30' };

/** The built page at a path with words for one visitor alone, such as a form with what was typed; kept by nobody. */
export async function drawn(
  c: Request_,
  path: string,
  slots: (view: View) => Slots,
  status: ContentfulStatusCode = 200,
  timeZone = 'Asia/Jakarta',
): Promise<Response> {
  // A deed is done by now, and is answered whatever else its address asks for.
  if (c.req.method !== 'POST') mustBeOfNow(c);
  const built = await builtPage(c, path);
  if (!built) throw new Error(`no built page ${path}`);
  const headers = new Headers(built.headers);
  headers.delete('etag');
  headers.set('Cache-Control', 'no-store');
  const again = RETRY_AFTER[status];
  if (again) headers.set('Retry-After', again);
  const today = localDate(new Date(), timeZone);
  const view: View = { locale: 'id', today, origin: originOf(c) };
  return compose(new Response(built.body, { status, headers }), slots(view));
}

/**
 * The same for a form in which nobody typed anything yet. Only the visitor's own browser keeps it, and asks for it anew
 * at each visit; but its Back shows this very form, with what was typed and with the key that makes one thing of two
 * sends. Without a copy (`no-store`) a browser draws a new form with a new key, and some an empty one.
 */
export async function drawnForm(
  c: Request_,
  path: string,
  slots: (view: View) => Slots,
  timeZone?: string,
): Promise<Response> {
  const response = await drawn(c, path, slots, 200, timeZone);
  response.headers.set('Cache-Control', 'private, no-cache');
  return response;
}
