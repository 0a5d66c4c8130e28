import type { LedgerPage } from '../../src/programmes/page.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut, NEWEST } from '../core/keyset.ts';
import { toCitation } from '../sources/reads.ts';
import { movesOfRegion } from './promise-reads.ts';
import { regionOf, toRegionOfProgramme } from './region-reads.ts';

const LEDGER = 20;

/** The ledger of moved dates of a region, newest first. */
export async function readLedgerPage(
  db: Db,
  region: string,
  asked: LedgerPage['asked'],
): Promise<LedgerPage | null> {
  const [regions = [], moves = []] = await readAll(db, [
    regionOf(db, region),
    movesOfRegion(db, region, LEDGER + 1, cursorFrom(asked.setelah) ?? NEWEST),
  ]);
  if (!regions[0]) return null;
  const { shown, next } = cut(moves.map(toMove), LEDGER, (move) => move.as_of);
  const { slug, name, demo, time_zone } = toRegionOfProgramme(regions[0]);
  return { region: { slug, name, demo, time_zone }, moves: shown, asked, next };
}

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
