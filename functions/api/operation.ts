import * as z from 'zod';
import { fieldsOf, format, paging, per } from '../../src/api/schema.ts';
import type { Tag } from '../../src/api/words.ts';
import type { Db } from '../core/db.ts';
import { Moved } from '../core/page.ts';

/** What a read may know of the world. */
export interface World {
  db: Db;
  now: Date;
  origin: string;
}

/** What a read found. */
export interface Found<T> {
  data: T;
  /** The place of the next page. */
  next?: string | null;
  /** Path of the page on which people read the same. */
  page?: string;
  /** IANA zone in which `per` is meant; WIB where the answer has no region of its own. */
  timeZone?: string;
}

/** There is such a thing, and at the moment that was asked for there was none yet. */
export const NOT_THEN = 'not then';

export type Answer<T> = Found<T> | Moved | typeof NOT_THEN | null;

/** One address of the API that is read, as everything is made from it: routes, checks, description and answers. */
export interface Operation {
  /** Below /api/v1, with {names} of its parameters. */
  path: string;
  id: string;
  tag: Tag;
  summary: string;
  description?: string;
  params: z.ZodObject;
  query: z.ZodObject;
  /** One thing, or each of a list. */
  item: z.ZodObject;
  isList: boolean;
  read: (world: World, asked: Record<string, unknown>) => Promise<Answer<unknown>>;
}

/** How such an address is declared, with the types of what is asked and answered. */
interface Declared<P extends z.ZodRawShape, Q extends z.ZodRawShape, T extends z.ZodObject, D> extends Pick<
  Operation,
  'path' | 'id' | 'tag' | 'summary' | 'description'
> {
  params?: P;
  query?: Q;
  item: T;
  /** It can be asked for as it was published by the end of a day or of a second. */
  per?: boolean;
  read: (world: World, asked: Asked<P, Q>) => Promise<Answer<D>>;
}

export type Asked<P extends z.ZodRawShape, Q extends z.ZodRawShape> = z.output<z.ZodObject<P>> &
  z.output<z.ZodObject<Q>> & { per?: string };

type Place = z.output<z.ZodObject<typeof paging>>;

/** An address of one thing. */
export const one = <P extends z.ZodRawShape, T extends z.ZodObject, Q extends z.ZodRawShape = {}>(
  declared: Declared<P, Q, T, z.output<T>>,
): Operation => made(declared, false, {});

/** An address of a list that is paged. */
export const list = <P extends z.ZodRawShape, T extends z.ZodObject, Q extends z.ZodRawShape = {}>(
  declared: Omit<Declared<P, Q, T, z.output<T>[]>, 'read'> & {
    read: (world: World, asked: Asked<P, Q> & Place) => Promise<Answer<z.output<T>[]>>;
  },
): Operation => made(declared as Declared<P, Q, T, unknown>, true, paging);

/** An address of a list that is short enough to be told whole. */
export const whole = <P extends z.ZodRawShape, T extends z.ZodObject, Q extends z.ZodRawShape = {}>(
  declared: Declared<P, Q, T, z.output<T>[]>,
): Operation => made(declared, true, {});

function made<P extends z.ZodRawShape, Q extends z.ZodRawShape, T extends z.ZodObject, D>(
  { params, query, per: hasDay, read, ...rest }: Declared<P, Q, T, D>,
  isList: boolean,
  more: z.ZodRawShape,
): Operation {
  return {
    ...rest,
    params: z.object(params ?? {}),
    query: z.strictObject({
      ...query,
      ...more,
      ...(hasDay && { per }),
      ...(isList && { format }),
      fields: fieldsOf(Object.keys(rest.item.shape)),
    }),
    isList,
    read: read as Operation['read'],
  };
}
