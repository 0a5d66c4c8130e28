import { notesOf } from '../../src/open311/notes.ts';
import type { Note } from '../../src/open311/request.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { handsOf, stepsOf, toTimeline } from '../public-requests/timeline-reads.ts';
import { mustBeRegion, REGION_NAMED, regionNamed, type Jurisdiction } from './jurisdiction-reads.ts';
import { newer, TOLD } from './list-reads.ts';

/** Those of some numbers that are public in a region, newest first, in one round trip. */
export async function readByIds(
  db: Db,
  named: Jurisdiction,
  ids: string[],
): Promise<{ region: Row; rows: Row[] }> {
  const [[region] = [], rows = []] = await readAll(db, [regionNamed(db, named), byIds(db, named, ids)]);
  return { region: mustBeRegion(region), rows: rows.toSorted(newer) };
}

/** One of them with its way, in one round trip; no row where there is none that the public may see, whatever the reason. */
export async function readWithNotes(
  db: Db,
  named: Jurisdiction,
  id: string,
): Promise<{ region: Row; row: Row | undefined; notes: Note[] }> {
  const [[region] = [], [row] = [], steps = [], hands = []] = await readAll(db, [
    regionNamed(db, named),
    byIds(db, named, [id]),
    stepsOf(db, id),
    handsOf(db, id),
  ]);
  const { name, time_zone, organisation_names } = mustBeRegion(region);
  const timeZone = time_zone as string;
  const timeline = toTimeline(steps, hands, {
    names: JSON.parse(organisation_names as string) as Record<string, string>,
    timeZone,
    sensitive: row?.received_at === null,
    handed: Number(row?.hand_over_count ?? 0),
  });
  return {
    region: mustBeRegion(region),
    row,
    notes: row ? notesOf(timeline, { name: name as string, timeZone }) : [],
  };
}

// With OR each number is one look into one index; IN and json_each go by a table of their own, and sorting by another.
const byIds = (db: Db, { by, name }: Jurisdiction, ids: string[]): Statement =>
  db
    .prepare(
      `SELECT ${TOLD}, p.requested_at AS at
       FROM service_request_public AS p
       WHERE (${ids.map((_, i) => `p.id = ?${i + 2}`).join(' OR ') || 'false'}) AND +p.region = ${REGION_NAMED[by]}
       LIMIT ${ids.length}`,
    )
    .bind(name, ...ids);
