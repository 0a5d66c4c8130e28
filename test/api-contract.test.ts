import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '../functions/app.ts';
import { exampleOf } from '../src/api/example.ts';
import type { Description as Whole, Schema } from '../src/api/description.ts';
import { addressOf, furnishApi, told, type Examples } from './edge/api.ts';
import { checkerOf, type Description, type OperationDescribed } from './edge/contract.ts';
import { faulty } from './edge/faulty-db.ts';
import { env } from 'cloudflare:workers';

let examples: Examples;
let document: Description;
let check: ReturnType<typeof checkerOf>;
let reads: [path: string, operation: OperationDescribed][];

beforeAll(async () => {
  examples = await furnishApi();
  document = (await told('/api/v1/openapi.json')).body;
  check = checkerOf(document);
  // What asks for a key has tests of its own.
  reads = Object.entries(document.paths).flatMap(([path, { get }]) =>
    get && !get.security ? [[path, get]] : [],
  );
}, 30_000);

/** What an address answers to a request, against what is said of that: nothing is the right answer. */
async function wrong(
  path: string,
  status: number,
  query = '',
  init: RequestInit = {},
  over: Partial<Env> = {},
) {
  const answer = await told(addressOf(path, examples) + query, init, over);
  if (answer.status !== status)
    return [`${path}${query} ${answer.status} instead of ${status}: ${answer.text}`];
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  return [
    ...(answer.headers.get('Content-Type')?.startsWith(type) ? [] : [`${path} is no ${type}`]),
    ...(status === 200 ? check(path, 'get', 200, answer.body) : problemsIn(path, status, answer.body)),
  ];
}

// Refusals stand under names of their own, all with the one shape of a problem.
function problemsIn(path: string, status: number, body: { status?: number; detail?: string; code?: string }) {
  const isTold = String(status) in (document.paths[path]?.get?.responses ?? {});
  return [
    ...(isTold ? [] : [`${path} does not tell of ${status}`]),
    ...(body.status === status && body.detail && body.code ? [] : [`${path} says ${JSON.stringify(body)}`]),
  ];
}

const each = async (ask: (path: string, operation: OperationDescribed) => Promise<string[]>) => {
  const found: string[] = [];
  for (const [path, operation] of reads) found.push(...(await ask(path, operation)));
  return found;
};

/** What the made-up region has in place of the example. */
const own: Record<string, string> = { agency: 'dinas', district: '00.00.01', milestone: 'tiang' };

const queriesOf = ({ parameters = [] }: OperationDescribed) => parameters.filter((one) => one.in === 'query');

describe('what is described is what is served', () => {
  it('and nothing else: every address of the API is in its description', () => {
    const served = app.routes
      .filter(
        ({ path, method }) =>
          path.startsWith('/api/v1/') && ['GET', 'POST', 'PUT', 'DELETE'].includes(method),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^/]*\})?/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const bare = ['GET /api/v1/', 'GET /api/v1/openapi.json'];
    expect([...new Set(served)].toSorted()).toEqual([...described, ...bare].toSorted());
    expect(reads.length).toBeGreaterThan(15);
  });

  it('each parameter with the example that is given of it', async () => {
    expect(
      await each(async (path, operation) => {
        const found: string[] = [];
        for (const { name, schema } of queriesOf(operation)) {
          const value =
            { ...own, update: examples['/updates/{id}'] }[name] ??
            exampleOf(schema as Schema, document as unknown as Whole);
          if (schema.example === undefined && schema.enum === undefined) continue;
          const answer = await told(
            `${addressOf(path, examples)}?${name}=${encodeURIComponent(String(value))}`,
          );
          if (![200, 404].includes(answer.status))
            found.push(`${path}?${name}=${String(value)} ${answer.status} ${answer.text}`);
        }
        return found;
      }),
    ).toEqual([]);
  }, 30_000);

  it.each<[string, number, string, RequestInit?]>([
    ['an unknown parameter', 400, '?entah=1'],
    ['columns that nobody knows', 400, '?fields=entah'],
    ['somebody who reads no JSON', 406, '', { headers: { Accept: 'text/html' } }],
  ])('refuses %s with %i', async (_, status, query, init) => {
    expect(await each((path) => wrong(path, status, query, init))).toEqual([]);
  });

  it('answers 404 where there is no such thing', async () => {
    const named = reads.filter(([path]) => path.includes('{'));
    const found: string[] = [];
    for (const [path] of named)
      for (const gone of ['7K3M9QXT2B', 'kota-entah', '%00', "'--"]) {
        const answer = await told(path.replace(/\{\w+\}/g, gone));
        if (answer.status !== 404) found.push(`${path} ${gone} ${answer.status}`);
        else found.push(...problemsIn(path, 404, answer.body));
      }
    expect(found).toEqual([]);
  }, 30_000);

  it('says so when nothing changed, when too much was asked, and when the database is silent', async () => {
    const limit = { LIMIT_READ: { limit: async () => ({ success: false }) } };
    const silent = { DB: faulty(env.DB, 'before') as D1Database };
    expect(
      await each(async (path) => {
        const address = addressOf(path, examples);
        const tag = (await told(address)).headers.get('ETag') ?? 'none';
        const again = await told(address, { headers: { 'If-None-Match': tag } });
        return [
          ...(again.status === 304 && again.text === '' ? [] : [`${path} ${again.status} again`]),
          ...(await wrong(path, 429, '', {}, limit)),
          ...(await wrong(path, 503, '', {}, silent)),
        ];
      }),
    ).toEqual([]);
  }, 30_000);

  it('answers HEAD, names its methods, and refuses others', async () => {
    expect(
      await each(async (path) => {
        const address = addressOf(path, examples);
        const [head, other] = [
          await told(address, { method: 'HEAD' }),
          await told(address, { method: 'DELETE' }),
        ];
        return [
          ...(head.status === 200 && head.text === '' ? [] : [`${path} HEAD ${head.status}`]),
          ...(other.status === 405 && other.headers.get('Allow')?.includes('GET')
            ? []
            : [`${path} DELETE ${other.status}`]),
        ];
      }),
    ).toEqual([]);
  });
});
