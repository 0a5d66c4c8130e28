import { deedFor, statusesIn } from '../../src/request-updates/statuses.ts';
import { words as inboxWords } from '../../src/triage/inbox-words.ts';
import { yesOrNo } from '../../src/ui/yes-or-no.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { doDeed, mustReach } from '../triage/do-deed.ts';
import type { Doing } from './posted-update.ts';

/** Does what an agency's own system says with a status. What the report's state does not allow is refused with what it does. */
export async function triageUpdate(ctx: Ctx, { attributes, keys, ...doing }: Doing): Promise<void> {
  const request = await mustReach(ctx, doing.region, doing.id);
  const deed = deedFor(doing.status, request.state);
  if (!deed)
    throw new Refusal('conflict', (w) =>
      w.updateStateRefused(inboxWords.id.states[request.state], statusesIn(request.state).join(', ')),
    );
  const isSubstantive = deed === 'respond' && attributes.grade === 'substantive';
  await doDeed(ctx, isSubstantive ? 'follow_up' : deed, {
    ...doing,
    sealing: keys.sealing,
    attributes: {
      ...attributes,
      outcome: attributes.outcome ?? 'whole',
      sure: yesOrNo(attributes.sure) === true,
    },
  });
}
