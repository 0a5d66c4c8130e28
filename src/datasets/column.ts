import * as z from 'zod';

declare const ACCESS: unique symbol;

/** What a column says of itself; every column of every dataset has one. */
export interface Said {
  access: 'open' | 'private' | 'embargoed';
  /** What it means, or why it is not there. Indonesian. */
  description: string;
  /** Unit of a number, or how it is written. */
  unit?: string;
  /** How SP4N-LAPOR! calls it. */
  sp4n?: string;
}

/** A column that anybody may have. */
export type Open<T extends z.ZodType = z.ZodType> = T & { readonly [ACCESS]?: 'open' };
/** One that nobody gets: about a person, or not yet public. It stands in a schema to say so. */
export type Withheld = z.ZodType & { readonly [ACCESS]: 'withheld' };

/** A column that anybody may have. */
export const open = <T extends z.ZodType>(
  schema: T,
  description: string,
  more: Omit<Said, 'access' | 'description'> = {},
): Open<T> => schema.meta({ access: 'open', description, ...more }) as Open<T>;

/** A column that is never served, with the reason. */
export const withheld = (access: 'private' | 'embargoed', description: string): Withheld =>
  z.unknown().meta({ access, description }) as unknown as Withheld;

type Shape = Record<string, z.ZodType>;
type OpenKey<S extends Shape> = { [K in keyof S]: S[K] extends Withheld ? never : K }[keyof S];

/** A row of a dataset as its read gives it: whatever is withheld cannot stand in it. */
export type Row<S extends Shape> = { [K in OpenKey<S>]: z.input<S[K]> } & {
  [K in Exclude<keyof S, OpenKey<S>>]?: never;
};

/** What a column says of itself. One that says nothing is a bug, and is never served. */
export function saidOf(schema: z.ZodType, name = ''): Said {
  const said = schema.meta() as Said | undefined;
  if (!said?.access || !said.description) throw new TypeError(`column ${name} says nothing of itself`);
  return said;
}

/** The part of a table that is served: its open columns, in their order. A row with anything else is refused. */
export function openPart<S extends Shape>(table: z.ZodObject<S>): z.ZodObject {
  const shown = Object.entries(table.shape).filter(
    ([name, schema]) => saidOf(schema, name).access === 'open',
  );
  return z.strictObject(Object.fromEntries(shown));
}

/** The columns that are withheld, each with the reason. */
export const withheldOf = (table: z.ZodObject): { name: string; said: Said }[] =>
  Object.entries(table.shape)
    .map(([name, schema]) => ({ name, said: saidOf(schema as z.ZodType, name) }))
    .filter(({ said }) => said.access !== 'open');

/** A day, a UTC moment, a text, whole numbers and lists, as columns write them. */
export const day = z.iso.date();
export const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
export const text = z.string();
export const count = z.int().min(0);

/** A moment as columns write it: UTC, without milliseconds. */
export const toMoment = (at: string) => `${at.slice(0, 19)}Z`;
