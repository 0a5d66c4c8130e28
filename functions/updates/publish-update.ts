import type { UpdateContent } from '../../src/updates/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { saveUpdates } from './save-updates.ts';

/** Publishes an update as version 1, for ever. Gives its public id; refuses a key that was published before. */
export async function publishUpdate(
  ctx: Ctx,
  input: { region: string; update: UpdateContent },
): Promise<string> {
  const { region, update: content } = input;
  mustMay(ctx, 'content.publish', { region, organisation: content.author });
  const [saved] = await saveUpdates(ctx, region, [{ content, before: undefined, reason: null }]);
  return saved!.id;
}
