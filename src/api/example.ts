import { nameOf, type Description, type Schema } from './description.ts';

const DEEP = 20;

/** A value as a schema describes it: the examples it gives, else the simplest that fits. */
export function exampleOf(schema: Schema, description: Description, depth = 0): unknown {
  const given = schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.default ?? schema.enum?.[0];
  if (given !== undefined) return given;
  if (depth > DEEP) return null;
  const below = (one: Schema) => exampleOf(one, description, depth + 1);
  const name = nameOf(schema);
  if (name) return below(description.components.schemas?.[name] ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(below)) as unknown;
  const first = (schema.anyOf ?? schema.oneOf ?? []).find(({ type }) => type !== 'null');
  if (first) return below(first);
  return simplest(schema, below);
}

function simplest(schema: Schema, below: (one: Schema) => unknown): unknown {
  const type = [schema.type ?? []].flat().find((one) => one !== 'null');
  if (type === 'array') return schema.items ? [below(schema.items)] : [];
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, below(one)]),
    );
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'string') return texts[schema.format ?? ''] ?? '…';
  return null;
}

const texts: Record<string, string> = {
  date: '2026-11-26',
  'date-time': '2026-11-26T09:30:00Z',
  uri: 'https://pantau.example/',
};

/** An address with its examples filled in; what has no example keeps its name. */
export function addressOf(
  path: string,
  parameters: { name: string; in: string; schema: Schema }[],
  description: Description,
): string {
  return path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
    return schema ? encodeURIComponent(String(exampleOf(schema, description))) : whole;
  });
}
