import { actOnAll } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { hidePhotos as hiding } from '../photos/attach.ts';
import { mustTriage } from './triage.ts';
import { touchRequest } from './triage-writes.ts';

/** Photos of a report that nobody but its reporter and officers is to see, from now on. */
export interface Hidden {
  id: string;
  photos: string[];
}

/**
 * Takes photos out of the public's sight at once and for good, or keeps them from ever getting there: no later approval
 * shows them. Their reporter still sees them, and may take them along.
 */
export async function hidePhotos(ctx: Ctx, { id, photos }: Hidden): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.verify', id);
  const chosen = [...new Set(photos)];
  if (chosen.length === 0) throw new Refusal('invalid', (w) => w.photosUnhidden);
  await actOnAll(
    ctx,
    [
      { statement: touchRequest(ctx.db, id), rows: 1 },
      { statement: hiding(ctx.db, chosen, id, instant(ctx)), rows: chosen.length },
    ],
    [],
    [
      {
        region: request.region,
        noun: 'service_request',
        verb: 'hide_photos',
        subject: id,
        version: request.version,
        public: false,
        data: { photos: chosen.length },
      },
    ],
  );
}
