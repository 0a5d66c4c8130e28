import type { RegisterPage } from '../../src/commitments/page.ts';
import { asItStood, untilOf } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import { mementosBefore, toMementos } from '../mementos/reads.ts';
import type { Then } from '../mementos/then.ts';
import { LIST, regionOf } from './page-reads.ts';
import { registered, toCommitmentLine } from './reads.ts';

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
  const [[now] = [], near = [], [home] = [], rows = []] = await readAll(db, [
    regionOf(db, region),
    mementosBefore(db, kept, untilOf(per, `'${region}'`)),
    regionOf(then, region),
    registered(then, { region, state: undefined, after, today: {} }, LIST + 1),
  ]);
  if (!now || !home) return null;
  const mementos = toMementos(kept, near);
  const { shown, next } = cut(rows as (Row & { id: string })[], LIST, (row) => row.made_on as string);
  const page = {
    region: { ...home, demo: home.demo === 1 } as RegisterPage['region'],
    commitments: shown.map(toCommitmentLine),
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
