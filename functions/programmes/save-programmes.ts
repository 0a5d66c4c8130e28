import type { ProgrammeContent } from '../../src/programmes/schema.ts';
import { actOnAll, type NewEvent } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { instant, type Ctx, still } from '../core/ctx.ts';
import { idFor } from '../core/ids.ts';
import { keepFigures } from '../core/kept-amendments.ts';
import { keepParticipants, keepProgress, keepRegion, keepSaid } from '../core/kept.ts';
import { keepShown } from '../core/publication.ts';
import { Refusal } from '../core/refusal.ts';
import { mustKnow } from './must-know.ts';
import { keepOriginalFigures } from './original-figure-writes.ts';
import { followProgrammes, writeProgrammes, type ProgrammeWrite } from './writes.ts';

/** A programme as it shall be, and what stands of it now; undefined when it is new. */
export interface ProgrammeChange {
  content: ProgrammeContent;
  before: { version: number; content: ProgrammeContent } | undefined;
}

/** Writes new and amended programmes of a region, all or none of them, each with its version and its event. */
export async function saveProgrammes(moving: Ctx, region: string, changes: ProgrammeChange[]): Promise<void> {
  const ctx = still(moving);
  const events = changes.map((change) => eventOf(region, change));
  await mustKnow(
    ctx,
    region,
    changes.map(({ content }) => content),
  );
  const list = await Promise.all(changes.map((change) => writeOf(region, change)));
  const ids = list.map(({ id }) => id);
  await actOnAll(
    ctx,
    writeProgrammes(ctx.db, region, instant(ctx), list),
    [
      ...followProgrammes(ctx.db, region, instant(ctx), list),
      keepRegion(ctx.db, region, { programmes: list.filter(({ version }) => version === 1).length }),
      ...keepSaid(
        ctx.db,
        region,
        ids.map((programme) => ({ programme, sources: [] })),
      ),
      keepParticipants(ctx.db, ids),
      keepOriginalFigures(ctx.db, ids),
      keepFigures(ctx.db, ids),
      ...keepProgress(ctx.db, region),
      keepShown(ctx, region, 'programmes', JSON.stringify(ids)),
    ],
    events.map((event, i) => ({ ...event, subject: ids[i] ?? '' })),
  );
}

async function writeOf(region: string, { content, before }: ProgrammeChange): Promise<ProgrammeWrite> {
  const id = await idFor(region, 'programme', content.key);
  return {
    id,
    version: (before?.version ?? 0) + 1,
    content,
    reason: before ? (content.reason ?? null) : null,
  };
}

function eventOf(region: string, { content, before }: ProgrammeChange): Omit<NewEvent, 'subject'> {
  const event = { region, noun: 'programme', version: (before?.version ?? 0) + 1, public: true };
  if (!before) return { ...event, verb: 'create' };
  if (!content.reason) throw new Refusal('invalid', (w) => w.reasonMissing);
  const changed = changedFields(before.content, content).filter((field) => field !== 'reason');
  if (changed.length === 0) throw new Refusal('invalid', (w) => w.amendmentEmpty);
  return { ...event, verb: 'amend', data: { changed } };
}
