import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { enterErasures } from '../core/erasures.ts';
import { approveFeedbackPhotos, unapproveFeedbackPhotos } from '../photos/attach.ts';
import { PHOTOS } from './erasing.ts';
import { touchRow } from './moderate-writes.ts';
import { eventOf, hasShown, mustReach, once, stateAfter, type Seen } from './moderated.ts';

/** Which photos of a public observation everybody sees: these, by their ids, and none of its others. */
export interface Choice extends Seen {
  photos: string[];
}

/** Shows photos of a published observation, and takes the others back at once; by the ledger a restore does so again. */
export async function showPhotos(ctx: Ctx, { id, seen, photos }: Choice): Promise<void> {
  const chosen = [...new Set(photos)];
  const isSame = (row: Parameters<typeof hasShown>[0]) => hasShown(row, chosen);
  await once(ctx, { id, seen, verb: 'show_photos', isSame }, async () => {
    const known = await mustReach(ctx, 'feedback.moderate', id);
    stateAfter(known, 'show_photos', seen);
    const ledger = { noun: 'feedback', what: PHOTOS, basis: 'request', at: instant(ctx) } as const;
    await actOnAll(
      ctx,
      [
        { statement: touchRow(ctx.db, known), rows: 1 },
        { statement: approveFeedbackPhotos(ctx.db, chosen, id), rows: chosen.length },
      ],
      [
        unapproveFeedbackPhotos(ctx.db, [id], chosen),
        ...(chosen.length > 0 ? [] : [enterErasures(ctx.db, [id], ledger)]),
      ],
      [eventOf(known, 'show_photos', { isPublic: false, data: { photos: chosen.length } })],
    );
  });
}
