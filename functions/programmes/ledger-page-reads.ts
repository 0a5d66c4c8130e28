import type { LedgerPage } from '../../src/programmes/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, NEWEST } from '../core/keyset.ts';
import { toCitation } from '../sources/reads.ts';
import { movesOfRegion } from './promise-reads.ts';

const LEDGER = 20;

/** The ledger of moved dates of a region, newest first. */
export async function readLedgerPage(
  db: Db,
  region: string,
  asked: LedgerPage['asked'],
): Promise<LedgerPage | null> {
  const [regions = [], moves = []] = await readAll(db, [
    ledgerOf(db, region),
    movesOfRegion(db, region, LEDGER + 1, cursorFrom(asked.setelah) ?? NEWEST),
  ]);
  if (!regions[0]) return null;
  const { shown, next } = cut(moves.map(toMove), LEDGER, (move) => move.as_of);
  const { slug, name, demo, time_zone, ...sums } = regions[0];
  const place = { slug, name, demo: demo === 1, time_zone } as LedgerPage['region'];
  return { region: place, sums: sums as LedgerPage['sums'], moves: shown, asked, next };
}

const ledgerOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT slug, name, demo, time_zone, slip_days, slip_total, moved_count, move_count, milestone_count
       FROM region
       WHERE slug = ?
       LIMIT 1`,
    )
    .bind(region);

/** A line of the ledger as pages show it. */
export const toMove = (row: Row) =>
  ({
    id: row.id,
    title: row.title,
    from: row.from_due,
    to: row.to_due,
    days: row.days,
    reason: row.reason,
    as_of: row.as_of,
    citation: toCitation(row),
    programme: { slug: row.programme_slug, title: row.programme_title },
  }) as LedgerPage['moves'][number];
