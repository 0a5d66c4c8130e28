import { readsOf, versionsNode } from './reads-of.ts';
import type { Shown } from './shown.ts';

/** What a column of a row follows from, through however many other rows. */
export interface Upstream {
  /** Whether also from the versions of the very thing that it is of. */
  own: boolean;
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
    const [own, start] = [versionsNode(shown.subject), readBy(shown, column)];
    const isOwn = start.delete(own);
    for (const node of start) for (const more of next(node)) start.add(more);
    const tables = [...start].filter((node) => node.endsWith('.*')).map((node) => node.split('.')[0]!);
    return {
      own: isOwn,
      others: [...start].filter(isChecked),
      unsealed: tables.some((table) => !of.has(table) && !SEALED.has(table)),
    };
  }
}

const hasColumn = ({ key, columns }: Shown, column: string) =>
  column === '*' || key.includes(column) || columns.includes(column);

// Rows are found by others too: without its plan a milestone is nobody's.
function readBy(
  { table, key, derive, standing, sealed: { columns, from } }: Shown,
  column: string | null,
): Set<string> {
  const isPlain = column !== null && ![undefined, 'NULL'].includes(columns[column]);
  const names = isPlain ? [column] : (derive?.by ?? []);
  const text = [...key, ...names].map((name) => columns[name] ?? '').join('\n');
  const found = [...readsOf(standing)].filter((node) => !node.startsWith(`${table}.`));
  return new Set([...found, ...readsOf(from), ...readsOf(text, from)]);
}
