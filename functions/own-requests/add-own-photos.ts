import { isAnswered } from '../../src/own-requests/word.ts';
import { actOnAll } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { attachPhotos, photosNewTo } from '../photos/attach.ts';
import { open, type Claim } from './claim.ts';
import { touchOwn } from './writes.ts';

/** Gives stored photos to a report; a picture that the report has already is not added again. */
export async function addOwnPhotos(ctx: Ctx, claim: Claim, kept: string[]): Promise<void> {
  const [request] = await open(ctx.db, claim);
  const [fresh = []] = await readAll(ctx.db, [photosNewTo(ctx.db, kept, request.id)]);
  const ids = fresh.map(({ id }) => id as string);
  if (ids.length === 0) return;
  // Sent from a page that did not show the answer yet. What is not solved is said with words, and stops its closing.
  if (isAnswered(request)) throw new Refusal('conflict', (w) => w.requestChanged);
  const changes = [
    { statement: touchOwn(ctx.db, claim.mac), rows: 1 },
    { statement: attachPhotos(ctx.db, ids, request.id), rows: ids.length },
  ];
  const event = { region: request.region, noun: 'service_request', verb: 'add_photos', subject: request.id };
  const told = { ...event, version: request.version + 1, public: false, data: { photos: ids } };
  try {
    await actOnAll(ctx, changes, [], [told]);
  } catch (error) {
    // The same form came twice at once: the other one has brought them.
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}
