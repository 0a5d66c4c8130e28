import { asItStood } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row } from '../core/db.ts';
import { NEWEST, type Cursor } from '../core/keyset.ts';
import { LINE } from './reads.ts';

/** Which page of a region's judgements: of what, after which, as they stand or stood at a moment (`per`). */
interface Judged {
  region: string;
  kind: string;
  after: Cursor | null;
  limit: number;
  per: string | undefined;
}

/** A page of what others think of a region's programmes, plans or words, the newest first; null: no such region. */
export async function readAssessments(db: Db, { region, kind, after, limit, per }: Judged) {
  const then = per === undefined ? db : asItStood(db, { region, isWalked: true }, per);
  const { day, id } = after ?? NEWEST;
  const places = `SELECT id, day FROM main.assessment
         WHERE region = ?1 AND subject_kind = ?2 AND (day, id) < (?3, ?4)
         ORDER BY day DESC, id DESC
         LIMIT ?5`;
  const [[home] = [], placed = [], rows = []] = await readAll(db, [
    db.prepare('SELECT slug, time_zone FROM region WHERE slug = ? LIMIT 1').bind(region),
    db.prepare(places).bind(region, kind, day, id, limit + 1),
    then
      .prepare(
        `${LINE}
         WHERE a.id IN (SELECT id FROM (${places}))
         ORDER BY a.day DESC, a.id DESC
       LIMIT ?5`,
      )
      .bind(region, kind, day, id, limit),
  ]);
  if (!home) return null;
  return {
    placed: placed as (Row & { id: string; day: string })[],
    rows,
    timeZone: home.time_zone as string,
  };
}
