import { enteredChannels, type EnteredChannel } from '../../src/service-requests/channels.ts';
import type { Submitted } from '../../src/service-requests/submitted.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { submitServiceRequest, type Submission } from '../service-requests/submit-service-request.ts';

/**
 * Takes a report from an officer, for somebody who phones, comes or writes: the same report with the same promises, and
 * how it came in. The receipt is for that person; an officer of one agency sees the report only if it leads there.
 */
export async function enterServiceRequest(
  ctx: Ctx,
  submission: Submission & { channel: EnteredChannel },
): Promise<Submitted> {
  mustMay(ctx, 'service_request.enter', { region: submission.region });
  if (!enteredChannels.includes(submission.channel))
    throw new Refusal('invalid', (w) => w.requestRefused, [
      { field: 'kanal', message: refusals.id.channelMissing },
    ]);
  return submitServiceRequest(ctx, submission);
}
