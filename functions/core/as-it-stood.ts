import { isSecond } from '../../src/mementos/per.ts';
import { words } from '../../src/updates/words.ts';
import { endOfDay, untilEndOf } from './as-of.ts';
import type { Db } from './db.ts';
import { NAMED, tablesThen } from './tables-then.ts';
import type { Then } from './updates-then.ts';

/** Of what is asked how it stood: a region whole, or one of its programmes. */
export interface Place {
  /** Its slug; or the id of a public word of it, where no address names it; or all regions of a time zone. */
  region: string | { ofCommitment: string } | { timeZone: string };
  programme?: string;
  /** True of a list that is walked by its keys: it looks through nothing, and so nothing is cut off. */
  isWalked?: boolean;
}

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
  if (!MOMENT.test(per)) throw new RangeError('no moment');
  const home = homeOf(region, per);
  const own = programme
    ? `(SELECT programme_id FROM programme_slug WHERE region = ${home.region} AND slug = ${word(programme)})`
    : null;
  const isWhole = programme === undefined && !isWalked;
  const tables = {
    ...tablesThen({ ...home, own, isWhole, blank: words.id.redactedTitle }),
    ...(own && more(own)),
  };
  return { batch: (statements) => db.batch(statements), prepare: (sql) => db.prepare(over(tables, sql)) };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/;

/** What tables of then are told of the place: SQL of its slug, of the rows of `region AS r` that are meant, and of the moment. */
function homeOf(region: Place['region'], per: string): Pick<Then, 'region' | 'isMeant' | 'until'> {
  if (typeof region === 'object' && 'timeZone' in region) {
    const zone = word(region.timeZone);
    return {
      region: 'NULL',
      isMeant: `r.time_zone = ${zone}`,
      until: untilIn(per, (day) => endOfDay(day, zone)),
    };
  }
  const slug =
    typeof region === 'string'
      ? word(region)
      : `(SELECT region FROM main.commitment WHERE id = ${word(region.ofCommitment)})`;
  return { region: slug, isMeant: `r.slug = ${slug}`, until: untilOf(per, slug) };
}

// Slugs, ids and time zones are written into SQL: nothing else is let through.
function word(name: string): string {
  if (!/^[\w/-]{1,80}$/.test(name)) throw new RangeError('no place');
  return `'${name}'`;
}

/**
 * SQL for the moment before which something was published by the end of a day of a region, or of a second. `region` is
 * SQL of its slug.
 */
export const untilOf = (per: string, region: string) =>
  untilIn(per, (day) => untilEndOf(day, region).replace('FROM region', 'FROM main.region'));

const untilIn = (per: string, endOf: (day: string) => string) =>
  isSecond(per) ? `'${new Date(Date.parse(per) + 1000).toISOString()}'` : endOf(`'${per}'`);

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
