import { readAll, type Db, type Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
import { movesOfRegion } from './promise-reads.ts';
import { localDay } from './reads.ts';

const WHICH = {
  open: { index: 'milestone_open', is: "m.state NOT IN ('met', 'dropped')" },
  late: { index: 'milestone_open', is: `m.state NOT IN ('met', 'dropped') AND m.due_on < ${localDay(0)}` },
  moved: { index: 'milestone_moved', is: 'm.slip_days <> 0' },
} as const;
export type Which = keyof typeof WHICH;
export const milestoneLists = Object.keys(WHICH) as [Which];

interface Page {
  after: Cursor | null;
  limit: number;
}

/** A page of a region's milestones by their due days, the earliest first; null: there is no such region. */
export async function readMilestones(db: Db, region: string, which: Which, { after, limit }: Page) {
  const { index, is } = WHICH[which];
  const [[home] = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    db
      .prepare(
        `SELECT m.id, m.key, m.title, m.type, m.state AS status, m.weight, m.original AS due_original,
           m.original_on AS due_original_on, m.due, m.due_on, m.met, m.met_on, m.slip_days, p.slug, p.title AS programme_title
         FROM milestone AS m INDEXED BY ${index}
         CROSS JOIN programme AS p ON p.id = m.programme_id
         WHERE m.region = ?1 AND ${is} AND (m.due_on, m.id) > (?2, ?3)
         ORDER BY m.due_on, m.id
         LIMIT ?4`,
      )
      .bind(region, after?.day ?? '', after?.id ?? '', limit + 1),
  ]);
  return home ? { home, rows: rows as (Row & { id: string; due_on: string })[] } : null;
}

/** A page of the ledger of moved dates, the newest first; null: there is no such region. */
export async function readMoves(db: Db, region: string, { after, limit }: Page) {
  const [[home] = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    movesOfRegion(db, region, limit + 1, after ?? NEWEST),
  ]);
  return home ? { home, rows } : null;
}

const regionOf = (db: Db, region: string) =>
  db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region);
