import type { AreaList } from '../../src/areas/schema.ts';
import type { Promised } from '../../src/clocks/schema.ts';
import type { ObservationSum, PublicFeedback } from '../../src/feedback/public.ts';
import type { Db, Row, Statement } from '../core/db.ts';
import type { Cursor } from '../core/keyset.ts';
import { NEWEST } from '../core/keyset.ts';
import { placeNames } from '../../src/service-requests/place-names.ts';

/** What is told of feedback wherever somebody may read it; `f` is its row. */
export const TOLD = `f.id, f.kind, f.body, f.seen, f.seen_on, f.district_code, f.village_code, f.received_on,
         f.clocks -> '$.promises.final' AS final, f.answer, f.answered_at, f.corrected_at, o.name AS answered_by,
         p.slug AS programme_slug, p.title AS programme_title, m.key AS milestone_key, m.title AS milestone_title,
         u.id AS update_id, u.title AS update_title`;
/** Where the names in it come from. */
export const NAMED = `LEFT JOIN programme AS p ON p.id = f.programme_id
       LEFT JOIN milestone AS m ON m.programme_id = f.programme_id AND m.key = f.milestone_key
       LEFT JOIN "update" AS u ON u.id = f.update_id
       LEFT JOIN organisation AS o ON o.id = f.answered_by`;

/** The same on the page of a programme, which says itself what all of it is about: nothing else is looked up. */
const TOLD_THERE = `f.id, f.kind, f.body, f.seen, f.seen_on, f.district_code, f.village_code, f.received_on,
         f.clocks -> '$.promises.final' AS final, f.answer, f.answered_at, f.corrected_at, o.name AS answered_by,
         NULL AS programme_slug, NULL AS milestone_title, NULL AS update_id`;
const ANSWERER = 'LEFT JOIN organisation AS o ON o.id = f.answered_by';

/** A row of it. What is late is late at `now`, UTC. */
export function toPublic(row: Row, areas: AreaList, now: string): PublicFeedback {
  const { village, district } = placeNames(areas, row as { district_code: string; village_code: string });
  const final = row.final ? (JSON.parse(row.final as string) as Promised) : null;
  const of = <T>(name: string, value: T) => (row[name] === null ? null : value);
  return {
    id: row.id,
    kind: row.kind,
    body: row.body,
    seen: row.seen,
    seen_on: row.seen_on,
    place: [village, district].filter(Boolean).join(', ') || null,
    received_on: row.received_on,
    programme: of('programme_slug', { slug: row.programme_slug, title: row.programme_title }),
    milestone: of('milestone_title', { key: row.milestone_key, title: row.milestone_title }),
    update: of('update_id', { id: row.update_id, title: row.update_title }),
    due_on: final?.due_on ?? null,
    late: final !== null && row.answer === null && final.due_at < now,
    answer: row.answer,
    answered_at: row.answered_at,
    answered_by: row.answered_by,
    corrected_at: row.corrected_at,
  } as PublicFeedback;
}

/** Of what a list is: everything in a region, of a programme, of one of its milestones, or of an update. */
export const scopes = {
  region: { index: 'feedback_of_region', of: 'f.region = ?1 AND ?2 IS NOT NULL' },
  programme: {
    index: 'feedback_of_programme',
    of: 'f.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2)',
  },
  milestone: {
    index: 'feedback_of_milestone',
    of: 'f.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ?1 AND slug = ?2) AND f.milestone_key = ?6',
  },
  update: { index: 'feedback_of_update', of: 'f.update_id = ?2 AND f.region = ?1' },
} as const;
export type Scope = keyof typeof scopes;

/** What a list is asked for: of the region ?1; the slug of a programme or the id of an update. */
export interface Listing {
  scope: Scope;
  region: string;
  subject: string;
  milestone: string;
  kinds: readonly string[];
  after: Cursor | null;
  /** As many as a page of the portal has, unless it says otherwise. */
  limit?: number;
}

/** Feedback on a page of a list. */
export const PAGE = 20;

/**
 * A page of what is published, the newest first. Of each kind as many are read as a page holds, by its own index, which
 * is named here: the planner is not left to guess. A milestone that is none finds nothing.
 */
export function published(
  db: Db,
  { scope, region, subject, milestone, kinds, after, limit = PAGE }: Listing,
): Statement {
  const { index, of } = scopes[scope];
  const ofKind = (kind: string) => `SELECT * FROM (
           SELECT f.* FROM feedback AS f INDEXED BY ${index}
           WHERE ${of} AND f.kind = '${kind}' AND f.state = 'published' AND (f.received_on, f.id) < (?3, ?4)
           ORDER BY f.received_on DESC, f.id DESC
           LIMIT ${limit + 1}
         )`;
  const { day, id } = after ?? NEWEST;
  return db
    .prepare(
      `SELECT ${TOLD}
       FROM (
         SELECT * FROM (${kinds.map(ofKind).join('\n         UNION ALL ')})
         ORDER BY received_on DESC, id DESC
         LIMIT ${limit + 1}
       ) AS f
       ${NAMED}
       WHERE ?5 = ?5
       ORDER BY f.received_on DESC, f.id DESC
       LIMIT ${limit + 1}`,
    )
    .bind(region, subject, day, id, '', ...(scope === 'milestone' ? [milestone] : []));
}

const OF_PROGRAMME =
  'f.programme_id = (SELECT programme_id FROM programme_slug WHERE region = ? AND slug = ?)';

/** The unanswered questions of a programme, longest waiting first. */
export const unansweredOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT ${TOLD_THERE}
       FROM feedback AS f INDEXED BY feedback_unanswered
       ${ANSWERER}
       WHERE ${OF_PROGRAMME} AND f.state = 'published' AND f.kind = 'question' AND f.answer IS NULL
       ORDER BY f.submitted_at, f.id
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** Its answered ones, the newest answer first. */
export const answeredOf = (db: Db, region: string, slug: string, limit: number) =>
  db
    .prepare(
      `SELECT ${TOLD_THERE}
       FROM feedback AS f INDEXED BY feedback_answered
       ${ANSWERER}
       WHERE ${OF_PROGRAMME} AND f.state = 'published' AND f.answered_at IS NOT NULL
       ORDER BY f.answered_at DESC, f.id DESC
       LIMIT ?`,
    )
    .bind(region, slug, limit);

/** Milestones of a plan, and the programme itself. */
const SUMS = 101;

/** What was seen of a programme as a whole and of each of its milestones, in sum. */
export const sumsOfProgramme = (db: Db, region: string, slug: string) =>
  db
    .prepare(
      `SELECT f.milestone_key, f.content
       FROM observation_sum AS f
       WHERE ${OF_PROGRAMME}
       LIMIT ${SUMS}`,
    )
    .bind(region, slug);

/** The same of an update. */
export const sumOfUpdate = (db: Db, id: string) =>
  db
    .prepare(
      `SELECT content FROM observation_sum WHERE programme_id = '' AND milestone_key = '' AND update_id = ? LIMIT 1`,
    )
    .bind(id);

/** Nobody saw anything any more, when all was taken back: then there is no sum. */
export function toSum(row: Row | undefined): ObservationSum | null {
  if (!row) return null;
  const sum = JSON.parse(row.content as string) as ObservationSum;
  return sum.there + sum.partly + sum.absent > 0 ? sum : null;
}
