import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { idFor, sha256 } from '../core/ids.ts';
import { mustBePerson } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { seal } from '../core/seal.ts';
import { checkedMessage } from '../service-requests/message.ts';
import { aboutRequest } from '../service-requests/sealing.ts';
import { mustTriage } from './triage.ts';
import { noteThere, type Triage } from './triage-reads.ts';
import { insertNote, insertSealedText } from './triage-writes.ts';

/** What an officer writes for colleagues, and the token that was minted with the form. */
export interface Note {
  id: string;
  text: string;
  token: string;
  sealing: string;
}

/** Writes something down for colleagues; neither its reporter nor the public reads it. The same form twice does it once. */
export async function addNote(
  ctx: Ctx,
  { id: request_id, text: typed, token, sealing }: Note,
): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.reply', request_id);
  mustBePerson(ctx);
  const text = checkedMessage(typed, 0);
  const id = await idFor('', 'service_request_note', `${request_id}/${token}/${await sha256(text)}`);
  const [there = []] = await readAll(ctx.db, [noteThere(ctx.db, id, request_id)]);
  if (there[0]?.id === id) return;
  if (((there[0]?.notes as number) ?? 0) >= NOTES) throw new Refusal('invalid', (w) => w.notesFull);
  await act(ctx, await written(ctx, request, { id, text, sealing }), {
    region: request.region,
    noun: 'service_request',
    verb: 'add_note',
    subject: request_id,
    version: request.version,
    public: false,
    data: { note: id },
  });
}

/** Notes on one report. */
const NOTES = 100;

async function written(
  { db, actor, ...ctx }: Ctx,
  { id: request, is_secret }: Triage,
  { id, text, sealing }: { id: string; text: string; sealing: string },
) {
  const note = { id, request, at: ctx.now().toISOString(), person: actor.id, body: is_secret ? null : text };
  const field = `note:${id}`;
  return [
    insertNote(db, note),
    ...(is_secret
      ? [insertSealedText(db, request, field, await seal(sealing, aboutRequest(request, field), text))]
      : []),
  ] as [ReturnType<typeof insertNote>, ...ReturnType<typeof insertNote>[]];
}
