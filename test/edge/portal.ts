import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { app } from '../../functions/app.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import { readAll, type Db, type Row } from '../../functions/core/db.ts';
import { strict } from './strict-db.ts';

/** A system actor at a fixed moment, or at the one given, on a database that keeps production's limits for one request. */
export const ctxAt = (now = '2026-11-22T01:00:00.000Z', over: Db = strict(env.DB)): Ctx => ({
  db: over,
  actor: { kind: 'system', id: 'test' },
  now: () => new Date(now),
  locale: 'id',
});

export const ORIGIN = 'http://portal.test';

/** Asks the portal as a browser would; `over` replaces bindings, for faults and limits. */
export async function ask(path: string, init: RequestInit = {}, over: Partial<Env> = {}): Promise<Response> {
  const execution = createExecutionContext();
  const request = new Request(new URL(path, ORIGIN), { redirect: 'manual', ...init });
  if (!request.headers.has('CF-Connecting-IP')) request.headers.set('CF-Connecting-IP', ownNetwork());
  const strictly = { DB: strict(env.DB) as D1Database, SEARCH: strict(env.SEARCH) as D1Database };
  const response = await app.fetch(request, { ...env, ...strictly, ...over }, execution);
  await waitOnExecutionContext(execution);
  return response;
}

// One Worker runs many files: each has a network of its own, so that a limit of writes counts one file alone.
function ownNetwork(): string {
  const path = expect.getState().testPath ?? '';
  const mark = [...path].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) & 0xffff, 7);
  return `10.${mark >> 8}.${mark & 255}.1`;
}

/** Rows of a statement, for looking at what a verb left behind. */
export async function rows(sql: string, ...values: unknown[]): Promise<Row[]> {
  const [found = []] = await readAll(env.DB, [env.DB.prepare(sql).bind(...values)]);
  return found;
}
