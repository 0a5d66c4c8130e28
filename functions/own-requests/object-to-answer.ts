import { mayObject } from '../../src/own-requests/word.ts';
import { localDate, longDate } from '../../src/ui/when.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { attachPhotos, photosNewTo } from '../photos/attach.ts';
import { settleObjections } from '../public-requests/objections.ts';
import { checkedMessage, messageId, messageStatements, writtenOnce } from '../service-requests/message.ts';
import { move, type Move } from '../service-requests/move.ts';
import { messageThere } from '../service-requests/reads.ts';
import type { OwnNote } from './add-message.ts';
import { open, type Claim } from './claim.ts';
import type { OwnRequest } from './reads.ts';
import { unsolvedOf } from './unsolved.ts';

/** What is not solved yet, in words, and stored photos that show it. */
export interface OwnObjection extends OwnNote {
  photos: string[];
}

/** Says "belum selesai": what was answered goes on, and what was closed is opened again. The same form twice does it once. */
export async function objectToAnswer(ctx: Ctx, claim: Claim, objection: OwnObjection): Promise<void> {
  const { sealing, seen, photos } = objection;
  // The same words sent from the form of messages on the same page are another deed.
  const token = `${objection.token}/object`;
  const named = { sender: 'reporter', text: objection.text, token } as const;
  const twin = messageThere(ctx.db, await messageId(claim.id, named));
  const [request, there = [], fresh = []] = await open(ctx.db, claim, [
    twin,
    photosNewTo(ctx.db, photos, claim.id),
  ]);
  if (there.length > 0) return;
  mustBeOpenTo(request, instant(ctx));
  // The last word is never one message too many.
  const text = checkedMessage(objection.text, 0, 'belum');
  const message = {
    request,
    sender: 'reporter',
    organisation: null,
    text,
    token,
    grade: 'objection',
  } as const;
  const { id, statements } = await messageStatements(ctx, sealing, message);
  const ids = fresh.map((row) => row.id as string);
  await writtenOnce(ctx.db, id, () =>
    move(ctx, request, {
      action: 'object',
      seen,
      ...(request.closed_at ? openedAgain(request) : { tell: [unsolvedOf(request)] }),
      also: [
        ...statements,
        ...(ids.length > 0 ? [attachPhotos(ctx.db, ids, request.id)] : []),
        ...(request.closed_at ? settleObjections(ctx.db, request.id, instant(ctx)) : []),
      ],
      data: { message: id, photos: ids },
    }),
  );
}

const openedAgain = ({ reopened_count, version }: OwnRequest): Pick<Move, 'set' | 'tell'> => ({
  set: {
    reopened_count: reopened_count + 1,
    outcome: null,
    confirmed: null,
    rating: null,
    duplicate_of: null,
    // What supporters said of this closing is done by it.
    objection_count: 0,
  },
  tell: [{ kind: `reopened:${version + 1}`, recipients: ['officers'] }],
});

function mustBeOpenTo(request: OwnRequest, now: string): void {
  const may = mayObject(request, now);
  const { objection } = request.course;
  if (may === 'spent') throw new Refusal('conflict', (w) => w.objectionsSpent);
  if (may === 'over')
    throw new Refusal('conflict', (w) =>
      objection
        ? w.objectionOver(longDate(localDate(new Date(objection.due_at), request.time_zone)))
        : w.objectionNever,
    );
  if (may === 'no') throw new Refusal('conflict', (w) => w.requestActionRefused);
}
