import type { Action } from '../../src/accounts/roles.ts';
import type { DraftState } from '../../src/drafts/page.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Statement } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { examineDraft } from './judge-draft.ts';
import { ownerOf } from './owner.ts';
import { draftAt, toDraft } from './reads.ts';
import { dropDraftRow, returnDraftRow, submitDraftRow, type At } from './writes.ts';

/** A draft of a region, at the version that its reader saw. */
export interface OfDraft extends At {
  region: string;
}

const NOTE = 1000;

/** Hands a draft to whoever may publish it. What the gate refuses is mended first. Done twice, it is done once. */
export async function submitDraft(ctx: Ctx, of: OfDraft): Promise<void> {
  mustMay(ctx, 'draft.write', of);
  const draft = await draftSeen(ctx, of, 'draft.write');
  if (draft.state === 'review') return;
  mustBe(draft.state, 'open');
  const { problems } = await examineDraft(ctx, draft);
  if (problems.length > 0) throw new Refusal('invalid', (w) => w.draftUnready, problems);
  await move(ctx, of, 'submit', [submitDraftRow(ctx.db, of)]);
}

/** Gives a draft back to who wrote it, with what is to be mended. Done twice, it is done once. */
export async function returnDraft(ctx: Ctx, of: OfDraft, note: string): Promise<void> {
  mustMay(ctx, 'content.publish', of);
  const why = note.trim();
  if (!why || why.length > NOTE)
    throw new Refusal('invalid', (w) => w.draftNoteMissing, [
      { field: 'note', message: `Tulis apa yang perlu diperbaiki, paling banyak ${NOTE} huruf` },
    ]);
  const draft = await draftSeen(ctx, of, 'content.publish');
  if (draft.state === 'open' && draft.note === why) return;
  mustBe(draft.state, 'review');
  await move(ctx, of, 'return', [returnDraftRow(ctx.db, of, why)]);
}

/** Throws a draft away with everything typed in it: by who began it, or by who may publish. Done twice, it is done once. */
export async function dropDraft(ctx: Ctx, of: OfDraft): Promise<void> {
  mustMay(ctx, 'draft.write', of);
  const draft = await draftSeen(ctx, of, 'draft.write');
  if (draft.begun_by !== ctx.actor.id) mustMay(ctx, 'content.publish', of);
  if (draft.state === 'dropped') return;
  mustBe(draft.state, 'open', 'review');
  await move(ctx, of, 'drop', dropDraftRow(ctx.db, of));
}

/** The newest version of a draft, when it is still the one that its reader saw. */
async function draftSeen(ctx: Ctx, { region, id, version }: OfDraft, action: Action) {
  const [rows = []] = await readAll(ctx.db, [draftAt(ctx.db, region, id)]);
  if (!rows[0]) throw new Refusal('not_found', (w) => w.draftUnknown);
  const draft = toDraft(rows[0]);
  mustMay(ctx, action, { region, organisation: ownerOf(draft) });
  if (draft.version !== version) throw new Refusal('conflict', (w) => w.changedMeanwhile);
  return draft;
}

function mustBe(state: DraftState, ...wanted: DraftState[]): void {
  if (!wanted.includes(state)) throw new Refusal('conflict', (w) => w.changedMeanwhile);
}

const move = (
  ctx: Ctx,
  { region, id, version }: OfDraft,
  verb: string,
  statements: [Statement, ...Statement[]],
) => act(ctx, statements, { region, noun: 'draft', verb, subject: id, version, public: false });
