import type { RegisterPage } from '../../src/commitments/page.ts';
import { timeZones } from '../../src/regions/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { registered, toCommitmentLine } from './reads.ts';

const LIST = 20;

/** A page of the register of a region, or (null) of all regions but demonstrations; `asked` was checked by the door. */
export async function readRegister(
  db: Db,
  region: string | null,
  asked: RegisterPage['asked'],
  now = new Date(),
): Promise<RegisterPage | null> {
  const today = Object.fromEntries(timeZones.map((zone) => [zone, localDate(now, zone)]));
  const after = cursorFrom(asked.setelah);
  const [regions = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    registered(db, { region, state: asked.status, after, today, until: untilOf(asked.umur, now) }, LIST + 1),
  ]);
  const home = regions[0];
  if (region !== null && !home) return null;
  const day = asked.status === 'lewat' ? 'due_on' : 'made_on';
  const { shown, next } = cut(rows as Placed[], LIST, (row) => row[day]);
  return {
    region: home ? ({ ...home, demo: home.demo === 1 } as RegisterPage['region']) : null,
    commitments: shown.map(toCommitmentLine),
    asked,
    next,
  };
}

/** The last day on which something was said that is at least so many years old, in WIB; undefined without an age. */
export function untilOf(years: string | undefined, now: Date): string | undefined {
  if (years === undefined) return undefined;
  const today = localDate(now, 'Asia/Jakarta');
  return `${Number(today.slice(0, 4)) - Number(years)}${today.slice(4)}`;
}

/** A row with its places in the two orders of a register. */
type Placed = Row & { id: string; made_on: string; due_on: string };

const regionOf = (db: Db, region: string | null) =>
  db.prepare('SELECT slug, name, demo, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region ?? '');
