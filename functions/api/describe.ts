import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { Links, moment, Problem } from '../../src/api/schema.ts';
import { answers, headers, keyTold } from '../../src/api/words.ts';
import type { KeyOperation } from './key-operation.ts';
import type { Operation } from './operation.ts';

const ref = (kind: 'headers' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` });
const KEPT = ['ETag', 'Cache-Control', 'RateLimit-Policy'];

/** An operation as its route: what is checked, and what is told of it. */
export const routeOf = (op: Operation, middleware: never) =>
  createRoute({
    method: 'get',
    path: `/api/v1${op.path}`,
    operationId: op.id,
    tags: [op.tag],
    summary: op.summary,
    ...(op.description && { description: op.description }),
    middleware,
    request: {
      ...(Object.keys(op.params.shape).length > 0 && { params: op.params }),
      query: op.query,
    },
    responses: {
      200: {
        description: 'Jawabannya.',
        headers: headersOf([...KEPT, ...('after' in op.query.shape ? ['Link'] : [])]) as never,
        content: {
          'application/json': { schema: envelope(op) },
          ...(op.isList && { 'text/csv': { schema: z.string() } }),
        },
      },
      ...(op.path.includes('{programme}') && { 301: ref('responses', 'Moved') }),
      304: ref('responses', 'NotModified'),
      400: ref('responses', 'Invalid'),
      ...(op.path.includes('{') && { 404: ref('responses', 'NotFound') }),
      406: ref('responses', 'NotAcceptable'),
      429: ref('responses', 'TooMany'),
      503: ref('responses', 'Unavailable'),
    },
  });

/** The same of an operation that asks for a key. Its body is read and checked by ourselves, with its own limits. */
export const keyRouteOf = (op: KeyOperation, middleware: never) =>
  createRoute({
    method: op.method,
    path: `/api/v1${op.path}`,
    operationId: op.id,
    tags: [op.tag],
    summary: op.summary,
    description: op.description,
    security: [{ ApiKey: [op.scope] }],
    parameters: op.headers.map(({ example, ...header }) => ({
      ...header,
      in: 'header' as const,
      schema: { type: 'string' as const, example },
    })),
    middleware,
    request: {
      params: op.params,
      query: op.query,
      ...(op.body && { body: { required: true, content: bodyOf(op.body) as never } }),
    },
    responses: {
      200: { description: 'Jawabannya.', ...doneOf(op, []) },
      ...(op.creates && {
        201: { description: 'Terbit, pada alamat di `Location`.', ...doneOf(op, ['Location']) },
      }),
      ...Object.fromEntries(refusalsOf(op).map((name) => [STATUS[name], ref('responses', name)])),
    },
  });

const bodyOf = ({ name, example }: NonNullable<KeyOperation['body']>) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` }, example },
});

const doneOf = (op: KeyOperation, more: string[]) => ({
  headers: headersOf(['Cache-Control', 'RateLimit-Policy', ...more]) as never,
  content: { 'application/json': { schema: envelope({ item: op.item, isList: false }) } },
});

const refusalsOf = ({ body, refuses }: KeyOperation): (keyof typeof STATUS)[] => [
  'Invalid',
  'Unauthenticated',
  'NotAllowed',
  'NotFound',
  'NotAcceptable',
  ...refuses,
  ...(body ? (['TooLarge', 'Unsupported'] as const) : []),
  'TooMany',
  'Unavailable',
];

const STATUS = {
  Invalid: 400,
  Unauthenticated: 401,
  NotAllowed: 403,
  NotFound: 404,
  NotAcceptable: 406,
  Conflict: 409,
  Outdated: 412,
  TooLarge: 413,
  Unsupported: 415,
  Reused: 422,
  TooMany: 429,
  Unavailable: 503,
} as const;

const envelope = ({ item, isList }: Pick<Operation, 'item' | 'isList'>) =>
  z.object({
    data: isList ? z.array(item) : item,
    links: Links,
    as_of: moment.meta({ description: 'Saat yang digambarkan jawaban ini.' }),
  });

const headersOf = (names: string[]) => Object.fromEntries(names.map((name) => [name, ref('headers', name)]));

interface Registry {
  register: (name: string, schema: z.ZodType) => unknown;
  registerComponent: (
    kind: 'headers' | 'responses' | 'securitySchemes',
    name: string,
    told: never,
  ) => unknown;
}

/** What all routes have in common: their headers, their ways of saying no, the key, and what is sent. */
export function describeCommon(registry: Registry, operations: (Operation | KeyOperation)[]): void {
  for (const [name, description] of Object.entries(headers)) {
    const schema = { type: name === 'Retry-After' ? 'integer' : 'string' };
    registry.registerComponent('headers', name, { description, schema, example: EXAMPLES[name] } as never);
  }
  registry.register('Problem', Problem);
  registry.registerComponent('securitySchemes', 'ApiKey', {
    type: 'http',
    scheme: 'bearer',
    description: keyTold,
  } as never);
  // A schema that was made before the registry does not know it; a copy does.
  for (const op of operations)
    if ('scope' in op && op.body) registry.register(op.body.name, op.body.schema.clone());
  for (const [name, description] of Object.entries(answers))
    registry.registerComponent('responses', name, {
      description,
      headers: headersOf(OWN[name] ?? []),
      ...(!BARE.has(name) && {
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      }),
    } as never);
}

const BARE = new Set(['Moved', 'NotModified']);
const OWN: Record<string, string[]> = {
  Moved: ['Location'],
  NotModified: ['ETag', 'Cache-Control'],
  Unauthenticated: ['WWW-Authenticate'],
  NotAllowed: ['WWW-Authenticate'],
  TooMany: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  Unavailable: ['Retry-After'],
};

const EXAMPLES: Record<string, string | number> = {
  ETag: 'W/"3f2a9c0d4b5e6f708192a3b4c5d6e7f8"',
  Link: '<https://pantau.example/api/v1/regions?after=kota-kediri>; rel="next"',
  'Cache-Control': 'public, max-age=0, s-maxage=5, must-revalidate',
  'RateLimit-Policy': '"read";q=300;w=60',
  RateLimit: '"read";r=0;t=60',
  'Retry-After': 60,
  'WWW-Authenticate': 'Bearer realm="Pantau Kota"',
  Location: 'https://pantau.example/api/v1/regions/kota-contoh/programmes/command-center',
};
