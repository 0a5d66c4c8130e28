import type { Correction } from '../../src/updates/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { updatesByKey } from './reads.ts';
import { saveUpdates } from './save-updates.ts';
import { authored } from './update-changes.ts';

/** Publishes version n+1 of an update with a public reason; version n stays as it is. Gives id and new version. */
export async function correctUpdate(ctx: Ctx, input: Correction): Promise<{ id: string; version: number }> {
  const { region, update: key, reason, ...fields } = input;
  mustMay(ctx, 'update.correct', { region });
  const [rows = []] = await readAll(ctx.db, [updatesByKey(ctx.db, region, [key])]);
  const newest = rows.at(-1);
  if (!newest) throw new Refusal('not_found', (w) => w.updateUnpublished);
  const before = authored(newest);
  const content = { ...before.content, ...fields };
  // Neither from nor to an agency that is not one's own.
  for (const organisation of [before.content.author, content.author])
    mustMay(ctx, 'update.correct', { region, organisation });
  const [saved] = await saveUpdates(ctx, region, [{ content, before, reason }]);
  return saved!;
}
