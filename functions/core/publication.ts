import { instant, type Ctx } from './ctx.ts';
import type { Statement } from './db.ts';

const COUNTS = [
  'programme_count',
  'figured_programme_count',
  'update_count',
  'last_event_date',
  'last_proof_date',
  'progress',
];
const KEPT = [
  'figured',
  'update_count',
  'last_event_date',
  'last_proof_date',
  'progress',
  'next_due',
  'slip_days',
];

const replaced = (columns: string[]) => columns.map((name) => `${name} = excluded.${name}`).join(', ');

/**
 * Writes down that something of a region, and of these of its programmes, was published in this second, with what their
 * pages count from now on: pages as of an earlier moment read it. Stands last in its batch, after all that it copies.
 */
export const keepPublication = (ctx: Ctx, region: string, programmes: string[]): Statement[] => [
  ctx.db
    .prepare(
      `INSERT INTO region_publication (region, at, ${COUNTS.join(', ')})
       SELECT slug, ?2, programme_count, figured_programme_count, update_count, last_event_date, last_proof_date, (
           SELECT json_group_array(json_object('dimension', dimension, 'programme_count', programme_count,
             'scheduled_count', scheduled_count, 'progress_sum', progress_sum) ORDER BY dimension)
           FROM progress WHERE progress.region = region.slug
         )
       FROM region
       WHERE slug = ?1
       ON CONFLICT (region, at) DO UPDATE SET ${replaced(COUNTS)}`,
    )
    .bind(region, secondOf(instant(ctx))),
  ctx.db
    .prepare(
      `INSERT INTO programme_publication (programme_id, at, ${KEPT.join(', ')})
       SELECT id, ?2, ${KEPT.join(', ')}
       FROM programme
       WHERE id IN (SELECT value FROM json_each(?1))
       ON CONFLICT (programme_id, at) DO UPDATE SET ${replaced(KEPT)}`,
    )
    .bind(JSON.stringify(programmes), secondOf(instant(ctx))),
];

/** Keeps when a public word or a judgement was first published: what there was then is found by it. */
export const keepFirst = (
  ctx: Ctx,
  region: string,
  noun: 'commitment' | 'assessment',
  id: string,
): Statement =>
  ctx.db
    .prepare('INSERT INTO first_publication (region, noun, at, subject_id) VALUES (?, ?, ?, ?)')
    .bind(region, noun, instant(ctx), id);

/** The second of a moment, "2026-03-01T02:00:00Z": HTTP dates know no parts of it. */
export const secondOf = (moment: string) => `${moment.slice(0, 19)}Z`;
