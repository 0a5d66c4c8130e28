import type { Change } from '../ui/changes.ts';
import { capital } from '../ui/capital.ts';
import { stable } from '../ui/stable.ts';
import { at } from './at.ts';
import type { Lists, Rows } from './fields.ts';
import { movedLeaf } from './moved-leaf.ts';
import { say } from './say.ts';
import { tellRow, titleOf } from './tell.ts';
import { words } from './words.ts';

/** What became different in a list of rows: rows that came, went, changed, or stand in another order. */
export function rowChanges(rows: Rows, before: unknown[], after: unknown[], lists: Lists): Change[] {
  const nameOf = namesOf(rows, before, after);
  const [was, is] = [before, after].map((side) => new Map(side.map((row, i) => [nameOf(row, i), row])));
  const all = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const changes = all.flatMap((name) => oneRow(rows, was?.get(name), is?.get(name), lists));
  return changes.length > 0 ? changes : [reordered(rows, before, after, lists)];
}

// Where two rows of one list have the same name, only their places tell them apart.
function namesOf({ same }: Rows, ...sides: unknown[][]): (row: unknown, i: number) => string {
  const byName = (row: unknown) => stable(same.map((name) => at(row, name)));
  const told = same.length > 0 && sides.every((rows) => new Set(rows.map(byName)).size === rows.length);
  return told ? byName : (_, i) => String(i);
}

function oneRow(rows: Rows, was: unknown, is: unknown, lists: Lists): Change[] {
  if (was === undefined || is === undefined) {
    const [before, after] = [was, is].map((row) => (row === undefined ? null : tellRow(rows, row, lists)));
    return [{ what: lineOf(rows, is ?? was, lists), before: before ?? null, after: after ?? null }];
  }
  return rows.fields.flatMap((leaf) => {
    const [old, now] = [was, is].map((row) => at(row, leaf.name) ?? null);
    if (stable(old) === stable(now)) return [];
    const said = (value: unknown) => (value === null ? null : say(leaf, value, lists));
    const what = `${lineOf(rows, is, lists)}, ${leaf.label}`;
    return [{ what, before: said(old), after: said(now), ...movedLeaf(leaf, old, now) }];
  });
}

// With it a line begins.
const lineOf = (rows: Rows, row: unknown, lists: Lists) => capital(titleOf(rows, row, lists));

const reordered = (rows: Rows, before: unknown[], after: unknown[], lists: Lists): Change => {
  const [was, is] = [before, after].map((side) => side.map((row) => titleOf(rows, row, lists)).join('; '));
  return { what: words.id.order(rows.label), before: was ?? '', after: is ?? '' };
};
