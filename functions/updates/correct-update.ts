import type { Correction, FrozenContent } from '../../src/updates/schema.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { keepProgramme, keepRegion } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import { freeze } from './freeze.ts';
import { updatesByKey } from './reads.ts';
import { advanceUpdate, followUpdate } from './writes.ts';

/** Publishes version n+1 of an update with a public reason; version n stays as it is. Gives id and new version. */
export async function correctUpdate(ctx: Ctx, input: Correction): Promise<{ id: string; version: number }> {
  const { region, update: key, reason, ...fields } = input;
  mustMay(ctx, 'update.correct', { region });
  const [rows = []] = await readAll(ctx.db, [updatesByKey(ctx.db, region, [key])]);
  const newest = rows.at(-1);
  if (!newest) throw new Refusal('not_found', (w) => w.updateUnpublished);
  if (newest.content === null) throw new Refusal('conflict', (w) => w.versionErasedNoCorrection);
  const { names: _, ...before } = JSON.parse(newest.content as string) as FrozenContent;
  mustMay(ctx, 'update.correct', { region, organisation: before.author });
  const after = { ...before, ...fields };
  const id = newest.id as string;
  const version = (newest.version as number) + 1;
  const frozen = await freeze(ctx, region, id, after);
  const { names: __, ...published } = frozen.content;
  // Compared as they are published: what the portal fills in of a file is no change by who left it out.
  const changed = changedFields(before, published);
  if (changed.length === 0) throw new Refusal('invalid', (w) => w.correctionEmpty);
  const written = { id, version, at: instant(ctx), reason, ...frozen };
  await act(
    ctx,
    [
      advanceUpdate(ctx.db, written),
      ...followUpdate(ctx.db, written),
      keepProgramme(ctx.db, frozen.programme, 0),
      keepRegion(ctx.db, region, {}),
    ],
    {
      region,
      noun: 'update',
      verb: 'correct',
      subject: id,
      version,
      public: true,
      data: { changed, sha256: frozen.sha256 },
    },
  );
  return { id, version };
}
