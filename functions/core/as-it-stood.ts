import { isSecond } from '../../src/mementos/per.ts';
import { words } from '../../src/updates/words.ts';
import { untilEndOf } from './as-of.ts';
import type { Db } from './db.ts';
import { NAMED, tablesThen } from './tables-then.ts';

/** Of what is asked how it stood: a region whole, or one of its programmes. */
export interface Place {
  /** Its slug; or the id of a public word of it, where no address names it. */
  region: string | { ofCommitment: string };
  programme?: string;
  /** True of a list that is walked by its keys: it looks through nothing, and so nothing is cut off. */
  isWalked?: boolean;
}

const NAME = /^(?:[a-z0-9][a-z0-9-]{0,80}|[0-9A-HJKMNP-TV-Z]{10})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/;

/**
 * The same database as it stood at the end of a day of the region, or of a second (UTC): what reads as a table holds the
 * faces that were published by then. So a page of then asks what the page of now asks, and means the same. `more` are
 * tables that a noun of its own adds up from these, given SQL of the id of the programme that is asked for.
 */
export function asItStood(
  db: Db,
  { region, programme, isWalked = false }: Place,
  per: string,
  more: (programme: string) => Record<string, string> = () => ({}),
): Db {
  const name = typeof region === 'string' ? region : region.ofCommitment;
  if (![name, programme ?? name].every((one) => NAME.test(one)) || !MOMENT.test(per))
    throw new RangeError('neither a place nor a moment');
  const home = name === region ? `'${name}'` : `(SELECT region FROM main.commitment WHERE id = '${name}')`;
  const own = programme
    ? `(SELECT programme_id FROM programme_slug WHERE region = ${home} AND slug = '${programme}')`
    : null;
  const tables = {
    ...tablesThen({
      region: home,
      own,
      isWhole: programme === undefined && !isWalked,
      until: untilOf(per, home),
      blank: words.id.redactedTitle,
    }),
    ...(own && more(own)),
  };
  return { batch: (statements) => db.batch(statements), prepare: (sql) => db.prepare(over(tables, sql)) };
}

/**
 * SQL for the moment before which something was published by the end of a day of a region, or of a second. `region` is
 * SQL of its slug.
 */
export const untilOf = (per: string, region: string) =>
  isSecond(per)
    ? `'${new Date(Date.parse(per) + 1000).toISOString()}'`
    : untilEndOf(`'${per}'`, region).replace('FROM region', 'FROM main.region');

// A table of then hides the one of now by its name; only those that a statement speaks of are made.
function over(all: Record<string, string>, sql: string): string {
  const tables = / LEFT JOIN programme /.test(sql) ? { ...all, programme: all[NAMED]! } : all;
  const named = Object.keys(tables).filter((name) => mentions(sql, name));
  const needed = new Set(named.flatMap((name) => [...needs(tables, name), name]));
  const made = Object.keys(tables).filter((name) => needed.has(name));
  // Claims beside claims: made once, SQLite finds them by an index of its own.
  const list = made
    .map(
      (name) =>
        `"${name}" AS ${name === 'claim' && needed.has('contradiction') ? 'MATERIALIZED ' : ''}(${tables[name]})`,
    )
    .join(',\n');
  const bare = sql.replace(/ INDEXED BY \w+/g, '');
  if (made.length === 0) return bare;
  return /^\s*WITH\b/.test(bare)
    ? bare.replace(/^\s*WITH( RECURSIVE)?/, (start) => `${start} ${list},`)
    : `WITH ${list}\n${bare}`;
}

const mentions = (sql: string, name: string) =>
  new RegExp(`\\b(?:FROM|JOIN)\\s+"?${name}"?\\s`).test(`${sql} `);

// Tables stand in the order in which they need each other.
const needs = (tables: Record<string, string>, name: string): string[] =>
  Object.keys(tables).flatMap((other) =>
    other !== name && mentions(tables[name] ?? '', other) ? [...needs(tables, other), other] : [],
  );
