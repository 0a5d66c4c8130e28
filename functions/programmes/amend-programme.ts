import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { keepParticipants, keepProgress, keepSaid } from '../core/kept.ts';
import { mustMay } from '../core/may.ts';
import { mustKnow } from './must-know.ts';
import { programmesByKey } from './reads.ts';
import { followProgramme, replaceProgramme } from './writes.ts';

/** Gives a programme a new version with a public reason; the versions before stay readable. */
export async function amendProgramme(
  ctx: Ctx,
  input: { region: string; programme: ProgrammeContent },
): Promise<void> {
  const { region, programme: content } = input;
  mustMay(ctx, 'content.publish', { region });
  const [rows = []] = await readAll(ctx.db, [programmesByKey(ctx.db, region, [content.key])]);
  const known = rows[0];
  if (!known) throw new Refusal('not_found', (w) => w.programmeUnknown);
  if (!content.reason) throw new Refusal('invalid', (w) => w.reasonMissing);
  const before = JSON.parse(known.content as string) as ProgrammeContent;
  const changed = changedFields(before, content).filter((field) => field !== 'reason');
  if (changed.length === 0) throw new Refusal('invalid', (w) => w.amendmentEmpty);
  await mustKnow(ctx, region, content);
  const programme = {
    id: known.id as string,
    region,
    version: (known.version as number) + 1,
    at: instant(ctx),
    content,
  };
  await act(
    ctx,
    [
      replaceProgramme(ctx.db, programme),
      ...followProgramme(ctx.db, programme, content.reason),
      ...keepSaid(ctx.db, region, programme.id, []),
      keepParticipants(ctx.db, programme.id),
      ...keepProgress(ctx.db, region),
    ],
    {
      region,
      noun: 'programme',
      verb: 'amend',
      subject: programme.id,
      version: programme.version,
      public: true,
      data: { changed },
    },
  );
}
