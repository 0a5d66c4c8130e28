import { secondOf } from '../../src/ui/when.ts';
import { instant, type Ctx } from './ctx.ts';
import type { Statement } from './db.ts';

/**
 * Writes down that something of a region, and of these of its programmes, was published in this second, with what their
 * pages count from now on: pages as of an earlier moment read it. Stands last in its batch, after all that it copies.
 * `publication` is no table: a trigger (migration 0059) copies, so that a batch has one query more and not two.
 */
export const keepPublication = (ctx: Ctx, region: string, programmes: string[]): Statement =>
  ctx.db
    .prepare('INSERT INTO publication (region, at, programmes) VALUES (?, ?, ?)')
    .bind(region, secondOf(instant(ctx)), JSON.stringify(programmes));

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
