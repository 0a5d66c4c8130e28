import type { Publicity } from '../../src/triage/desk-page.ts';
import { next } from '../../src/service-requests/actions.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { approvePhotos, photosOf } from '../photos/attach.ts';
import { publishStatements } from '../public-requests/publish.ts';
import { move } from '../service-requests/move.ts';
import { once } from './once.ts';
import { mustTriage } from './triage.ts';
import { mustBeRead } from './with-words.ts';

/** What an officer decides about a report that was received. */
export interface Verification {
  id: string;
  /** How much of it the public may see, never more than its reporter allows. */
  publicity: Publicity;
  /** Photos that may be public with it. */
  photos: string[];
  /** The version that the officer had before their eyes. */
  seen?: number | undefined;
  /** When its reporter is told, UTC; left out: at once. */
  tellAt?: string | undefined;
}

/**
 * Checks a report that was received, or returned to its reporter, and makes it public as far as officer and reporter both allow. The same form twice
 * does it once.
 */
export const verifyServiceRequest = (ctx: Ctx, checked: Verification): Promise<void> =>
  once(
    ctx,
    { id: checked.id, seen: checked.seen, verb: 'verify', fact: ['publicity', checked.publicity] },
    () => verifyNow(ctx, checked),
  );

async function verifyNow(ctx: Ctx, { id, publicity, photos, seen, tellAt }: Verification): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.verify', id);
  if (!next(request.state, 'verify')) throw new Refusal('conflict', (w) => w.requestVerified);
  // Nobody checks what nobody read; an event is never taken back, so what it tells here still holds in the batch.
  mustBeRead(request);
  const closed = request.is_secret || request.is_withdrawn;
  if (closed && publicity !== 'none') throw new Refusal('invalid', (w) => w.requestNeverPublic);
  const words = { sensitive: request.sensitive === 1, at: instant(ctx) };
  // An event keeps nothing that a person typed: only photos that the report has are written down.
  const own = publicity === 'none' || photos.length === 0 ? [] : await photosIn(ctx, id, photos);
  await move(ctx, request, {
    action: 'verify',
    seen,
    shown: publicity === 'none' ? [] : publishStatements(ctx.db, id, { ...words, words: publicity }),
    also: own.length === 0 ? [] : [approvePhotos(ctx.db, own, id)],
    tell: [{ kind: 'verified', recipients: ['reporter'], due_at: tellAt }],
    data: { publicity, photos: own },
  });
}

async function photosIn(ctx: Ctx, id: string, named: string[]): Promise<string[]> {
  const [found = []] = await readAll(ctx.db, [photosOf(ctx.db, id)]);
  return found
    .filter(({ id: photo, hidden_at }) => hidden_at === null && named.includes(photo as string))
    .map((row) => row.id as string);
}
