import type { Hiding } from '../../src/triage/desk-page.ts';
import { act } from '../core/act.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { factsAloneStatements, unpublishStatements } from '../public-requests/publish.ts';
import { mustTriage } from './triage.ts';
import { hideShown } from './triage-writes.ts';

/**
 * Takes back what was shown of a report by mistake: to its facts, or to nothing. There is no way back from here, so
 * that neither a slip nor pressure can make public again what somebody had a reason to hide.
 */
export async function hideServiceRequest(ctx: Ctx, { id, to }: { id: string; to: Hiding }): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.verify', id);
  if (!request.shown || request.shown === to) throw new Refusal('conflict', (w) => w.requestNotWider);
  const narrower =
    to === 'facts' ? factsAloneStatements(ctx.db, id, instant(ctx)) : unpublishStatements(ctx.db, id);
  await act(ctx, [hideShown(ctx.db, id, to), ...narrower], {
    region: request.region,
    noun: 'service_request',
    verb: 'hide',
    subject: id,
    version: request.version + 1,
    public: false,
    data: { publicity: to },
  });
}
