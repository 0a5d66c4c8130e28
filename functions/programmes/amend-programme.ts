import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { mustMay } from '../core/may.ts';
import { programmesByKey, toProgramme } from './reads.ts';
import { saveProgrammes } from './save-programmes.ts';

/** Gives a programme a new version with a public reason; the versions before stay readable. */
export async function amendProgramme(
  ctx: Ctx,
  input: { region: string; programme: ProgrammeContent },
): Promise<void> {
  const { region, programme: content } = input;
  mustMay(ctx, 'content.publish', { region });
  const [rows = []] = await readAll(ctx.db, [programmesByKey(ctx.db, region, [content.key])]);
  if (!rows[0]) throw new Refusal('not_found', (w) => w.programmeUnknown);
  await saveProgrammes(ctx, region, [{ content, before: toProgramme(rows[0]) }]);
}
