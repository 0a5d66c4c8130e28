import type { Change } from '../ui/changes.ts';
import { capital } from '../ui/capital.ts';
import { stable } from '../ui/stable.ts';
import { at } from './at.ts';
import type { Lists, Names, Rows } from './fields.ts';
import { movedLeaf } from './moved-leaf.ts';
import { nameOf, say } from './say.ts';
import { lineOf, titleOf } from './tell.ts';
import { words } from './words.ts';

/** The rows of one content, and the content in which they stand. */
interface Side {
  value: unknown[];
  of: unknown;
}

/** What became different in a list of rows: rows that came, went, changed, or stand in another order. */
export function rowChanges(rows: Rows, before: Side, after: Side, lists: Lists): Change[] {
  const called = calledBy(rows, before.value, after.value);
  const [was, is] = [before, after].map(({ value }) => new Map(value.map((row, i) => [called(row, i), row])));
  const all = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const line = (row: unknown, { of }: Side) => (row === undefined ? null : lineOf(rows, row, of, lists));
  const changes = all.flatMap((name) => {
    const [old, now] = [was?.get(name), is?.get(name)];
    if (old !== undefined && now !== undefined) return leafChanges(rows, old, now, lists);
    const raw = { field: rows.name, from: old ?? null, to: now ?? null };
    return [{ what: capital(rows.row), before: line(old, before), after: line(now, after), raw }];
  });
  if (changes.length > 0) return changes;
  const order = ({ value }: Side) => value.map((row) => titleOf(rows, row, lists));
  return [reordered(rows, order(before), order(after))];
}

/** What became different in a list of names: those that came, went, or stand in another order. */
export function nameChanges(names: Names, before: unknown[], after: unknown[], lists: Lists): Change[] {
  const said = (key: unknown) => nameOf(names.list, String(key), lists);
  const gone = before.filter((key) => !after.includes(key)).map((key) => [key, null]);
  const came = after.filter((key) => !before.includes(key)).map((key) => [null, key]);
  const changes = [...gone, ...came].map(([from, to]) => ({
    what: names.label,
    before: from == null ? null : said(from),
    after: to == null ? null : said(to),
    raw: { field: names.name, from, to },
  }));
  return changes.length > 0 ? changes : [reordered(names, before.map(said), after.map(said))];
}

// Where two rows of one list have the same name, only their places tell them apart.
function calledBy({ same }: Rows, ...sides: unknown[][]): (row: unknown, i: number) => string {
  const byName = (row: unknown) => stable(same.map((name) => at(row, name)));
  const told = same.length > 0 && sides.every((rows) => new Set(rows.map(byName)).size === rows.length);
  return told ? byName : (_, i) => String(i);
}

const leafChanges = (rows: Rows, was: unknown, is: unknown, lists: Lists): Change[] =>
  rows.fields.flatMap((leaf) => {
    const [from, to] = [was, is].map((row) => at(row, leaf.name) ?? null);
    if (stable(from) === stable(to)) return [];
    const said = (value: unknown) => (value === null ? null : say(leaf, value, lists));
    const what = `${capital(titleOf(rows, is, lists))}, ${leaf.label}`;
    const row = Object.fromEntries(rows.same.map((name) => [name, at(is, name)]));
    const raw = { field: `${rows.name}.${leaf.name}`, row, from, to };
    return [{ what, before: said(from ?? null), after: said(to ?? null), ...movedLeaf(leaf, from, to), raw }];
  });

const reordered = ({ label, name }: Rows | Names, was: string[], is: string[]): Change => {
  const [before, after] = [was.join('; '), is.join('; ')];
  return { what: words.id.order(label), before, after, raw: { field: name, from: before, to: after } };
};
