import type { ContentOf, Kind } from '../../src/drafts/kinds.ts';
import type { Draft } from '../../src/drafts/page.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { idFor } from '../core/ids.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { addressOf } from './address.ts';
import { judgeDraft, type Judgement } from './judge-draft.ts';
import { publish } from './kinds.ts';
import { nounOf } from './known.ts';
import { draftAt, toDraft, wroteIn } from './reads.ts';
import type { OfDraft } from './settle-draft.ts';
import { mustStandAt, mustStillRule, settleDraft } from './writes.ts';

/**
 * Publishes a draft: its content goes through its own verb, and the draft is settled in the same batch. Gives the path
 * under which the public reads it; asked again, it gives the same path and publishes nothing twice.
 */
export async function publishDraft(ctx: Ctx, of: OfDraft, action: PublishAction): Promise<string> {
  const { db } = ctx;
  const [rows = [], wrote = []] = await readAll(db, [
    draftAt(db, of.region, of.id),
    wroteIn(db, of.id, ctx.actor.id),
  ]);
  if (!rows[0]) throw new Refusal('not_found', (w) => w.draftUnknown);
  const draft = toDraft(rows[0]);
  // The way that was taken asked for what this draft needs: a correction is not published past its fresh passkey.
  if (actionOf(draft) !== action) throw new Refusal('not_allowed', (w) => w.roleMissing);
  mustMay(ctx, action, of);
  if (draft.state === 'published' && draft.version === of.version) return draft.published_as ?? '/';
  mustBeOpen(draft, of);
  if (rows[0].two_person === 1) mustBeAnother(draft, wrote.length > 0);
  const judged = await judgeDraft(ctx, draft);
  const content = mustPass(draft, judged);
  const address = await addressOf(db, draft, content);
  const noted = { draft: draft.id, written_by: { role: rows[0].role, organisation: rows[0].organisation } };
  const rule = rows[0].two_person as number;
  const also = [
    ...settleDraft(db, of, draft.state, address),
    mustStillRule(db, of.region, rule),
    mustStandAt(db, ...(await stands(draft, content))),
  ];
  try {
    await publish({ ...ctx, also, noted }, draft, content, judged.known?.content ?? null);
  } catch (error) {
    // Somebody was quicker, or an answer was lost: then this draft is published, and that is what was asked.
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
    const [now = []] = await readAll(db, [draftAt(db, of.region, of.id)]);
    if (now[0]?.state !== 'published' || now[0].version !== of.version) throw error;
  }
  return address;
}

export type PublishAction = 'content.publish' | 'source.record' | 'update.correct';

/** What publishing a draft takes: a new source may be recorded by whoever writes, a correction wants a fresh passkey. */
export const actionOf = ({ kind, subject_key }: Pick<Draft, 'kind' | 'subject_key'>): PublishAction =>
  kind === 'correction'
    ? 'update.correct'
    : kind === 'source' && subject_key === null
      ? 'source.record'
      : 'content.publish';

function mustBeOpen({ version, state }: Draft, of: OfDraft): void {
  if (version !== of.version || !['open', 'review'].includes(state))
    throw new Refusal('conflict', (w) => w.changedMeanwhile);
}

// Nothing rests on a new source yet: it shows the public nothing by itself.
function mustBeAnother(draft: Draft, wrote: boolean): void {
  if (actionOf(draft) === 'source.record') return;
  if (wrote) throw new Refusal('not_allowed', (w) => w.ownDraft);
  if (draft.state !== 'review') throw new Refusal('not_allowed', (w) => w.draftUnsubmitted);
}

function mustPass({ base_version }: Draft, { content, known, problems }: Judgement): ContentOf<Kind> {
  if (content === null || problems.length > 0) throw new Refusal('invalid', (w) => w.draftUnready, problems);
  if ((known?.version ?? null) !== base_version) throw new Refusal('conflict', (w) => w.subjectChanged);
  return content;
}

// The table, the id and the version at which the changed thing stands afterwards.
async function stands(
  { kind, region, base_version }: Draft,
  content: ContentOf<Kind>,
): Promise<[string, string, number]> {
  const { key, programme, update } = content as Record<string, string>;
  const noun = nounOf(kind);
  const name = (noun === 'schedule' ? programme : kind === 'correction' ? update : key) ?? '';
  return [noun, await idFor(region, noun, name), (base_version ?? 0) + 1];
}
