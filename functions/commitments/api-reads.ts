import type { Commitment } from '../../src/commitments/schema.ts';
import { timeZones } from '../../src/regions/schema.ts';
import { assessmentsOfCommitment, toAssessmentLine } from '../assessments/reads.ts';
import { asItStood } from '../core/as-it-stood.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import type { RegisterState } from '../../src/commitments/page.ts';
import { BESIDE, citationsIn, LISTED, registered } from './reads.ts';

/** Which page of a register is asked for; `today` by time zone, as the page's own read wants it. */
export interface Listing {
  region: string | null;
  state: RegisterState | undefined;
  after: string | undefined;
  limit: number;
  per: string | undefined;
  today: Record<string, string>;
  /** Only what was said on this day or before it. */
  until?: string | undefined;
}

/** A page of public words, the oldest first (of what is late, the longest late first); null: there is no such region. */
export async function readCommitmentList(db: Db, asked: Listing) {
  const { region, state, after, limit, per, today, until } = asked;
  const cursor = cursorFrom(after);
  const [[home] = [], rows = [], ...then] = await readAll(db, [
    db.prepare('SELECT time_zone FROM region WHERE slug = ? LIMIT 1').bind(region ?? ''),
    registered(db, { region, state, after: cursor, today, until }, limit + 1, LISTED),
    ...(per === undefined ? [] : listedThen(db, region, cursor, limit, per)),
  ]);
  if (region !== null && !home) return null;
  const day = state === 'lewat' ? 'due_on' : 'made_on';
  const { shown, next } = cut(rows as Placed[], limit, (row) => row[day]);
  const faces = new Map(then.flat().map((row) => [row.id, [row]]));
  const told = per === undefined ? shown : shown.flatMap(({ id }): Row[] => faces.get(id) ?? []);
  return { rows: told, next, timeZone: home?.time_zone as string | undefined };
}

type Placed = Row & { id: string; made_on: string; due_on: string };

// The same page once more, each as it stood at the moment. A day ends at another one in each time zone.
const listedThen = (
  db: Db,
  region: string | null,
  after: { day: string; id: string } | null,
  limit: number,
  per: string,
): Statement[] =>
  (region === null ? timeZones.map((timeZone) => ({ timeZone })) : [region]).map((place) =>
    asItStood(db, { region: place, isWalked: true }, per)
      .prepare(
        `SELECT ${LISTED}
         FROM (
           SELECT id FROM main.commitment
           WHERE ${region === null ? 'demo = ?4' : 'region = ?4'} AND (made_on, id) > (?1, ?2)
           ORDER BY made_on, id
           LIMIT ?3
         ) AS i
         CROSS JOIN commitment AS c ON c.id = i.id
         ${BESIDE}
         LIMIT ?3`,
      )
      .bind(after?.day ?? '', after?.id ?? '', limit, region ?? 0),
  );

/** One public word as it stood by the end of a day or a second, or stands now, with the sources it names. */
export async function readCommitmentWhole(db: Db, id: string, per: string | null) {
  const then = per === null ? db : asItStood(db, { region: { ofCommitment: id }, isWalked: true }, per);
  const [[known] = [], [row] = [], judged = []] = await readAll(db, [
    db.prepare('SELECT id FROM commitment WHERE id = ? LIMIT 1').bind(id),
    then
      .prepare(
        `SELECT c.id, c.region, r.name AS region_name, r.time_zone, p.slug AS programme_slug,
           p.title AS programme_title, c.citations, r.content -> '$.office_terms' AS office_terms, v.version, v.content, v.reason,
           v.published_at
         FROM commitment AS c
         CROSS JOIN region AS r ON r.slug = c.region
         CROSS JOIN version AS v ON v.noun = 'commitment' AND v.subject_id = c.id AND v.version = c.version
         LEFT JOIN programme AS p ON p.id = c.programme_id
         WHERE c.id = ?
         LIMIT 1`,
      )
      .bind(id),
    assessmentsOfCommitment(then, id, 20),
  ]);
  if (!known) return null;
  const content = row ? (JSON.parse(row.content as string) as Commitment) : null;
  return { row, content, sources: row ? citationsIn(row) : {}, judged: judged.map(toAssessmentLine) };
}
