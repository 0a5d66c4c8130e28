import type { Ctx } from '../../functions/core/ctx.ts';
import { addNote } from '../../functions/triage/add-note.ts';
import { askReporter } from '../../functions/triage/ask-reporter.ts';
import { closeRequest } from '../../functions/triage/close-request.ts';
import { disclaimRequest } from '../../functions/triage/disclaim-request.ts';
import { dismissObjections } from '../../functions/triage/dismiss-objections.ts';
import { followUpRequest } from '../../functions/triage/follow-up-request.ts';
import { mergeRequest } from '../../functions/triage/merge-request.ts';
import { rejectRequest } from '../../functions/triage/reject-request.ts';
import { reopenRequest } from '../../functions/triage/reopen-request.ts';
import { respondToRequest } from '../../functions/triage/respond-to-request.ts';
import type { Word } from '../../functions/triage/with-words.ts';
import { openSecret } from '../../functions/triage/open-secret.ts';
import { verifyServiceRequest } from '../../functions/triage/verify-service-request.ts';
import { rows } from './portal.ts';
import { keys, submitted } from './requests.ts';

/** What an officer types in these tests; no event and nothing public of a secret report may hold it. */
export const TYPED = 'Kalimat petugas yang diketik.';

/** A word of an officer on a report. */
export const word = (id: string, over: Partial<Word> = {}): Word => ({
  id,
  text: TYPED,
  token: 'tanda',
  sealing: keys.sealing,
  ...over,
});

/** Verbs with words that end a report, or go on with it, from `verified`: the event and the state that each leaves. */
export const worded: [
  verb: string,
  state: string,
  run: (ctx: Ctx, w: Word, into: string) => Promise<void>,
][] = [
  ['ask', 'awaiting_reporter', askReporter],
  ['respond', 'in_progress', respondToRequest],
  ['follow_up', 'in_progress', followUpRequest],
  ['close', 'done', (ctx, w) => closeRequest(ctx, { ...w, outcome: 'part' })],
  ['reject', 'rejected', rejectRequest],
  ['disclaim', 'not_responsible', (ctx, w) => disclaimRequest(ctx, { ...w, elsewhere: 'PLN Kota Uji' })],
  ['merge', 'duplicate', (ctx, w, into) => mergeRequest(ctx, { ...w, into })],
];

export { addNote, dismissObjections, reopenRequest };

/** A report that an officer checked, and how much of it the public sees. */
export async function checkedBy(
  ctx: Ctx,
  publicity: 'whole' | 'facts' | 'none' = 'whole',
  texts: Record<string, string> = {},
): Promise<{ id: string; key: string }> {
  const made = await submitted({ texts, ...(texts.service_code && { answers: {} }) });
  if (texts.is_secret) await openSecret(ctx, { id: made.id });
  await verifyServiceRequest(ctx, { id: made.id, publicity, photos: [] });
  return made;
}

/** A report's row. */
export const requestRow = async (id: string) =>
  (await rows('SELECT * FROM service_request WHERE id = ?', id))[0]!;

/** How a verb answers: 'done', or why not, with the fields that are wrong. */
export const answerOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'done',
    (error: { code?: string; fields?: { field: string }[] }) =>
      [error.code ?? String(error), ...(error.fields ?? []).map(({ field }) => field)].join(' '),
  );
