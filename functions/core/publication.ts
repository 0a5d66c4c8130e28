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
  // Others have claims that say something else than claims of theirs, and call them by their titles.
  programmes: `SELECT value FROM json_each(?3)
       UNION SELECT o.about
       FROM json_each(?3) AS e
       CROSS JOIN contradiction AS c ON c.about = e.value
       CROSS JOIN contradiction AS o ON o.region = c.region AND o.key = c.key`,
  method: 'SELECT programme_id FROM indicator WHERE region = ?1 AND method_id = ?3',
};

/** The same of something that pages only name or count with: titles, or a method. */
export const keepShown = (ctx: Ctx, region: string, noun: keyof typeof SHOWING, name: string): Statement =>
  published(ctx, region, SHOWING[noun], name);

/**
 * The same of something that any page of the region may name: what its file says, and a source or an organisation, which
 * stand there by themselves and through promises, judgements and claims. They seldom change.
 */
export const keepEverywhere = (ctx: Ctx, region: string): Statement =>
  published(ctx, region, 'SELECT id FROM programme WHERE region = ?1');

const published = (ctx: Ctx, region: string, programmes: string, ...named: string[]): Statement =>
  ctx.db
    .prepare(
      `INSERT INTO publication (region, at, programmes)
       SELECT ?1, ?2, json_group_array(id)
       FROM (SELECT NULL AS id WHERE false UNION ${programmes})`,
    )
    .bind(region, secondOf(instant(ctx)), ...named);

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
