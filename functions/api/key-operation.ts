import * as z from 'zod';
import type { Scope } from '../../src/accounts/roles.ts';
import type { Tag } from '../../src/api/words.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Keys } from '../core/keys.ts';
import type { Checked } from './checked.ts';

/** What a verb behind such an address is given. */
export interface Call<A, B> {
  ctx: Ctx;
  keys: Keys;
  origin: string;
  /** From path and query. */
  asked: A;
  /** What was sent: as its schema reads it, as it came, and with the place of each of its parts. */
  body: Checked<B>;
  /** Headers that were sent, by the names under which they are described. */
  header: (name: string) => string | undefined;
}

/** What it did, or what it found. */
export interface Done<T> {
  data: T;
  /** 201: something is there that was not. */
  status?: 200 | 201;
  headers?: Record<string, string>;
  /** The moment of which this tells, UTC; left out: now. */
  at?: string;
}

interface Header {
  name: string;
  required: boolean;
  description: string;
  example: string;
}

/** A body: the name of its shape in the description, at most so many bytes, and an example. */
interface Body<T extends z.ZodType> {
  name: string;
  schema: T;
  bytes: number;
  example: z.input<T>;
}

/** One address of the API that asks for a key, as everything is made from it: routes, checks, description and answers. */
export interface KeyOperation {
  method: 'get' | 'post';
  /** Below /api/v1, with {region} and names of other parameters. */
  path: string;
  id: string;
  tag: Tag;
  summary: string;
  description: string;
  scope: Scope;
  params: z.ZodObject;
  query: z.ZodObject;
  headers: Header[];
  body?: Body<z.ZodType>;
  item: z.ZodObject;
  /** It answers 201 too, with the address of what is new. */
  creates?: boolean;
  /** Ways of saying no beside those that every such address has. */
  refuses: ('Conflict' | 'Outdated' | 'Reused')[];
  run: (call: Call<Record<string, unknown>, unknown>) => Promise<Done<unknown>>;
}

/** How such an address is declared, with the types of what is asked, sent and answered. */
interface Declared<
  P extends z.ZodRawShape,
  Q extends z.ZodRawShape,
  B extends z.ZodType,
  T extends z.ZodObject,
>
  extends
    Pick<KeyOperation, 'method' | 'path' | 'id' | 'tag' | 'summary' | 'description' | 'scope'>,
    Partial<Pick<KeyOperation, 'headers' | 'creates' | 'refuses'>> {
  params: P;
  query?: Q;
  body?: Body<B>;
  item: T;
  run: (
    call: Call<z.output<z.ZodObject<P>> & z.output<z.ZodObject<Q>>, z.output<B>>,
  ) => Promise<Done<z.output<T>>>;
}

/** An address that asks for a key. */
export const withKey = <
  P extends z.ZodRawShape,
  T extends z.ZodObject,
  B extends z.ZodType = z.ZodNever,
  Q extends z.ZodRawShape = {},
>({
  params,
  query,
  headers = [],
  refuses = [],
  ...rest
}: Declared<P, Q, B, T>): KeyOperation =>
  ({
    ...rest,
    headers,
    refuses,
    params: z.object(params),
    query: z.strictObject({ ...query }),
  }) as unknown as KeyOperation;
