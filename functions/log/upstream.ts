import { readsOf, versionNodes } from './reads-of.ts';
import type { Shown } from './shown.ts';

/** What a column of a row follows from, through however many other rows. */
export interface Upstream {
  /** Versions of the very thing that it is of, by their names in `readsOf`. */
  own: string[];
  /** Columns of other rows, and versions, by their names in `readsOf`. */
  others: string[];
  /** Whether from something that the log does not vouch for: what Git does. */
  unsealed: boolean;
}

/** Tables of which the log, and not another row, says what they must be. */
const SEALED = new Set(['version', 'update_version', 'programme_version', 'source_version', 'event']);

/**
 * Tells of each column of checked rows what it follows from; of no column: what the row follows from. It is read off the
 * SQL that derives them, so there is no second list that could be wrong.
 */
export function upstreams(all: Shown[]): (shown: Shown, column: string | null) => Upstream {
  const of = Map.groupBy(all, ({ table }) => table);
  const direct = new Map<string, string[]>();

  function next(node: string): string[] {
    const [table = '', column = ''] = node.split('.');
    const rows = (of.get(table) ?? []).filter((one) => hasColumn(one, column));
    const found = direct.get(node) ?? rows.flatMap((one) => [...readBy(one, column === '*' ? null : column)]);
    direct.set(node, found);
    return found;
  }

  const isChecked = (node: string) => {
    const [table = '', column] = node.split('.');
    return column === undefined || (of.get(table) ?? []).some((one) => hasColumn(one, column));
  };

  const kept = new Map<Shown, Map<string | null, Upstream>>();
  return (shown, column) => {
    const columns = kept.get(shown) ?? new Map<string | null, Upstream>();
    kept.set(shown, columns);
    const found = columns.get(column) ?? follow(shown, column);
    columns.set(column, found);
    return found;
  };

  function follow(shown: Shown, column: string | null): Upstream {
    const start = readBy(shown, column);
    const own = versionNodes(shown.subject).filter((node) => start.delete(node));
    for (const node of start) for (const more of next(node)) start.add(more);
    const tables = [...start].filter((node) => node.endsWith('.*')).map((node) => node.split('.')[0]!);
    return {
      own,
      others: [...start].filter(isChecked),
      unsealed: tables.some((table) => !of.has(table) && !SEALED.has(table)),
    };
  }
}

const hasColumn = ({ key, columns }: Shown, column: string) =>
  column === '*' || key.includes(column) || columns.includes(column);

function readBy(shown: Shown, column: string | null): Set<string> {
  const { table, key, standing, sealed } = shown;
  const read = (names: string[]) =>
    readsOf(names.map((name) => sealed.columns[name] ?? '').join('\n'), sealed.from);
  const found = new Set([...readsOf(sealed.from), ...read(ruling(shown, column))]);
  // A row that stands under its key is there already. Which rows there are, others say too: without its plan a milestone is
  // nobody's.
  if (column !== null) return found;
  const beside = [...readsOf(standing)].filter((node) => !node.startsWith(`${table}.`));
  return new Set([...found, ...read(key), ...beside]);
}

/** What in `sealed` a column is made of: itself, or what the rule reads that makes it. */
function ruling({ derive, sealed: { columns } }: Shown, column: string | null): string[] {
  const isPlain = column !== null && ![undefined, 'NULL'].includes(columns[column]);
  if (isPlain) return [column];
  const { by = [], also = {} } = derive ?? {};
  return [...by, ...(column === null ? Object.values(also).flat() : (also[column] ?? []))];
}
