import { sourceKeys } from '../../src/regions/schema.ts';
import type { SourceContent } from '../../src/sources/schema.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { keepCiting } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { keepEverywhere } from '../core/publication.ts';
import { Refusal } from '../core/refusal.ts';
import { regionMirror } from '../regions/reads.ts';
import { sourcesByKey, toSource } from './reads.ts';
import { insertSource, keepVersion, replaceSource } from './writes.ts';

/** Records a source for a region, or amends the record that has its key, with a public reason. */
export async function recordSource(
  moving: Ctx,
  input: { region: string; source: SourceContent },
): Promise<Outcome> {
  const ctx = still(moving);
  const { region, source } = input;
  const [rows = [], regions = []] = await readAll(ctx.db, [
    sourcesByKey(ctx.db, region, [source.key]),
    regionMirror(ctx.db, region),
  ]);
  if (!regions[0]) throw new Refusal('not_found', (w) => w.regionAbsent(region));
  const known = rows[0];
  if (known) mustMay(ctx, 'content.publish', { region, organisation: null });
  else mustMay(ctx, 'source.record', { region });
  const changed = known ? changedFields(toSource(known), source).filter((field) => field !== 'reason') : [];
  if (known && changed.length === 0) return 'unchanged';
  if (known && !source.reason) throw new Refusal('invalid', (w) => w.reasonMissing);
  const id = await idFor(region, 'source', source.key);
  const version = known ? (known.version as number) + 1 : 1;
  const change = known
    ? replaceSource(ctx.db, id, source, version - 1)
    : insertSource(ctx.db, id, region, source);
  // A new one stands on no page yet, unless the region's file named it before it was recorded.
  const isShown = known || sourceKeys(JSON.parse(regions[0].content as string)).includes(source.key);
  const follows = [
    keepVersion(ctx.db, id, version, source, instant(ctx)),
    ...keepCiting(ctx.db, region, source.key, id),
    ...(isShown ? [keepEverywhere(ctx, region)] : []),
  ];
  await act(ctx, [change, ...follows], {
    region,
    noun: 'source',
    verb: known ? 'amend' : 'record',
    subject: id,
    version,
    public: true,
    data: known ? { changed } : { class: source.class },
  });
  return known ? 'amended' : 'created';
}
