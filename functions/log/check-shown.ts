import { readAll, type Db, type Row } from '../core/db.ts';
import { compareShown, type Telling, type Thing } from './compare-shown.ts';
import type { Findings } from './findings.ts';
import { mendedContents } from './mended-contents.ts';
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
import { upstreams } from './upstream.ts';

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
export async function checkShown(db: Db, { say, place, wrongContents }: Findings): Promise<void> {
  const upstreamOf = upstreams(shownRows);
  for (const subject of new Set(shownRows.map((one) => one.subject)))
    for (let after = ''; ;) {
      const [subjects = []] = await readAll(db, [subjectsAfter(db, subject, after, STEP)]);
      const things = subjects as unknown as Thing[];
      const known = new Map(things.map((thing) => [thing.id, thing]));
      const mended = await mendedContents(db, subject, known, wrongContents(subject));
      if (things.length > 0) await checkSome(db, { subject, things: known, mended }, { say, upstreamOf });
      place(subject, known);
      if (things.length < STEP) break;
      after = things.at(-1)!.id;
    }
}

/** Things of one kind that are looked at together. */
interface Some {
  subject: Subject;
  things: Map<string, Thing>;
  mended: Record<string, string>;
}

async function checkSome(db: Db, { subject, things, mended }: Some, telling: Telling): Promise<void> {
  const ids = JSON.stringify([...things.keys()]);
  for (const shown of shownRows.filter((one) => one.subject === subject)) {
    const [standing = [], sealed = []] = await readAll(db, [
      standingRows(db, shown, ids),
      sealedRows(db, shown, ids, mended),
    ]);
    compareShown(shown, things, { standing, derived: await derivedFrom(shown, sealed) }, telling);
  }
}

async function derivedFrom({ derive }: Shown, rows: Row[]): Promise<Row[]> {
  return derive ? (await Promise.all(rows.map(derive.rows))).flat() : rows;
}
