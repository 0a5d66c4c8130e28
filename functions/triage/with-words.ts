import type { Grade } from '../../src/own-requests/page.ts';
import { personalIn } from '../../src/service-requests/personal.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { restateStatements, stateReasonStatements } from '../public-requests/publish.ts';
import { checkedMessage, messageStatements, writtenOnce } from '../service-requests/message.ts';
import { move, type Move } from '../service-requests/move.ts';
import type { Triage } from './triage-reads.ts';
import { speakerOf } from './triage.ts';

/** What an officer writes to the reporter with a deed, and the token that was minted with the form. */
export interface Word {
  id: string;
  text: string;
  token: string;
  sealing: string;
  /** The version that the officer had before their eyes. */
  seen?: number | undefined;
  /** Said once more: these words may be public although they look personal. */
  sure?: boolean | undefined;
}

type Moving = Omit<Move, 'seen' | 'shown'>;

/** Moves a report with a message to its reporter. The same form sent twice does it once. */
export async function moveWithWords(
  ctx: Ctx,
  request: Triage,
  word: Word,
  { grade, ...moving }: Moving & { grade: Grade | null },
): Promise<void> {
  const isPublic = grade === 'closing' && request.shown === 'whole';
  const text = checkedWords(request, word, grade, isPublic);
  // The same words may be sent from another form of the same page: that is another deed.
  const token = `${word.token}/${moving.action}`;
  const { id, organisation, statements } = await said(ctx, request, { ...word, token, text, grade });
  await writtenOnce(ctx.db, id, () =>
    move(ctx, request, {
      ...moving,
      seen: word.seen,
      also: [...statements, ...(moving.also ?? [])],
      ...(isPublic && {
        shown: [
          ...restateStatements(ctx.db, request.id, instant(ctx)),
          ...stateReasonStatements(ctx.db, request.id, text),
        ],
      }),
      data: { ...moving.data, message: id, organisation },
    }),
  );
}

/** The statements of an officer's message, its id, and in whose name it is written. */
export async function said(
  ctx: Ctx,
  request: Triage,
  { text, token, sealing, grade }: Pick<Word, 'text' | 'token' | 'sealing'> & { grade: Grade | null },
) {
  const organisation = speakerOf(ctx, request);
  const message = { request, sender: 'agency', organisation, text, token, grade } as const;
  return { organisation, ...(await messageStatements(ctx, sealing, message)) };
}

/** Refuses whoever answers a secret report that nobody has read. */
export function mustBeRead({ is_secret, opened }: Triage): void {
  if (is_secret && !opened) throw new Refusal('conflict', (w) => w.requestUnopened);
}

function checkedWords(request: Triage, word: Word, grade: Grade | null, isPublic: boolean): string {
  mustBeRead(request);
  // However long they talked, a report can be ended.
  const text = checkedMessage(word.text, grade === 'closing' ? 0 : request.answered);
  if (isPublic) mustBeSure(text, word);
  return text;
}

/** Refuses words that everybody will read and that look personal, until they are sent once more on purpose. */
export function mustBeSure(text: string, { sure }: Pick<Word, 'sure'>): void {
  if (!sure && personalIn(text).length > 0)
    throw new Refusal('invalid', (w) => w.reasonPersonal, [
      { field: 'yakin', message: refusals.id.reasonPersonalSure },
    ]);
}
