import { addNote } from '../../functions/triage/add-note.ts';
import { approvePhotos } from '../../functions/triage/approve-photos.ts';
import { askIdentity } from '../../functions/triage/ask-identity.ts';
import { askReporter } from '../../functions/triage/ask-reporter.ts';
import { closeRequest } from '../../functions/triage/close-request.ts';
import { disclaimRequest } from '../../functions/triage/disclaim-request.ts';
import { dismissObjections } from '../../functions/triage/dismiss-objections.ts';
import { followUpRequest } from '../../functions/triage/follow-up-request.ts';
import { forwardServiceRequest } from '../../functions/triage/forward-service-request.ts';
import { handOverServiceRequest } from '../../functions/triage/hand-over-service-request.ts';
import { hidePhotos } from '../../functions/triage/hide-photos.ts';
import { hideServiceRequest } from '../../functions/triage/hide-service-request.ts';
import { mergeRequest } from '../../functions/triage/merge-request.ts';
import { openSecret } from '../../functions/triage/open-secret.ts';
import { rejectRequest } from '../../functions/triage/reject-request.ts';
import { reopenRequest } from '../../functions/triage/reopen-request.ts';
import { replyToReporter } from '../../functions/triage/reply-to-reporter.ts';
import { respondToRequest } from '../../functions/triage/respond-to-request.ts';
import { setLaporNumber } from '../../functions/triage/set-lapor-number.ts';
import { verifyServiceRequest } from '../../functions/triage/verify-service-request.ts';
import type { Action } from '../../src/service-requests/actions.ts';
import type { Ctx } from '../../functions/core/ctx.ts';
import type { Word } from '../../functions/triage/with-words.ts';
import { always, knows, seenBy, textOf, tokenOf } from './command-parts.ts';
import type { Command, Step, World } from './random-commands.ts';
import { keys } from './requests.ts';

const { sealing } = keys;
export const widths = ['none', 'facts', 'whole'] as const;
const agencies = ['dinas', 'lain', 'tidak-ada'] as const;

const wordOf = (world: World, step: Step): Word => ({
  id: world.id,
  text: textOf(step),
  token: tokenOf(world, step),
  sealing,
  seen: seenBy(world, step),
});

/** A deed with words to the reporter. */
const told = (
  verb: Action,
  run: (ctx: Ctx, word: Word, world: World, step: Step) => Promise<unknown>,
  fits = knows(verb),
): Command => ({
  verb,
  by: 'officer',
  again: true,
  often: 4,
  fits,
  run: (world, step, ctx) => run(ctx, wordOf(world, step), world, step),
});

const referral = (world: World, step: Step) => ({
  id: world.id,
  to: agencies[step.choice % 10 === 8 ? 2 : step.choice % 2]!,
  reason: textOf(step),
  seen: seenBy(world, step),
  sealing,
});

const isMerged = ({ row }: World['before']) => row.state === 'duplicate';
const objected = ({ row }: World['before']) => Number(row.objection_count) > 0;

/** The verbs of officers on one report; `into` is another one, which stays open. */
export const staffCommands = (into: () => string): Command[] => [
  {
    verb: 'verify',
    by: 'officer',
    often: 4,
    fits: knows('verify'),
    run: (world, step, ctx) =>
      verifyServiceRequest(ctx, {
        id: world.id,
        publicity: widths[world.before.row.is_secret === 1 ? 0 : step.width]!,
        photos: world.photos.slice(0, step.photos),
        seen: seenBy(world, step),
      }),
  },
  {
    verb: 'hide',
    by: 'officer',
    often: 4,
    fits: ({ shown }) => shown !== null,
    run: ({ id }, { choice }, ctx) => hideServiceRequest(ctx, { id, to: choice % 2 ? 'facts' : 'none' }),
  },
  {
    verb: 'approve_photos',
    by: 'officer',
    often: 4,
    fits: ({ shown, photos }) => shown !== null && photos.some(({ state }) => state === 'ready'),
    run: ({ id, photos }, step, ctx) => approvePhotos(ctx, { id, photos: photos.slice(0, step.photos) }),
  },
  {
    verb: 'hide_photos',
    by: 'officer',
    fits: ({ photos }) => photos.length > 0,
    run: ({ id, photos }, step, ctx) => hidePhotos(ctx, { id, photos: photos.slice(0, step.photos) }),
  },
  {
    verb: 'open_secret',
    by: 'officer',
    fits: ({ row }) => row.is_secret === 1,
    run: ({ id }, _, ctx) => openSecret(ctx, { id }),
  },
  {
    verb: 'open_identity',
    by: 'officer',
    fits: always,
    run: (world, step, ctx) =>
      askIdentity(ctx, { id: world.id, reason: textOf(step), token: tokenOf(world, step), sealing }),
  },
  {
    verb: 'reply',
    by: 'officer',
    again: true,
    fits: always,
    run: (world, step, ctx) =>
      replyToReporter(ctx, { id: world.id, text: textOf(step), token: tokenOf(world, step), sealing }),
  },
  {
    verb: 'add_note',
    by: 'officer',
    again: true,
    fits: always,
    run: (world, step, ctx) =>
      addNote(ctx, { id: world.id, text: textOf(step), token: tokenOf(world, step), sealing }),
  },
  {
    verb: 'set_lapor_number',
    by: 'officer',
    fits: always,
    run: (world, step, ctx) =>
      setLaporNumber(ctx, { id: world.id, number: `1${step.pick}`, seen: seenBy(world, step) }),
  },
  {
    verb: 'forward',
    by: 'officer',
    often: 4,
    fits: knows('forward'),
    run: (world, step, ctx) => forwardServiceRequest(ctx, referral(world, step)),
  },
  {
    verb: 'hand_over',
    by: 'officer',
    often: 4,
    fits: knows('hand_over'),
    run: (world, step, ctx) => handOverServiceRequest(ctx, referral(world, step)),
  },
  told('ask', askReporter),
  told('respond', respondToRequest),
  told('follow_up', followUpRequest),
  told('close', (ctx, word, _, { choice }) =>
    closeRequest(ctx, { ...word, outcome: choice % 2 ? 'whole' : 'part' }),
  ),
  told('reject', rejectRequest, ({ row, events }) => knows('reject')({ row } as never) && events.length > 4),
  told(
    'disclaim',
    (ctx, word) => disclaimRequest(ctx, { ...word, elsewhere: 'PLN, lewat aplikasinya' }),
    ({ row, events }) => knows('disclaim')({ row } as never) && events.length > 4,
  ),
  told(
    'merge',
    (ctx, word) => mergeRequest(ctx, { ...word, into: into() }),
    ({ row, events }) => knows('merge')({ row } as never) && events.length > 6,
  ),
  {
    ...told(
      'reopen',
      reopenRequest,
      (before) => knows('reopen')(before) && (objected(before) || isMerged(before)),
    ),
    often: 60,
  },
  { ...told('reopen', dismissObjections, objected), verb: 'dismiss_objections', often: 60 },
];
