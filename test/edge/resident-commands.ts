import { addMessage } from '../../functions/own-requests/add-message.ts';
import { confirmSolved } from '../../functions/own-requests/confirm-solved.ts';
import { eraseRequest } from '../../functions/own-requests/erase-request.ts';
import { objectToAnswer } from '../../functions/own-requests/object-to-answer.ts';
import { rateAnswer } from '../../functions/own-requests/rate-answer.ts';
import { withdrawPublicity } from '../../functions/own-requests/withdraw-publicity.ts';
import { objectAsSupporter } from '../../functions/public-requests/object-as-supporter.ts';
import { supportRequest } from '../../functions/public-requests/support-request.ts';
import { unobjectAsSupporter } from '../../functions/public-requests/unobject-as-supporter.ts';
import { unsupportRequest } from '../../functions/public-requests/unsupport-request.ts';
import { always, seenBy, textOf, tokenOf } from './command-parts.ts';
import type { Command, Step, World } from './random-commands.ts';
import { keys } from './requests.ts';

const { sealing } = keys;
const wordOf = (world: World, step: Step) => ({
  text: textOf(step),
  token: tokenOf(world, step),
  sealing,
  seen: seenBy(world, step),
});

const supporterOf = ({ choice }: Step) => ({
  token: `pendukung-${choice % 2}`,
  network: `10.0.${choice % 2}.1`,
  secret: keys.secret,
});

/** What the reporter and the public can do. */
export const residentCommands: Command[] = [
  {
    verb: 'add_message',
    verbs: ['add_message', 'answer', 'object'],
    often: 2,
    by: 'reporter',
    again: true,
    fits: always,
    run: (world, step, ctx) => addMessage(ctx, world.claim, wordOf(world, step)),
  },
  {
    verb: 'object',
    by: 'reporter',
    again: true,
    often: 4,
    fits: ({ row, course }) => row.closed_at !== null || course.silence !== null,
    run: (world, step, ctx) => objectToAnswer(ctx, world.claim, { ...wordOf(world, step), photos: [] }),
  },
  {
    verb: 'confirm',
    by: 'reporter',
    again: true,
    fits: ({ row, course }) => row.closed_at !== null || course.silence !== null,
    run: (world, step, ctx) =>
      confirmSolved(ctx, world.claim, { how: step.choice % 2 ? 'whole' : 'part', seen: seenBy(world, step) }),
  },
  {
    verb: 'rate',
    by: 'reporter',
    again: true,
    fits: ({ row }) => row.closed_at !== null,
    run: (world, step, ctx) =>
      rateAnswer(ctx, world.claim, { rating: 1 + (step.choice % 5), seen: seenBy(world, step) }),
  },
  {
    verb: 'object_as_supporter',
    by: 'supporter',
    again: true,
    often: 20,
    fits: ({ row }) => row.closed_at !== null && Number(row.supporter_count) > 0,
    run: ({ id }, step, ctx) =>
      objectAsSupporter(ctx, { id, supporter: supporterOf(step), text: 'Masih padam juga.' }),
  },
  {
    verb: 'unobject_as_supporter',
    by: 'supporter',
    again: true,
    often: 4,
    fits: ({ row }) => Number(row.objection_count) > 0,
    run: ({ id }, step, ctx) => unobjectAsSupporter(ctx, { id, supporter: supporterOf(step) }),
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
    often: 6,
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
