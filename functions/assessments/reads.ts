import type { AssessmentLine } from '../../src/assessments/page.ts';
import type { Assessment } from '../../src/assessments/schema.ts';
import type { Commitment } from '../../src/commitments/schema.ts';
import type { Db, Row } from '../core/db.ts';
import { toNamed } from '../organisations/reads.ts';
import { CITED, toCitation } from '../sources/reads.ts';

/** A row of these reads as pages show it. */
export const toAssessmentLine = (row: Row): AssessmentLine => ({
  ...(JSON.parse(row.content as string) as Assessment),
  id: row.id as string,
  assessor: { name: row.assessor_name as string },
  citation: toCitation(row),
  amended: JSON.parse(row.amended as string) as AssessmentLine['amended'],
});

/** A judgement with who judged and where it is said; `a` is its row. */
export const LINE = `SELECT a.id, a.content, a.amended, o.name AS assessor_name, ${CITED}
       FROM assessment AS a
       CROSS JOIN organisation AS o ON o.id = a.assessor_id
       CROSS JOIN source AS s ON s.id = a.source_id`;

/** The newest judgement of a thing as one line of JSON, a column of a list; its region and key are expressions. */
export const noteOn = (kind: 'programme' | 'commitment', region: string, key: string) =>
  `(SELECT json_object('assessor', o.name, 'scale', a.content ->> '$.scale', 'rating', a.content ->> '$.rating',
      'date', a.day, 'citation', json_object('id', s.id, 'class', s.class, 'publisher', s.publisher,
        'title', s.title, 'event_date', s.event_date, 'published_at', s.published_at))
    FROM assessment AS a
    CROSS JOIN organisation AS o ON o.id = a.assessor_id
    CROSS JOIN source AS s ON s.id = a.source_id
    WHERE a.region = ${region} AND a.subject_kind = '${kind}' AND a.subject_key = ${key}
    ORDER BY a.day DESC, a.id DESC
    LIMIT 1)`;

const NEWEST = 'ORDER BY a.day DESC, a.id DESC';

/** What others think of the programme that has this slug, the newest first. */
export const assessmentsOfProgramme = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `${LINE}
       WHERE a.region = ?1 AND a.subject_kind = 'programme'
         AND a.subject_key = (
           SELECT p.key
           FROM programme_slug AS n JOIN programme AS p ON p.id = n.programme_id
           WHERE n.region = ?1 AND n.slug = ?2
         )
       ${NEWEST}
       LIMIT ?3`,
    )
    .bind(region, slug, limit);

/** What others think of the public word that has this id, the newest first. */
export const assessmentsOfCommitment = (db: Db, id: string, limit: number) =>
  db
    .prepare(
      `${LINE}
       WHERE a.region = (SELECT region FROM main.commitment WHERE id = ?1) AND a.subject_kind = 'commitment'
         AND a.subject_key = (SELECT key FROM main.commitment WHERE id = ?1)
       ${NEWEST}
       LIMIT ?2`,
    )
    .bind(id, limit);

/** What others think of a region's plans, or of its public words, the newest first. */
export const assessmentsOfRegion = (db: Db, region: string, kind: 'plan' | 'commitment', limit: number) =>
  db.prepare(`${LINE} WHERE a.region = ? AND a.subject_kind = ? ${NEWEST} LIMIT ?`).bind(region, kind, limit);

/** The organisations that have judged a programme, by key: none of them may take part in it. */
export const assessorsOfProgramme = (db: Db, region: string, programme: string) =>
  db
    .prepare(
      `SELECT DISTINCT o.key
       FROM assessment AS a JOIN organisation AS o ON o.id = a.assessor_id
       WHERE a.region = ? AND a.subject_kind = 'programme' AND a.subject_key = ?
       LIMIT 5000`,
    )
    .bind(region, programme);

/** Who has judged what in a region, by keys: the import asks before it gives anybody a role. */
export const assessorsOfRegion = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT o.key AS organisation, a.subject_kind, a.subject_key
       FROM assessment AS a JOIN organisation AS o ON o.id = a.assessor_id
       WHERE a.region = ?
       LIMIT 5000`,
    )
    .bind(region);

/** The public words of a region that somebody has judged, each with its judge. */
export const judgedPromises = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT o.key, o.name, o.aliases, c.content
       FROM assessment AS a
       CROSS JOIN organisation AS o ON o.id = a.assessor_id
       CROSS JOIN commitment AS c ON c.region = a.region AND c.key = a.subject_key
       WHERE a.region = ? AND a.subject_kind = 'commitment'
       LIMIT 5000`,
    )
    .bind(region);

/** A row of that read. */
export const toJudgedPromise = (row: Row) => ({
  judge: toNamed(row),
  promise: JSON.parse(row.content as string) as Commitment,
});
