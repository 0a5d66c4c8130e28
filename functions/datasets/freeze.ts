import { monthBefore } from '../../src/datasets/concerned.ts';
import { datasetOf, isDataset } from '../../src/datasets/datasets.ts';
import { archiveKey, Manifest, manifestKey, mediaTypes } from '../../src/datasets/manifest.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import type { Stores } from './hands.ts';
import type { Work } from './work-reads.ts';
import { noteFrozen } from './freeze-writes.ts';

/** Nothing is ever put over what is there. */
const ONLY_NEW = { etagDoesNotMatch: '*' };

/**
 * Keeps a dataset as it stands at the end of a month, for ever: its files as objects of their own. What somebody may
 * take back is not kept.
 */
export async function freeze(ctx: Ctx, { DATA, hands }: Stores, work: Work): Promise<void> {
  const { region, name, id } = work;
  const month = monthBefore(instant(ctx));
  const object = isDataset(name) && datasetOf(name).frozen ? await DATA.get(manifestKey(region, name)) : null;
  const manifest = object && Manifest.parse(await object.json());
  // A manifest that is newer than its row: the run was finished a moment ago, and its month is not over.
  const kept = manifest?.run === id ? manifest : null;
  for (const { format, sha256, pieces } of kept?.files ?? [])
    await DATA.put(archiveKey(month, region, `${name}.${format}`), await hands.joined(DATA, pieces), {
      onlyIf: ONLY_NEW,
      sha256,
      httpMetadata: { contentType: mediaTypes[format] },
      customMetadata: { sha256, finished_at: kept?.finished_at ?? '', rows: String(kept?.rows ?? 0) },
    });
  await ctx.db.batch(noteFrozen(ctx.db, work, { month, kept: kept !== null, now: instant(ctx) }));
}
