import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { formatOf, resourceAt, resources } from '../../src/open311/resources.ts';
import { mediaTypes, written, type Format, type Value } from '../../src/open311/formats.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Request_ } from './http.ts';
import type { FieldProblem } from './refusal.ts';

/** Any answer of the Open311 door: the format asked for, readable from every site, kept by nobody unless a read says so. */
export function inOpen311(
  c: Request_,
  root: string,
  value: Value,
  { status = 200, format = formatOf(c.req.path) }: { status?: ContentfulStatusCode; format?: Format } = {},
): Response {
  c.header('Content-Type', mediaTypes[format]);
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'ETag, Link, Retry-After, X-Request-Id');
  c.header('Cache-Control', 'no-store');
  return c.body(written(format, root, value), status);
}

/** Says no in Open311's voice: each field's problem is an error of its own; without any, `message` is the one. */
export function open311Errors(
  c: Request_,
  status: ContentfulStatusCode,
  message: string,
  fields: FieldProblem[] = [],
): Response {
  const told = fields.length > 0 ? fields.map((field) => `${field.field}: ${field.message}`) : [message];
  const errors = told.map((description) => ({ code: String(status), description }));
  return inOpen311(c, 'errors', errors, { status });
}

/** Answers for an address that Open311 does not have, a format that it does not write, or a method that it does not take. */
export function notInOpen311(c: Request_): Response {
  const words = refusals.id;
  const found = resourceAt(c.req.path);
  if (!found) return open311Errors(c, 404, words.open311AddressUnknown);
  if (!found.hasFormat) return open311Errors(c, 406, words.open311FormatMissing);
  const allowed = resources[found.resource].flatMap((method) =>
    method === 'GET' ? ['GET', 'HEAD'] : [method],
  );
  c.header('Allow', [...allowed, 'OPTIONS'].join(', '));
  return open311Errors(c, 405, words.open311Method(allowed.join(', ')));
}
