import type { UpdateContent } from '../../src/updates/schema.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepProgramme, keepRegion } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import { freeze } from './freeze.ts';
import { followUpdate, insertUpdate } from './writes.ts';

/** Publishes an update as version 1, for ever. Gives its public id; refuses a key that was published before. */
export async function publishUpdate(
  ctx: Ctx,
  input: { region: string; update: UpdateContent },
): Promise<string> {
  const { region, update } = input;
  mustMay(ctx, 'content.publish', { region, organisation: update.author });
  const id = await idFor(region, 'update', update.key);
  const frozen = await freeze(ctx, region, id, update);
  const written = { id, version: 1, at: instant(ctx), reason: null, ...frozen };
  await act(
    ctx,
    [
      insertUpdate(ctx.db, written),
      ...followUpdate(ctx.db, written),
      keepProgramme(ctx.db, frozen.programme, 1),
      keepRegion(ctx.db, region, { updates: 1 }),
    ],
    {
      region,
      noun: 'update',
      verb: 'publish',
      subject: id,
      version: 1,
      public: true,
      data: { event_date: update.event_date, sha256: frozen.sha256 },
    },
  );
  return id;
}
