import type { RegisterPage } from '../../src/commitments/page.ts';
import { citationsOf } from '../regions/then-page-reads.ts';
import { toCitations } from '../sources/reads.ts';
import { asItStood, untilOf } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { mementosBefore, toMementos } from '../mementos/reads.ts';
import type { Then } from '../mementos/then.ts';
import { LIST, regionOf, toHome } from './page-reads.ts';
import { registered, termsIn, toCommitmentLine } from './reads.ts';

/** The register of a region as it stood at a moment: of its oldest public words, with what had become of them. */
export async function readRegisterAsOf(
  db: Db,
  region: string,
  asked: { setelah?: string },
  per: string,
): Promise<Then<RegisterPage> | null> {
  const kept = { kind: 'region' as const, region, page: 'janji/' };
  const then = asItStood(db, { region }, per);
  const after = cursorFrom(asked.setelah);
  const [[now] = [], near = [], [home] = [], cited = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    mementosBefore(db, kept, untilOf(per, `'${region}'`)),
    regionOf(then, region),
    citationsOf(then, region),
    registered(then, { region, state: undefined, after, today: {} }, LIST + 1),
  ]);
  if (!now || !home) return null;
  const mementos = toMementos(kept, near);
  const { shown, next } = cut(rows as (Row & { id: string })[], LIST, (row) => row.made_on as string);
  const page = {
    region: toHome(home),
    commitments: shown.map(toCommitmentLine),
    terms: termsIn(home),
    citations: toCitations(cited),
    asked,
    next,
  };
  return {
    page: mementos.chosen ? page : null,
    name: now.name as string,
    timeZone: now.time_zone as string,
    mementos,
  };
}
