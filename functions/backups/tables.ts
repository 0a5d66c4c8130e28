import { readAll, type Db } from '../core/db.ts';
import { columnsOfTables, referencesOfTables } from './reads.ts';

/** A table as a backup reads it: all its columns, and those by which its rows are ordered. */
export interface Table {
  name: string;
  columns: string[];
  key: string[];
}

/** Every table of the portal, each after those that it points to. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const [columns = [], references = []] = (await readAll(db, [
    columnsOfTables(db),
    referencesOfTables(db),
  ])) as [Column[], Reference[]];
  const tables = [...Map.groupBy(columns, ({ table }) => table)].map(([name, all]) => toTable(name, all));
  return parentsFirst(tables, references);
}

type Column = { table: string; name: string; pk: number };
type Reference = { table: string; parent: string };

function toTable(name: string, all: Column[]): Table {
  const key = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  return {
    name,
    columns: all.map((column) => column.name),
    key: key.length > 0 ? key.map((column) => column.name) : all.map((column) => column.name),
  };
}

function parentsFirst(tables: Table[], references: Reference[]): Table[] {
  const found: Table[] = [];
  const waiting = new Set(tables.map(({ name }) => name));
  while (waiting.size > 0) {
    const free = tables.filter(({ name }) => waiting.has(name) && !pointsTo(name, waiting, references));
    if (free.length === 0) throw new Error(`tables point to each other: ${[...waiting].join(', ')}`);
    found.push(...free);
    for (const { name } of free) waiting.delete(name);
  }
  return found;
}

const pointsTo = (name: string, waiting: Set<string>, references: Reference[]) =>
  references.some(({ table, parent }) => table === name && parent !== name && waiting.has(parent));
