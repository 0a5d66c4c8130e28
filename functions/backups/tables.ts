import { readAll, type Db, type Row } from '../core/db.ts';
import { inParts } from '../core/portions.ts';
import { columnsOf, parentsOf, tableNames } from './reads.ts';

/** A table as a backup reads it: all its columns, and those by which its rows are ordered. */
export interface Table {
  name: string;
  columns: string[];
  key: string[];
  /** The tables that it points to. */
  parents: string[];
}

/** Tables asked about in one round trip: two questions each, and D1 answers 50. */
const ASKED = 20;

/** Every table of the portal, each after those that it points to. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const [names = []] = await readAll(db, [tableNames(db)]);
  const tables: Table[] = [];
  for (const part of inParts(names, ASKED)) {
    const asked = part.map(({ name }) => name as string);
    const told = await readAll(
      db,
      asked.flatMap((name) => [columnsOf(db, name), parentsOf(db, name)]),
    );
    tables.push(...asked.map((name, i) => toTable(name, told[2 * i] ?? [], told[2 * i + 1] ?? [])));
  }
  return parentsFirst(tables);
}

function toTable(name: string, all: Row[], references: Row[]): Table {
  const columns = all.map((column) => column.name as string);
  const key = all
    .filter(({ pk }) => pk !== 0)
    .toSorted((a, b) => (a.pk as number) - (b.pk as number))
    .map((column) => column.name as string);
  return {
    name,
    columns,
    key: key.length > 0 ? key : columns,
    parents: references.map(({ table }) => table as string).filter((parent) => parent !== name),
  };
}

function parentsFirst(tables: Table[]): Table[] {
  const found: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const free = waiting.filter(({ parents }) => !parents.some((parent) => names.has(parent)));
    if (free.length === 0) throw new Error(`tables point to each other: ${[...names].join(', ')}`);
    found.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return found;
}
