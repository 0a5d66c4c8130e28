import type { CommitmentLine, RegisterPage } from '../../src/commitments/page.ts';
import { timeZones } from '../../src/regions/schema.ts';
import { localDate } from '../../src/ui/when.ts';
import { asItStood } from '../core/as-it-stood.ts';
import { readAll, readNamed, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { citationsOf } from '../regions/page-reads.ts';
import { toCitations } from '../sources/reads.ts';
import { commitmentAt, registered, termsIn, toCommitmentLine } from './reads.ts';

/** Rows on one page. */
export const LIST = 20;

/** A page of the register of a region, or (null) of all regions but demonstrations; `asked` was checked by the door. */
export async function readRegister(
  db: Db,
  region: string | null,
  asked: RegisterPage['asked'],
  now = new Date(),
): Promise<RegisterPage | null> {
  const today = Object.fromEntries(timeZones.map((zone) => [zone, localDate(now, zone)]));
  const after = cursorFrom(asked.setelah);
  const rows = await readNamed(db, {
    regions: regionOf(db, region),
    cited: citationsOf(db, region ?? ''),
    commitments: registered(
      db,
      { region, state: asked.status, after, today, until: untilOf(asked.umur, now) },
      LIST + 1,
    ),
  });
  return toPage(rows, region, asked);
}

/** That page from what was read. */
export function toPage(
  { regions: [home], cited, commitments }: Record<'regions' | 'cited' | 'commitments', Row[]>,
  region: string | null,
  asked: RegisterPage['asked'],
): RegisterPage | null {
  if (region !== null && !home) return null;
  const day = asked.status === 'lewat' ? 'due_on' : 'made_on';
  const { shown, next } = cut(commitments as Placed[], LIST, (row) => row[day]);
  return {
    region: home ? toHome(home) : null,
    commitments: shown.map(toCommitmentLine),
    terms: home ? termsIn(home) : [],
    citations: toCitations(cited),
    asked,
    next,
  };
}

/** One public word of a region, now or (`per`) as it stood at a moment; null: none had this key. */
export async function readCommitment(
  db: Db,
  region: string,
  key: string,
  per: string | null = null,
): Promise<CommitmentLine | null> {
  const then = per === null ? db : asItStood(db, { region, isWalked: true }, per);
  const [[row] = []] = await readAll(db, [commitmentAt(then, region, key)]);
  return row ? toCommitmentLine(row) : null;
}

/** The last day on which something was said that is at least so many years old, in WIB; undefined without an age. */
export function untilOf(years: string | undefined, now: Date): string | undefined {
  if (years === undefined) return undefined;
  const today = localDate(now, 'Asia/Jakarta');
  return `${Number(today.slice(0, 4)) - Number(years)}${today.slice(4)}`;
}

/** A row with its places in the two orders of a register. */
type Placed = Row & { id: string; made_on: string; due_on: string };

/** The region of a register, with who held its offices. */
export const regionOf = (db: Db, region: string | null) =>
  db
    .prepare(
      `SELECT slug, name, demo, time_zone, content -> '$.office_terms' AS office_terms
       FROM region
       WHERE slug = ?
       LIMIT 1`,
    )
    .bind(region ?? '');

/** Such a row as pages show it. */
export const toHome = ({ slug, name, demo, time_zone }: Row) =>
  ({ slug, name, demo: demo === 1, time_zone }) as NonNullable<RegisterPage['region']>;
