import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { checkedMessage, messageStatements, writtenOnce } from '../service-requests/message.ts';
import { open, type Claim } from './claim.ts';

/** What the reporter writes, and the token that was minted with the form. */
export interface OwnNote {
  text: string;
  token: string;
  sealing: string;
}

/** Adds a message of the reporter to their report; the same form sent twice adds one. */
export async function addMessage(
  ctx: Ctx,
  claim: Claim,
  { text: typed, token, sealing }: OwnNote,
): Promise<void> {
  const [request] = await open(ctx.db, claim);
  const text = checkedMessage(typed, request.written);
  const message = { request, sender: 'reporter', organisation: null, text, token } as const;
  const { id, statements } = await messageStatements(ctx, sealing, message);
  await writtenOnce(ctx.db, id, () =>
    act(ctx, statements, {
      region: request.region,
      noun: 'service_request',
      verb: 'add_message',
      subject: request.id,
      version: request.version,
      public: false,
      data: { message: id },
    }),
  );
}
