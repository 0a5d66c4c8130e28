import { actOnAll } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { approvePhotos as approving } from '../photos/attach.ts';
import { mustTriage } from './triage.ts';
import { touchPublic } from './triage-writes.ts';

/** Photos of a report that was checked before they came, or without them. */
export interface Approval {
  id: string;
  photos: string[];
}

/** Lets everybody see more photos of a report that is public: all that were chosen, or none. */
export async function approvePhotos(ctx: Ctx, { id, photos }: Approval): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.verify', id);
  if (request.is_secret || request.is_withdrawn) throw new Refusal('invalid', (w) => w.requestNeverPublic);
  const chosen = [...new Set(photos)];
  if (chosen.length === 0) throw new Refusal('invalid', (w) => w.photosUnchosen);
  await actOnAll(
    ctx,
    [
      { statement: touchPublic(ctx.db, id), rows: 1 },
      { statement: approving(ctx.db, chosen, id), rows: chosen.length },
    ],
    [],
    [
      {
        region: request.region,
        noun: 'service_request',
        verb: 'approve_photos',
        subject: id,
        version: request.version,
        public: false,
        data: { photos: chosen.length },
      },
    ],
  );
}
