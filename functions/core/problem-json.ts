import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../src/api/schema.ts';
import { titles } from '../../src/api/words.ts';
import { type Request_, originOf } from './http.ts';
import type { FieldProblem } from './refusal.ts';

/** True where machines ask: an error is then told as they read it. */
export const isApi = (path: string) => /^\/(?:api|timegate|timemap)\//.test(path);

/** True of a file that machines take away: one of data or a feed, whatever its ending, the twin of a page, and how one is embedded. */
export const isFile = (path: string) =>
  /^\/(?:data|feeds)\/.*\.[^/]*$/.test(path) || /\.(?:csv|json)$/.test(path) || path === '/oembed';

interface Told {
  status: ContentfulStatusCode;
  code: string;
  detail: string;
  fields?: FieldProblem[];
}

/** An error for machines (RFC 9457). What was sent is never repeated in it. */
export function problemJson(c: Request_, { status, code, detail, fields = [] }: Told): Response {
  const origin = originOf(c);
  const errors = fields.map(({ field, message }) => ({ field, message }));
  const told: Problem = {
    type: `${origin}/pengembang/antarmuka/#${code}`,
    title: titles[code] ?? titles.bug!,
    status,
    code,
    detail,
    ...(errors.length > 0 && { errors }),
  };
  return c.json(told, status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}
