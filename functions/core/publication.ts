import { secondOf } from '../../src/ui/when.ts';
import { instant, type Ctx } from './ctx.ts';
import type { Statement } from './db.ts';

/**
 * Writes down that something of a region, and of these of its programmes, was published in this second, with what their
 * pages count from now on: pages as of an earlier moment read it. Stands last in its batch, after all that it copies.
 * `publication` is no table: a trigger (migration 0059) copies, so that a batch has one query more and not two.
 */
export const keepPublication = (ctx: Ctx, region: string, programmes: string[]): Statement =>
  published(ctx, region, 'SELECT value FROM json_each(?3)', JSON.stringify(programmes));

// The programmes whose pages show a thing of its region, by what it is called in `?3`.
const SHOWING = {
  region: 'SELECT id FROM programme WHERE region = ?3',
  source: 'SELECT programme_id FROM programme_source WHERE source_id = ?3',
  organisation: 'SELECT programme_id FROM programme_role WHERE organisation_id = ?3',
  method: 'SELECT programme_id FROM indicator WHERE region = ?1 AND method_id = ?3',
  commitment:
    'SELECT programme_id FROM commitment WHERE region = ?1 AND key = ?3 AND programme_id IS NOT NULL',
};

/** The same of something that pages only name or count with: a region's file, a source, or what somebody said of a promise. */
export const keepShown = (ctx: Ctx, region: string, noun: keyof typeof SHOWING, name: string): Statement =>
  published(ctx, region, SHOWING[noun], name);

const published = (ctx: Ctx, region: string, programmes: string, name: string): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO publication (region, at, programmes)
       SELECT ?1, ?2, json_group_array(id)
       FROM (SELECT NULL AS id WHERE false UNION ${programmes})`,
    )
    .bind(region, secondOf(instant(ctx)), name);

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
