import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { shellPage } from './built.ts';
import { compose } from './compose.ts';
import type { Request_ } from './http.ts';
import { notInOpen311, open311Errors } from './open311-voice.ts';
import { isApi, isFile, problemJson } from './problem-json.ts';
import { Refusal, refusalStatus, type FieldProblem, type Say } from './refusal.ts';
import { isOpen311 } from '../../src/open311/resources.ts';
import { refusals } from '../../src/ui/refusals.ts';

/** Answers a refusal in the voice of whoever asked: for people a page that says what happened and where the way out is. */
export function onError(error: Error, c: Request_): Response | Promise<Response> {
  if (error instanceof HTTPException)
    return isOpen311(c.req.path)
      ? answer(c, error.status, 'invalid', (w) => w.formUnknown)
      : error.getResponse();
  if (error instanceof Refusal) {
    if (error.code === 'too_many' && isOpen311(c.req.path)) c.header('Retry-After', String(error.again));
    return answer(c, refusalStatus[error.code], error.code, error.say, error.fields);
  }
  // Whoever was sending went away half way: nobody reads this answer, and nothing is wrong with us.
  if (error.message === 'Network connection lost.') return answer(c, 400, 'invalid', (w) => w.formUnknown);
  console.error(JSON.stringify({ id: c.var.requestId, bug: String(error), stack: error.stack }));
  return answer(c, 500, 'bug', (w) => w.bug(c.var.requestId));
}

/** Answers for an address that no door knows. */
export function notFound(c: Request_): Response | Promise<Response> {
  if (isOpen311(c.req.path)) return notInOpen311(c);
  if (isApi(c.req.path)) return answer(c, 404, 'not_found', (w) => w.apiUnknown);
  if (['GET', 'HEAD'].includes(c.req.method)) return answer(c, 404, 'not_found', (w) => w.pageUnknown);
  return wrongMethod(c, 'GET, HEAD');
}

/** Answers a method that an address does not take with those it does (RFC 9110, 15.5.6). */
export function wrongMethod(c: Request_, allowed: string): Response | Promise<Response> {
  c.header('Allow', allowed);
  return answer(c, 405, 'method_not_allowed', (w) => w.methodUnknown);
}

function answer(
  c: Request_,
  status: ContentfulStatusCode,
  code: string,
  say: Say,
  fields: FieldProblem[] = [],
): Response | Promise<Response> {
  if (status === 503) c.header('Retry-After', '30');
  // GeoReport v2 knows a key that is missing or wrong as 403.
  if (isOpen311(c.req.path)) return open311Errors(c, status === 401 ? 403 : status, say(refusals.id), fields);
  if (status === 401) c.header('WWW-Authenticate', challenge(c));
  return isApi(c.req.path) || isFile(c.req.path)
    ? problemJson(c, { status, code, detail: say(refusals.id), fields })
    : errorPage(c, status, say);
}

// Who showed a key is told that it was that (RFC 6750, 3.1).
const challenge = (c: Request_) =>
  `Bearer realm="Pantau Kota"${c.req.header('Authorization') ? ', error="invalid_token"' : ''}`;

async function errorPage(c: Request_, status: ContentfulStatusCode, say: Say): Promise<Response> {
  const shell = await shellPage(c, String(status)).catch(() => null);
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  const message = say(refusals.id);
  if (!shell) return c.text(message, status);
  const page = compose(new Response(shell.body, { status, headers }), { message: { text: message } });
  return c.newResponse(page.body, page);
}
