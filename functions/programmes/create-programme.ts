import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepParticipants, keepProgress, keepRegion, keepSaid } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import { mustKnow } from './must-know.ts';
import { followProgramme, insertProgramme } from './writes.ts';

/** Puts a new programme on the region's list. Refuses when its key or address is taken, or a name is unknown. */
export async function createProgramme(
  ctx: Ctx,
  input: { region: string; programme: ProgrammeContent },
): Promise<void> {
  const { region, programme: content } = input;
  mustMay(ctx, 'content.publish', { region });
  await mustKnow(ctx, region, content);
  const id = await idFor(region, 'programme', content.key);
  const programme = { id, region, version: 1, at: instant(ctx), content };
  await act(
    ctx,
    [
      insertProgramme(ctx.db, programme),
      ...followProgramme(ctx.db, programme, null),
      keepRegion(ctx.db, region, { programmes: 1 }),
      ...keepSaid(ctx.db, region, id, []),
      keepParticipants(ctx.db, id),
      ...keepProgress(ctx.db, region),
    ],
    { region, noun: 'programme', verb: 'create', subject: id, version: 1, public: true },
  );
}
