import { MESSAGE_LIMIT, MESSAGES, type Grade } from '../../src/own-requests/page.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Db, type Statement } from '../core/db.ts';
import { idFor, sha256 } from '../core/ids.ts';
import { enqueue } from '../core/outbox.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { seal } from '../core/seal.ts';
import { messageThere } from './reads.ts';
import { insertMessage } from './message-writes.ts';
import { aboutRequest } from './sealing.ts';

/** A message of one side of the conversation. */
export interface NewMessage {
  request: { id: string; region: string; is_secret: 0 | 1 };
  sender: 'reporter' | 'agency';
  /** Key of the organisation that answers; null: the reporter, or the region's coordinator. */
  organisation: string | null;
  text: string;
  /** What it is, besides a message. */
  grade?: Grade | null;
  /** Minted with the form: the same words sent twice with it are one message, other words another one. */
  token: string;
}

const others = { reporter: 'officers', agency: 'reporter' } as const;

/** The text of a message, or a refusal that says what is right; `written` are those that its side has written already. */
export function checkedMessage(typed: string, written: number, field = 'pesan'): string {
  const text = typed.trim();
  if (!text) throw wrong(field, (w) => w.messageMissing);
  if (text.length > MESSAGE_LIMIT) throw wrong(field, (w) => w.messageTooLong);
  if (written >= MESSAGES) throw wrong(field, (w) => w.messagesFull);
  return text;
}

/** The id of a message, known before it is written: the same words of the same form have the same one. */
export const messageId = async (
  request: string,
  { sender, token, text }: Pick<NewMessage, 'sender' | 'token' | 'text'>,
): Promise<string> =>
  idFor('', 'service_request_message', `${request}/${sender}/${token}/${await sha256(text.trim())}`);

/**
 * The statements that write a checked message down, the guarded one first: sealed if the report is, and the other side
 * told; of an objection they are told by what it does to the report.
 */
export async function messageStatements(
  ctx: Ctx,
  sealing: string,
  { request, sender, organisation, text, token, grade = null }: NewMessage,
): Promise<{ id: string; statements: [Statement, ...Statement[]] }> {
  const at = instant(ctx);
  const id = await messageId(request.id, { sender, token, text });
  const body = request.is_secret
    ? await seal(sealing, aboutRequest(request.id, `message:${id}`), text)
    : text;
  const notice = { at, region: request.region, noun: 'service_request', subject: request.id };
  const message = { id, request: request.id, at, sender, organisation, grade, body };
  return {
    id,
    statements: [
      ...insertMessage(ctx.db, message),
      ...(grade === 'objection'
        ? []
        : [
            enqueue(ctx.db, {
              ...notice,
              kind: `service_request.message:${id}`,
              recipients: [others[sender]],
            }),
          ]),
    ],
  };
}

/** Writes a message; that this very one is there already is as good, and any other conflict is not. */
export async function writtenOnce(db: Db, id: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    const [there = []] = await readAll(db, [messageThere(db, id)]);
    if (there.length === 0) throw error;
  }
}

const wrong = (field: string, say: Say) =>
  new Refusal('invalid', (w) => w.messageRefused, [{ field, message: say(refusals.id) }]);
