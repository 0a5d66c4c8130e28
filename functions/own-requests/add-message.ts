import { messageMeans } from '../../src/own-requests/word.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { checkedMessage, messageId, messageStatements, writtenOnce } from '../service-requests/message.ts';
import { move } from '../service-requests/move.ts';
import { messageThere } from '../service-requests/reads.ts';
import { open, type Claim } from './claim.ts';
import { unsolvedOf } from './unsolved.ts';
import type { OwnRequest } from './reads.ts';

/** What the reporter writes, and the token that was minted with the form. */
export interface OwnNote {
  text: string;
  token: string;
  sealing: string;
  /** The version that they had before their eyes. */
  seen?: number | undefined;
}

/**
 * Adds a message of the reporter to their report; the same form sent twice adds one. What was asked is answered by it,
 * and of what was answered it says "belum selesai".
 */
export async function addMessage(ctx: Ctx, claim: Claim, note: OwnNote): Promise<void> {
  const { token, sealing } = note;
  const twin = messageThere(ctx.db, await messageId(claim.id, { sender: 'reporter', ...note }));
  const [request, there = []] = await open(ctx.db, claim, [twin]);
  if (there.length > 0) return;
  const means = messageMeans(request);
  // What moves the report is never one message too many.
  const text = checkedMessage(note.text, means === 'message' ? request.written : 0);
  if (means === 'object' || request.closed_at) mustHaveSeen(request, note.seen);
  const grade = means === 'object' ? 'objection' : null;
  const message = { request, sender: 'reporter', organisation: null, text, token, grade } as const;
  const { id, statements } = await messageStatements(ctx, sealing, message);
  await writtenOnce(ctx.db, id, () =>
    means === 'message'
      ? act(ctx, statements, {
          region: request.region,
          noun: 'service_request',
          verb: 'add_message',
          subject: request.id,
          version: request.version,
          public: false,
          data: { message: id },
        })
      : move(ctx, request, {
          action: means,
          also: statements,
          tell: means === 'object' ? [unsolvedOf(request)] : [],
          data: { message: id },
        }),
  );
}

// A message that was begun before the answer came says nothing about it.
function mustHaveSeen({ version }: OwnRequest, seen: number | undefined): void {
  if (seen !== version) throw new Refusal('conflict', (w) => w.requestChanged);
}
