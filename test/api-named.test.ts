import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { sent } from '../functions/api/answer.ts';
import type { KeyOperation } from '../functions/api/key-operation.ts';
import type { Operation } from '../functions/api/operation.ts';
import { named } from '../src/api/named.ts';
import { addressOf, furnishApi, told, type Examples } from './edge/api.ts';
import { ctxAt, ORIGIN } from './edge/portal.ts';

const operations = Object.values(
  import.meta.glob<Record<string, (Operation | KeyOperation)[]>>('../functions/*/{api,milestone-api}.ts', {
    eager: true,
  }),
)
  .flatMap((door) => Object.values(door).flat())
  .filter((op) => 'read' in op);
const world = { db: ctxAt().db, now: new Date(), origin: ORIGIN };

let examples: Examples;
beforeAll(async () => {
  examples = await furnishApi();
}, 30_000);

/** The same with something private in every object, at every depth. */
function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, planted(part)]);
  return { ...Object.fromEntries(parts), surel: 'kenari@rumah.example', pelapor: { nama: 'Kenari' } };
}

/** Whether a schema has a place for any name, where a planted one would be one of them. */
const isOpen = (schema: z.ZodType) => JSON.stringify(z.toJSONSchema(schema)).includes('propertyNames');

it('what a read brought along is told by no operation, however deep it stands', async () => {
  expect(operations.length).toBeGreaterThan(30);
  let depth = 0;
  for (const op of operations.filter(({ item }) => !isOpen(item))) {
    const { data } = (await told(addressOf(`/api/v1${op.path}`, examples))).body;
    const { body } = await sent(op, world, { ...examples }, { data: planted(data) }, '');
    expect(body.data, op.path).toEqual(data);
    depth = Math.max(depth, JSON.stringify(data).split('{').length);
  }
  expect(depth).toBeGreaterThan(20);
}, 30_000);

it('keeps what is named in lists, in what may be null, and by any name; a plain value has no parts', () => {
  const part = z.object({ a: z.number() });
  const schema = z.object({
    list: z.array(part),
    none: z.union([part, z.null()]),
    one: z.union([part, z.object({ b: z.string() })]),
    any: z.record(z.string(), part),
    maybe: part.nullable().optional(),
    plain: z.string(),
  });
  const [x, y] = [{ a: 1, x: 1 }, { a: 1 }];
  expect(
    named(schema, {
      list: [x, x],
      none: null,
      one: { b: 'b', x },
      any: { p: x, q: x },
      maybe: x,
      plain: { x },
      other: x,
    }),
  ).toEqual({ list: [y, y], none: null, one: { b: 'b' }, any: { p: y, q: y }, maybe: y, plain: undefined });
  expect(named(part, [x])).toEqual({});
});
