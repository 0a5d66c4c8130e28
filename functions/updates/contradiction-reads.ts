import type { ContradictionsPage } from '../../src/updates/page.ts';
import { readAll, type Db } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { contradictionsOfRegion, toContradiction } from './reads.ts';

/** Pairs on one page. */
export const PAIRS = 10;

/** A page of what sources of a region say differently, after one of them; null: there is no such region. */
export async function readContradictions(
  db: Db,
  region: string,
  after: string | undefined,
  limit: number,
): Promise<Omit<ContradictionsPage, 'asked'> | null> {
  if (after !== undefined && !/^[a-z0-9][a-z0-9-]{0,80}$/.test(after))
    throw new Refusal('invalid', (w) => w.cursorUnknown);
  const [[home] = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    contradictionsOfRegion(db, region, limit + 1, after),
  ]);
  if (!home) return null;
  const pairs = rows.slice(0, limit).map(toContradiction);
  return {
    region: { ...home, demo: home.demo === 1 } as ContradictionsPage['region'],
    pairs,
    next: rows.length > limit ? (pairs.at(-1)?.[1].key ?? null) : null,
  };
}
