import { relayStatuses } from '../../src/request-updates/statuses.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { addMessage } from '../own-requests/add-message.ts';
import { confirmSolved } from '../own-requests/confirm-solved.ts';
import { objectToAnswer } from '../own-requests/object-to-answer.ts';
import type { Doing } from './posted-update.ts';

/** Passes on what the reporter says of their own report, through the front end that sent it, and through no other. */
export async function relayUpdate(ctx: Ctx, doing: Doing): Promise<void> {
  const { region, id, own, status, text, token, keys, photos } = doing;
  mustMay(ctx, 'service_request.relay', { region });
  if (!own) throw new Refusal('not_found', (w) => w.deskRequestUnknown);
  // The report is found by what is stored of its private key: there is no wrong one to count.
  const claim = { id, mac: own.key_mac as string, allowance: { bucket: '', most: 0, until: instant(ctx) } };
  const said = { text, token, sealing: keys.sealing, seen: own.version as number };
  if (status === 'reopen') return objectToAnswer(ctx, claim, { ...said, photos });
  if (status === 'fixed' || status === 'closed')
    return confirmSolved(ctx, claim, {
      how: doing.attributes.outcome === 'part' ? 'part' : 'whole',
      seen: said.seen,
    });
  if (status === 'open' || status === 'unchanged') return addMessage(ctx, claim, said);
  const message = refusals.id.updateStatusOfAgency(relayStatuses.join(', '));
  throw new Refusal('invalid', (w) => w.updatePostRefused, [{ field: 'status', message }]);
}
