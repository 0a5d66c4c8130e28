import { checkWords as w } from '../../src/log/check-words.ts';
import { stable } from '../../src/ui/stable.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import type { Say } from './check-tree.ts';
import type { Shown, Subject } from './shown.ts';
import { shownNumbers } from './shown-money-reads.ts';
import { shownNames } from './shown-name-reads.ts';
import { shownPlans } from './shown-plan-reads.ts';
import { shownProgrammes } from './shown-programme-reads.ts';
import { shownPromises } from './shown-promise-reads.ts';
import { sealedRows, standingRows, subjectsAfter } from './shown-reads.ts';
import { shownRegions } from './shown-region-reads.ts';
import { shownUses } from './shown-use-reads.ts';
import { shownUpdates } from './shown-update-reads.ts';

/** Every row that pages, feeds and files are drawn from, as far as it follows from what is sealed. */
export const shownRows: Shown[] = [
  ...shownNames,
  ...shownProgrammes,
  ...shownPlans,
  ...shownNumbers,
  ...shownPromises,
  ...shownUpdates,
  ...shownRegions,
  ...shownUses,
];

const STEP = 100;

/** Holds what pages show now against the newest versions, which the log vouches for, and against what follows from them. */
export async function checkShown(db: Db, say: Say): Promise<void> {
  for (const subject of new Set(shownRows.map((one) => one.subject)))
    for (let after = ''; ;) {
      const [subjects = []] = await readAll(db, [subjectsAfter(db, subject, after, STEP)]);
      if (subjects.length > 0) await checkSome(db, subject, subjects, say);
      if (subjects.length < STEP) break;
      after = subjects.at(-1)!.id as string;
    }
}

async function checkSome(db: Db, subject: Subject, subjects: Row[], say: Say): Promise<void> {
  const names = new Map(subjects.map(({ id, name }) => [id, name as string]));
  const ids = JSON.stringify([...names.keys()]);
  for (const shown of shownRows.filter((one) => one.subject === subject)) {
    const [standing = [], sealed = []] = await readAll(db, [
      standingRows(db, shown, ids),
      sealedRows(db, shown, ids),
    ]);
    compare(shown, names, standing, shown.derive ? await derived(sealed, shown.derive) : sealed, say);
  }
}

async function derived(rows: Row[], derive: NonNullable<Shown['derive']>): Promise<Row[]> {
  return (await Promise.all(rows.map(derive))).flat();
}

function compare(
  { table, key, columns }: Shown,
  names: Map<unknown, string>,
  standing: Row[],
  sealed: Row[],
  say: Say,
): void {
  const placeOf = (row: Row) => JSON.stringify(['subject', ...key].map((name) => row[name]));
  const nameOf = (row: Row) =>
    w.row(table, names.get(row.subject) ?? '', [row.subject, ...key.map((name) => row[name])]);
  const left = new Map(sealed.map((row) => [placeOf(row), row]));
  for (const row of standing) {
    const should = left.get(placeOf(row));
    left.delete(placeOf(row));
    if (!should) say(w.shownOver(nameOf(row)));
    else
      for (const column of columns)
        if (!isSame(row[column], should[column]))
          say(w.shown(nameOf(row), column, row[column], should[column]));
  }
  for (const row of left.values()) say(w.shownLost(nameOf(row)));
}

// JSON has no order of names, and a sum of what nobody counted is nothing.
const isSame = (one: unknown, other: unknown) =>
  (one ?? null) === (other ?? null) ||
  (isObject(one) && isObject(other) && canonical(one) === canonical(other));
const isObject = (value: unknown): value is string => typeof value === 'string' && value.startsWith('{');
const canonical = (text: string) => stable(JSON.parse(text));
