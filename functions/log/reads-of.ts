import { loggedNouns } from '../../src/log/entry.ts';
import { newestVersion } from './shown-version-reads.ts';

type Logged = (typeof loggedNouns)[number];

/** The name under which what follows from the newest content of things of a noun says so. */
export const newestNode = (noun: string) => `newest ${noun}`;

/** The same of what follows from anything else that their versions say: before the newest, and why. */
export const historyNode = (noun: string) => `history of ${noun}`;

/** Both names: what reads versions without saying which follows from any. */
export const versionNodes = (noun: string) => [newestNode(noun), historyNode(noun)];

/** The name of one column of a table; of no column: that its rows are there at all. */
export const columnNode = (table: string, column: string | null) => `${table}.${column ?? '*'}`;

const bareOf = (sql: string) => sql.replaceAll(/'[^']*'/g, "''");

/** The tables that SQL names, each as it calls it there; neither functions nor what a `WITH` names. */
function tablesIn(bare: string): { table: string; alias: string }[] {
  const named = new Set([...bare.matchAll(/(\w+) AS \(/g)].map(([, name]) => name));
  return [...bare.matchAll(/\b(?:FROM|JOIN) (?:main\.)?"?(\w+)\b"?(?!\()(?: AS (\w+))?/g)]
    .map(([, table, alias]) => ({ table: table!, alias: alias ?? table! }))
    .filter(({ table }) => !named.has(table));
}

/**
 * What SQL reads: columns, by the alias before them or else of every table that it names, and versions by their nouns: the
 * newest alone where it says so in the very words of `newestVersion`. It names rather too much than too little. `around` is
 * SQL whose aliases it may use.
 */
export function readsOf(sql: string, around = ''): Set<string> {
  const newest = loggedNouns.filter((noun) => sql.includes(newestVersion(noun)));
  const read = readOf(
    newest.reduce((rest, noun) => rest.replaceAll(newestVersion(noun), ''), sql),
    around,
  );
  return new Set([...newest.map(newestNode), ...read]);
}

function readOf(sql: string, around: string): string[] {
  const [bare, outer] = [bareOf(sql), tablesIn(bareOf(around))];
  const tables = tablesIn(bare);
  const plain = [...bare.matchAll(/(?<![\w.])[a-z_]\w*(?![\w.("])/g)].map(([word]) => word);
  const qualified = [...bare.matchAll(/\b(\w+)\b"?\.(\w+)/g)].flatMap(([, by, column]) =>
    [...outer, ...tables].filter(({ alias }) => alias === by).map(({ table }) => columnNode(table, column!)),
  );
  return [
    ...tables.flatMap(({ table }) => [null, ...plain].map((column) => columnNode(table, column))),
    ...qualified,
    ...tables.flatMap(({ table }) => nounsOf(table, sql).flatMap(versionNodes)),
  ];
}

// Versions of many nouns stand in one table, and so do their events: SQL says of which it reads, or it reads of all.
function nounsOf(table: string, sql: string): Logged[] {
  const own = /^(update|programme|source)_version$/.exec(table)?.[1] as Logged | undefined;
  if (own) return [own];
  if (table !== 'version' && table !== 'event') return [];
  const said = [...sql.matchAll(/\bnoun = '(\w+)'/g)].map(([, noun]) => noun as Logged);
  return said.length > 0 ? said : [...loggedNouns];
}
