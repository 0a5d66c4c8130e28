import type { RegionContent } from '../../src/regions/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { regionMirror } from './reads.ts';
import { addProvince, insertRegion, reindex, replaceRegion } from './writes.ts';

/** Brings a region file from Git into the database; the same content a second time changes nothing. */
export async function mirrorRegion(
  ctx: Ctx,
  input: { slug: string; content: RegionContent },
): Promise<Outcome> {
  const { slug, content } = input;
  const [rows = []] = await readAll(ctx.db, [regionMirror(ctx.db, slug)]);
  const known = rows[0];
  if (known?.content === JSON.stringify(content)) return 'unchanged';
  const version = known ? (known.version as number) + 1 : 1;
  const change = known
    ? replaceRegion(ctx.db, slug, content, version - 1)
    : insertRegion(ctx.db, slug, content);
  await ctx.db.batch([addProvince(ctx.db, content.province)]);
  await act(ctx, [change, ...reindex(ctx.db, slug, content)], {
    region: slug,
    noun: 'region',
    verb: known ? 'amend' : 'create',
    subject: slug,
    version,
    public: true,
    data: { code: content.code },
  });
  return known ? 'amended' : 'created';
}
