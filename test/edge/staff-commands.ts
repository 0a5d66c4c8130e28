import { addMessage } from '../../functions/own-requests/add-message.ts';
import { eraseRequest } from '../../functions/own-requests/erase-request.ts';
import { withdrawPublicity } from '../../functions/own-requests/withdraw-publicity.ts';
import { supportRequest } from '../../functions/public-requests/support-request.ts';
import { unsupportRequest } from '../../functions/public-requests/unsupport-request.ts';
import { approvePhotos } from '../../functions/triage/approve-photos.ts';
import { hideServiceRequest } from '../../functions/triage/hide-service-request.ts';
import { openSecret } from '../../functions/triage/open-secret.ts';
import { replyToReporter } from '../../functions/triage/reply-to-reporter.ts';
import { verifyServiceRequest } from '../../functions/triage/verify-service-request.ts';
import type { Command, Step, World } from './random-commands.ts';
import { keys } from './requests.ts';

const { sealing } = keys;
const widths = ['none', 'facts', 'whole'] as const;

const always = () => true;
const supporterOf = ({ who }: Step) => ({
  token: `pendukung-${who}`,
  network: `10.0.${who}.1`,
  secret: keys.secret,
});
// One of two tokens: sometimes the same form comes again.
const tokenOf = ({ choice }: Step) => `tanda-${choice % 2}`;
const textOf = ({ choice }: Step) => `Kata yang diketik ${choice % 3}`;
const chosenPhotos = ({ photos }: World, step: Step) => photos.slice(0, step.photos);

/** The verbs of officers on one report. */
export const staffCommands: Command[] = [
  {
    verb: 'verify',
    by: 'officer',
    fits: ({ row }) => row.state === 'received',
    run: (world, step, ctx) =>
      verifyServiceRequest(ctx, {
        id: world.id,
        publicity: widths[world.before.row.is_secret === 1 ? 0 : step.width]!,
        photos: chosenPhotos(world, step),
      }),
  },
  {
    verb: 'hide',
    by: 'officer',
    fits: ({ shown }) => shown !== null,
    run: ({ id }, { choice }, ctx) => hideServiceRequest(ctx, { id, to: choice % 2 ? 'facts' : 'none' }),
  },
  {
    verb: 'approve_photos',
    by: 'officer',
    fits: ({ shown, photos }) => shown !== null && photos.some(({ state }) => state === 'ready'),
    run: (world, step, ctx) => approvePhotos(ctx, { id: world.id, photos: chosenPhotos(world, step) }),
  },
  {
    verb: 'open_secret',
    by: 'officer',
    fits: ({ row }) => row.is_secret === 1,
    run: ({ id }, _, ctx) => openSecret(ctx, { id }),
  },
  {
    verb: 'reply',
    by: 'officer',
    again: true,
    fits: always,
    run: ({ id }, step, ctx) =>
      replyToReporter(ctx, { id, text: textOf(step), token: tokenOf(step), sealing }),
  },
];

/** What the reporter and the public can do. */
export const residentCommands: Command[] = [
  {
    verb: 'add_message',
    by: 'reporter',
    again: true,
    fits: always,
    run: ({ claim }, step, ctx) =>
      addMessage(ctx, claim, { text: textOf(step), token: tokenOf(step), sealing }),
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
