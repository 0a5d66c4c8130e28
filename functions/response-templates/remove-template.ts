import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { templatesOf, toTemplates } from './reads.ts';
import { deleteTemplate } from './writes.ts';

/** Removes a template; what was written with it stays as it was sent. */
export async function removeTemplate(
  ctx: Ctx,
  { region, id }: { region: string; id: string },
): Promise<void> {
  mustMay(ctx, 'template.change', { region });
  const [rows = []] = await readAll(ctx.db, [templatesOf(ctx.db, region)]);
  const found = toTemplates(rows).find((one) => one.id === id);
  if (!found) throw new Refusal('not_found', (w) => w.templateUnknown);
  await act(ctx, [deleteTemplate(ctx.db, region, id)], {
    region,
    noun: 'response_template',
    verb: 'remove',
    subject: id,
    version: found.version + 1,
    public: false,
  });
}
