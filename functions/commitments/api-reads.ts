import type { Commitment } from '../../src/commitments/schema.ts';
import { noteBefore } from '../assessments/api-reads.ts';
import { assessmentsOfCommitment, toAssessmentLine } from '../assessments/reads.ts';
import { asItStood } from '../core/as-it-stood.ts';
import { untilEndOf, versionBefore } from '../core/as-of.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { cursorFrom, cut } from '../core/keyset.ts';
import type { RegisterState } from '../../src/commitments/page.ts';
import { CITED, toCitations } from '../sources/reads.ts';
import { registered } from './reads.ts';

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
  const [[home] = [], rows = [], faces = []] = await readAll(db, [
    db.prepare('SELECT time_zone FROM region WHERE slug = ? LIMIT 1').bind(region ?? ''),
    registered(db, { region, state, after: cursor, today, until }, limit + 1),
    facesThen(db, region, cursor, limit, per ?? null),
  ]);
  if (region !== null && !home) return null;
  const day = state === 'lewat' ? 'due_on' : 'made_on';
  const { shown, next } = cut(rows as Placed[], limit, (row) => row[day]);
  const then = new Map(faces.map((row) => [row.id, row]));
  const told = per === undefined ? shown : shown.flatMap((row) => asOf(row, then.get(row.id)));
  return { rows: told, next, timeZone: home?.time_zone as string | undefined };
}

type Placed = Row & { id: string; made_on: string; due_on: string };

const asOf = (row: Placed, face: Row | undefined): Row[] => (face ? [{ ...row, ...face }] : []);

// The same page once more, each as it stood on the day; without a day there is nothing to read.
const facesThen = (
  db: Db,
  region: string | null,
  after: { day: string; id: string } | null,
  limit: number,
  per: string | null,
): Statement =>
  db
    .prepare(
      `SELECT c.id, v.version, v.content, ${termsBefore('c.region', untilEndOf('?4', 'c.region'))} AS office_terms,
         ${noteBefore('c.region', 'c.key', untilEndOf('?4', 'c.region'))} AS assessed
       FROM (
         SELECT c.id, c.region, c.key FROM commitment AS c
         WHERE ?4 IS NOT NULL AND ${region === null ? 'c.demo = ?5' : 'c.region = ?5'}
           AND (c.made_on, c.id) > (?1, ?2)
         ORDER BY c.made_on, c.id
         LIMIT ?3
       ) AS c
       CROSS JOIN version AS v ON v.noun = 'commitment' AND v.subject_id = c.id
         AND v.version = ${versionBefore('commitment', 'c.id', untilEndOf('?4', 'c.region'))}
       LIMIT ?3`,
    )
    .bind(after?.day ?? '', after?.id ?? '', limit, per, region ?? 0);

// Who held the offices of a region, as its file knew it before a moment.
const termsBefore = (region: string, until: string) => `(
  SELECT content -> '$.office_terms' FROM region_version
  WHERE region = ${region} AND published_at < ${until}
  ORDER BY version DESC LIMIT 1)`;

/** One public word as it stood by the end of a day or a second, or stands now, with the sources it names. */
export async function readCommitmentWhole(db: Db, id: string, per: string | null) {
  const then = per === null ? db : asItStood(db, { region: { ofCommitment: id }, isWalked: true }, per);
  const [[known] = [], [row] = [], sources = [], judged = []] = await readAll(db, [
    db.prepare('SELECT id FROM commitment WHERE id = ? LIMIT 1').bind(id),
    then
      .prepare(
        `SELECT c.id, c.region, r.name AS region_name, r.time_zone, p.slug AS programme_slug,
           p.title AS programme_title, r.content -> '$.office_terms' AS office_terms, v.version, v.content, v.reason,
           v.published_at
         FROM commitment AS c
         CROSS JOIN region AS r ON r.slug = c.region
         CROSS JOIN version AS v ON v.noun = 'commitment' AND v.subject_id = c.id AND v.version = c.version
         LEFT JOIN programme AS p ON p.id = c.programme_id
         WHERE c.id = ?
         LIMIT 1`,
      )
      .bind(id),
    then
      .prepare(
        `SELECT ${CITED}
         FROM source AS s
         WHERE s.region = (SELECT region FROM main.commitment WHERE id = ?1) AND s.key IN (
           SELECT t.value FROM commitment AS c, json_tree(c.content) AS t WHERE c.id = ?1 AND t.key = 'source'
         )
         LIMIT 60`,
      )
      .bind(id),
    assessmentsOfCommitment(then, id, 20),
  ]);
  if (!known) return null;
  const content = row ? (JSON.parse(row.content as string) as Commitment) : null;
  return { row, content, sources: toCitations(sources), judged: judged.map(toAssessmentLine) };
}
