import type * as z from 'zod';

/** What this reads of a schema of zod. */
interface Def {
  type: string;
  shape: Record<string, z.ZodType>;
  element: z.ZodType;
  valueType: z.ZodType;
  innerType: z.ZodType;
  options: z.ZodType[];
}

/** A value in the names of its schema: what else stands in it, however deep, is left out. Nothing is checked. */
export function named(schema: z.ZodType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const def = schema.def as unknown as Def;
  return ways[def.type]?.(def, value);
}

const within = (value: object, schemaOf: (name: string) => z.ZodType | undefined) =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const schema = schemaOf(name);
      return schema ? [[name, named(schema, part)]] : [];
    }),
  );

const inside = ({ innerType }: Def, value: object) => named(innerType, value);

// A kind that is not here holds no parts: of an object in its place nothing is told.
const ways: Record<string, (def: Def, value: object) => unknown> = {
  object: ({ shape }, value) =>
    within(value, (name) => (Object.hasOwn(shape, name) ? shape[name] : undefined)),
  record: ({ valueType }, value) => within(value, () => valueType),
  array: ({ element }, value) => (Array.isArray(value) ? value.map((one) => named(element, one)) : undefined),
  union: ({ options }, value) => {
    const [first, ...others] = options.filter((one) => ways[one.def.type]);
    const schema = others.length > 0 ? options.find((one) => one.safeParse(value).success) : first;
    return schema && named(schema, value);
  },
  optional: inside,
  nullable: inside,
};
