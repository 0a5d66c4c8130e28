import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { checkedMessage, messageStatements, writtenOnce } from '../service-requests/message.ts';
import { mustTriage, speakerOf } from './triage.ts';

/** What an officer writes, and the token that was minted with the form. */
export interface Reply {
  id: string;
  text: string;
  token: string;
  sealing: string;
}

/** Sends a message to the reporter, in the name of the officer's agency or of the region; the same form twice sends one. */
export async function replyToReporter(ctx: Ctx, { id, text: typed, token, sealing }: Reply): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.reply', id);
  const text = checkedMessage(typed, request.answered);
  const organisation = speakerOf(ctx, request);
  const message = { request, sender: 'agency', organisation, text, token } as const;
  const { id: written, statements } = await messageStatements(ctx, sealing, message);
  await writtenOnce(ctx.db, written, () =>
    act(ctx, statements, {
      region: request.region,
      noun: 'service_request',
      verb: 'reply',
      subject: id,
      version: request.version,
      public: false,
      data: { message: written, organisation },
    }),
  );
}
