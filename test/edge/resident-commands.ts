import { addMessage } from '../../functions/own-requests/add-message.ts';
import { eraseRequest } from '../../functions/own-requests/erase-request.ts';
import { withdrawPublicity } from '../../functions/own-requests/withdraw-publicity.ts';
import { supportRequest } from '../../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../../functions/public-requests/unsupport-request.ts';
import { always, textOf, tokenOf } from './command-parts.ts';
import type { Command, Step } from './random-commands.ts';
import { keys } from './requests.ts';

const { sealing } = keys;
const supporterOf = ({ who }: Step) => ({
  token: `pendukung-${who}`,
  network: `10.0.${who}.1`,
  secret: keys.secret,
});

/** What the reporter and the public can do. */
export const residentCommands: Command[] = [
  {
    verb: 'add_message',
    by: 'reporter',
    again: true,
    fits: always,
    run: (world, step, ctx) =>
      addMessage(ctx, world.claim, { text: textOf(step), token: tokenOf(world, step), sealing }),
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
