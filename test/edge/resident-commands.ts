import type { Ctx } from '../../functions/core/ctx.ts';
import { refusalIn } from '../../functions/core/refusal.ts';
import { addMessage } from '../../functions/own-requests/add-message.ts';
import { confirmSolved } from '../../functions/own-requests/confirm-solved.ts';
import { objectToAnswer } from '../../functions/own-requests/object-to-answer.ts';
import { rateAnswer } from '../../functions/own-requests/rate-answer.ts';
import { objectAsSupporter } from '../../functions/public-requests/object-as-supporter.ts';
import { eraseRequest } from '../../functions/own-requests/erase-request.ts';
import { withdrawPublicity } from '../../functions/own-requests/withdraw-publicity.ts';
import { supportRequest } from '../../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../../functions/public-requests/unsupport-request.ts';
import { always, knows, seenBy, textOf, tokenOf } from './command-parts.ts';
import type { Command, Step, World } from './random-commands.ts';
import { keys } from './requests.ts';

const { sealing } = keys;
const supporterOf = ({ who }: Step) => ({
  token: `pendukung-${who}`,
  network: `10.0.${who}.1`,
  secret: keys.secret,
});

const noteOf = (world: World, step: Step) => ({
  text: textOf(step),
  token: tokenOf(world, step),
  seen: seenBy(world, step),
  sealing,
});

// Whoever of them supports it, so that it is not nearly always refused.
async function objectAsAnyone({ id }: World, step: Step, ctx: Ctx): Promise<void> {
  const text = textOf(step);
  for (const who of [0, 1, 2, 3, 4]) {
    const supporter = supporterOf({ ...step, who: (step.who + who) % 6 });
    const refused = await objectAsSupporter(ctx, { id, supporter, text }).then(() => null, refusalIn);
    if (!refused) return;
    if (refused.code !== 'not_allowed') throw refused;
  }
  await objectAsSupporter(ctx, { id, supporter: supporterOf({ ...step, who: (step.who + 5) % 6 }), text });
}

/** What the reporter and the public can do. */
export const residentCommands: Command[] = [
  {
    verb: 'add_message',
    // What was asked it answers, and of what was answered it says "belum selesai".
    verbs: ['add_message', 'answer', 'object'],
    by: 'reporter',
    again: true,
    fits: always,
    run: (world, step, ctx) => addMessage(ctx, world.claim, noteOf(world, step)),
  },
  {
    verb: 'object',
    by: 'reporter',
    again: true,
    often: 2,
    fits: knows('object'),
    run: (world, step, ctx) => objectToAnswer(ctx, world.claim, { ...noteOf(world, step), photos: [] }),
  },
  {
    verb: 'confirm',
    by: 'reporter',
    again: true,
    fits: knows('confirm'),
    run: (world, step, ctx) =>
      confirmSolved(ctx, world.claim, {
        how: step.choice % 2 ? 'part' : 'whole',
        seen: seenBy(world, step),
      }),
  },
  {
    verb: 'rate',
    by: 'reporter',
    again: true,
    fits: always,
    run: (world, step, ctx) =>
      rateAnswer(ctx, world.claim, { rating: 1 + (step.choice % 5), seen: seenBy(world, step) }),
  },
  {
    verb: 'object_as_supporter',
    by: 'supporter',
    again: true,
    often: 8,
    fits: ({ row, shown }) => shown !== null && row.closed_at !== null && Number(row.supporter_count) > 0,
    run: objectAsAnyone,
  },
  {
    verb: 'withdraw',
    by: 'reporter',
    again: true,
    fits: ({ shown, events }) => shown !== null && events.length > 5,
    run: ({ claim }, _, ctx) => withdrawPublicity(ctx, claim),
  },
  {
    verb: 'erase',
    by: 'reporter',
    fits: ({ events }) => events.length > 9,
    run: ({ claim }, _, ctx) => eraseRequest(ctx, claim),
  },
  {
    verb: 'support',
    by: 'supporter',
    again: true,
    fits: ({ shown }) => shown !== null,
    run: ({ id }, step, ctx) => supportRequest(ctx, { id, supporter: supporterOf(step) }),
  },
  {
    verb: 'unsupport',
    by: 'supporter',
    again: true,
    fits: ({ row }) => Number(row.supporter_count) > 0,
    run: ({ id }, step, ctx) => unsupportRequest(ctx, { id, supporter: supporterOf(step) }),
  },
];
