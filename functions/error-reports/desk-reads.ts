import { allowing, may, type Grant } from '../../src/accounts/roles.ts';
import {
  KEEPER,
  type DeskList,
  type DeskReport,
  type DeskReportPage,
  type Speaker,
} from '../../src/error-reports/desk-page.ts';
import { words } from '../../src/error-reports/console-words.ts';
import { readAll, type Db } from '../core/db.ts';
import { cursorFrom } from '../core/keyset.ts';
import { choicesOfRegion } from '../organisations/reads.ts';
import { aboutOf, answeredOf, openOf, paged, PUBLIC } from './list-reads.ts';

// For officers' eyes only.
const WRITTEN = `${PUBLIC}, e.what_is_wrong, e.right_value, e.where_to_see, e.erased_at`;

/** A region's reports as its officers see them. A cursor asks for one list alone. */
export async function readDeskList(db: Db, region: string, asked: DeskList['asked']): Promise<DeskList> {
  const [after, before] = [cursorFrom(asked.setelah), cursorFrom(asked.sebelum)];
  const about = aboutOf(asked.halaman);
  const [open = [], answered = []] = await readAll(db, [
    openOf(db, region, after, about, WRITTEN),
    answeredOf(db, region, before, about),
  ]);
  return { open: before ? null : paged<DeskReport>(open), answered: after ? null : paged(answered), asked };
}

/** One report of a region, and in whose name somebody with these grants may answer it. */
export async function readDeskReport(
  db: Db,
  region: string,
  id: string,
  grants: readonly Grant[],
): Promise<DeskReportPage | null> {
  const [[report] = [], organisations = []] = await readAll(db, [
    reportOf(db, region, id),
    choicesOfRegion(db, region, ownOf(grants, region)),
  ]);
  if (!report) return null;
  return {
    report: report as unknown as DeskReportPage['report'],
    speakers: [...(organisations as unknown as Speaker[]), ...keeperOf(grants)],
  };
}

const reportOf = (db: Db, region: string, id: string) =>
  db
    .prepare(
      `SELECT ${WRITTEN}, e.answer, o.name AS answered_by
       FROM error_report AS e LEFT JOIN organisation AS o ON o.id = e.answered_by
       WHERE e.id = ? AND e.region = ?
       LIMIT 1`,
    )
    .bind(id, region);

// Null: somebody who acts for the whole region may speak for every organisation of it.
function ownOf(grants: readonly Grant[], region: string): string[] | null {
  const own = allowing(grants, 'error_report.answer', { region }).map((grant) => grant.organisation);
  return own.includes(null) ? null : own.flatMap((key) => key ?? []);
}

// As the verb has it: whoever runs the portal answers in no region's name.
const keeperOf = (grants: readonly Grant[]): Speaker[] =>
  may(grants, 'error_report.answer', { region: '' }) ? [{ key: KEEPER, name: words.id.keeper }] : [];
