import type { Change } from '../ui/changes.ts';
import type { Cell } from './cells.ts';
import { alike, merged, type Cells } from './merged.ts';

/** What a row changes of what stood, cell by cell and as cells say it; what already stands so is left out. */
export function cellChanges(
  before: Record<string, unknown> | undefined,
  cells: Cells,
  { kinds, name }: { kinds: Record<string, Cell>; name: readonly string[] },
): Change[] {
  const after = merged(before, cells, kinds);
  const reason = cells.get('reason')?.trim();
  const said = (thing: Record<string, unknown> | undefined, column: string) =>
    thing ? (kinds[column]?.write(thing[column] as never) ?? '') : '';
  const changed = Object.keys(kinds).flatMap((column) => {
    if (column === 'reason' || name.includes(column)) return [];
    const [was, is] = [said(before, column), said(after, column)];
    return alike(was, is) ? [] : [{ what: column, before: was || null, after: is || null }];
  });
  return reason ? [...changed, { what: 'reason', before: null, after: reason }] : changed;
}
