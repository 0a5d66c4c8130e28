import { actingAs, may } from '../../src/accounts/roles.ts';
import type { Kind } from '../../src/drafts/kinds.ts';
import type { Fields } from '../../src/drafts/fields.ts';
import { titleOf } from '../../src/drafts/title.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { key } from '../../src/ui/schema.ts';
import { act } from '../core/act.ts';
import { changedFields } from '../core/changed-fields.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { ownerOf } from './owner.ts';
import { draftAt, toDraft } from './reads.ts';
import { advanceDraft, insertDraft, keepDraftVersion, type DraftWrite } from './writes.ts';

/** Characters of everything typed in one draft, at most; D1 holds 2 MB in a row. */
const LIMIT = 200_000;

/** A draft as its form sends it. `version` is the one that was shown, 0 for one that was never saved. */
export interface DraftInput {
  id: string;
  region: string;
  kind: Kind;
  subject: string | null;
  base: number | null;
  version: number;
  fields: Fields;
}

/**
 * Keeps what an officer typed as the next version of a draft, right or wrong, and gives that version. The same text
 * sent twice is saved once; whoever saves on a version that somebody else has written on is refused with `conflict`.
 */
export async function saveDraft(ctx: Ctx, input: DraftInput): Promise<number> {
  const { region, fields } = input;
  mustMay(ctx, 'draft.write', { region });
  mustWriteAs(ctx, region, fields.author || undefined);
  const stored = await storedDraft(ctx, input);
  if (stored) mustMay(ctx, 'draft.write', { region, organisation: ownerOf(stored) });
  const { kind, subject } = stored ? { kind: stored.kind, subject: stored.subject_key } : checked(input);
  if (JSON.stringify(fields).length > LIMIT) throw new Refusal('too_large', (w) => w.draftTooLarge);
  const version = input.version + 1;
  const about = { kind, subject, base: subject === null ? null : baseOf(input) };
  const written: DraftWrite = { ...input, ...about, ...writer(ctx, region), version, title: titleOf(fields) };
  const change = version === 1 ? insertDraft(ctx.db, written) : advanceDraft(ctx.db, written);
  try {
    await act(ctx, [change, keepDraftVersion(ctx.db, written)], {
      region,
      noun: 'draft',
      verb: 'save',
      subject: input.id,
      version,
      public: false,
      data: { kind, key: subject },
    });
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict' && (await isSaved(ctx, written))))
      throw error;
  }
  return version;
}

// Said at the field: an officer of one agency writes in the name of no other.
function mustWriteAs({ actor }: Ctx, region: string, organisation: string | undefined): void {
  if (actor.kind !== 'officer' || may(actor.grants ?? [], 'draft.write', { region, organisation })) return;
  throw new Refusal('not_allowed', (w) => w.draftAuthor, [
    { field: 'author', message: refusals.id.draftAuthor },
  ]);
}

async function storedDraft({ db }: Ctx, { region, id, version }: DraftInput) {
  const [rows = []] = version === 0 ? [] : await readAll(db, [draftAt(db, region, id)]);
  return rows[0] ? toDraft(rows[0]) : undefined;
}

// What is written into events is a key that could be one, and never what somebody typed in its place.
function checked({ kind, subject }: DraftInput) {
  if (subject === null || key.safeParse(subject).success) return { kind, subject };
  throw new Refusal('invalid', (w) => w.formUnknown);
}

function baseOf({ base }: DraftInput): number {
  if (base !== null && Number.isInteger(base) && base >= 1) return base;
  throw new Refusal('invalid', (w) => w.formUnknown);
}

function writer(ctx: Ctx, region: string) {
  const as = actingAs(ctx.actor.grants ?? [], region);
  return {
    by: ctx.actor.id,
    role: as?.role ?? ctx.actor.kind,
    organisation: as?.organisation ?? null,
    at: instant(ctx),
  };
}

// A double click, or an answer that was lost: the very same words of the same person stand there already.
async function isSaved({ db }: Ctx, { id, region, version, fields, by }: DraftWrite): Promise<boolean> {
  const [rows = []] = await readAll(db, [draftAt(db, region, id)]);
  const stored = rows[0];
  return (
    stored?.version === version &&
    stored.saved_by_id === by &&
    changedFields(toDraft(stored).fields, fields).length === 0
  );
}
