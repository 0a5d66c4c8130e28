import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { mustMay, mustMayFor } from '../core/may.ts';
import { programmesByKey, toProgramme } from './reads.ts';
import { participantsOf } from './resolve.ts';
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
  mustMayFor(ctx, 'content.publish', region, participantsOf(rows[0]));
  await saveProgrammes(ctx, region, [{ content, before: toProgramme(rows[0]) }]);
}
