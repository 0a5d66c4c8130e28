import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { saveProgrammes } from './save-programmes.ts';

/** Puts a new programme on the region's list. Refuses when its key or address is taken, or a name is unknown. */
export async function createProgramme(
  ctx: Ctx,
  input: { region: string; programme: ProgrammeContent },
): Promise<void> {
  const { region, programme: content } = input;
  mustMay(ctx, 'content.publish', { region, organisation: null });
  await saveProgrammes(ctx, region, [{ content, before: undefined }]);
}
