import { changesOf, typedChanges } from '../../src/drafts/changes.ts';
import { ABOUT, kinds, type ContentOf, type Kind } from '../../src/drafts/kinds.ts';
import { correctable } from '../../src/drafts/kinds/correction.ts';
import type { Editing } from '../../src/drafts/edit.tsx';
import type { Fields } from '../../src/drafts/fields.ts';
import { parse } from '../../src/drafts/parse.ts';
import { amendmentOf } from '../../src/drafts/unparse.ts';
import type { UpdateContent } from '../../src/updates/schema.ts';
import type { Change } from '../../src/ui/changes.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { newId } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { Failed, settle } from '../core/settle.ts';
import { knownByKey, toKnown, type Known } from './known.ts';
import { readNames } from './names-reads.ts';
import { readDraft } from './page-reads.ts';

/** What a new draft is about: the key of what it changes, and the programme and milestone it speaks of. */
export interface About {
  kunci?: string | undefined;
  program?: string | undefined;
  tonggak?: string | undefined;
}

/** The form of a draft that nobody has saved yet; its id is minted here, so that a double submit is one draft. */
export async function newDraft(ctx: Ctx, region: string, kind: Kind, about: About): Promise<Editing> {
  const subject = about.kunci ?? null;
  if (subject === null && ABOUT.has(kind)) throw new Refusal('not_found', (w) => w.pageUnknown);
  const known = subject === null ? null : await mustBeKnown(ctx, region, kind, subject);
  const fields = known ? begun(kind, known, about) : { programme: about.program ?? '' };
  return form(ctx, { id: newId(), region, kind, subject, base: known?.version ?? null, version: 0, fields });
}

// What is amended begins as it stands; what is said of a plan begins with nothing but the plan.
function begun(kind: Kind, { content }: Known, { kunci = '', tonggak = '' }: About): Fields {
  if (kind === 'milestone' || kind === 'revision') return { programme: kunci, milestone: tonggak };
  const whole = kind === 'correction' ? correctable(content as unknown as UpdateContent) : content;
  return amendmentOf(kind, whole as ContentOf<Kind>);
}

/** The form of a saved draft, to be written on from the newest version of it and of what it changes. */
export async function savedDraft(ctx: Ctx, region: string, id: string): Promise<Editing> {
  const read = await readDraft(ctx.db, region, id);
  if (!read) throw new Refusal('not_found', (w) => w.draftUnknown);
  const { kind, subject_key: subject, version, fields } = read.draft;
  const known = subject === null ? null : await mustBeKnown(ctx, region, kind, subject);
  return form(ctx, { id, region, kind, subject, base: known?.version ?? null, version, fields });
}

/** The form as it was sent, with the names that can be chosen; without them when the database does not answer now. */
export async function form(ctx: Ctx, sent: Omit<Editing, 'lists'>): Promise<Editing> {
  const lists = await settle(() => readNames(ctx.db, sent.region, sent.fields.programme ?? ''), NAMES_MS);
  return { ...sent, lists: lists instanceof Failed || lists instanceof Refusal ? {} : lists };
}

const NAMES_MS = 2000;

/** What somebody else saved while a form was open, beside what is typed in it; undefined when the draft has ended. */
export async function meanwhile(ctx: Ctx, region: string, id: string, mine: Fields) {
  const read = await readDraft(ctx.db, region, id);
  if (!read || !['open', 'review'].includes(read.draft.state)) return undefined;
  const { kind, version, saved_by, fields } = read.draft;
  return { by: saved_by, version, changes: differences(kind, fields, mine) };
}

function differences(kind: Kind, theirs: Fields, mine: Fields): Change[] {
  const [before, after] = [theirs, mine].map((fields) => parse(kind, fields));
  if (before && after && 'content' in before && 'content' in after)
    return changesOf(kind, before.content as never, after.content);
  // One of them cannot be read as a content yet: then field by field, as typed.
  return typedChanges(kind, theirs, mine);
}

async function mustBeKnown({ db }: Ctx, region: string, kind: Kind, key: string): Promise<Known> {
  const [rows = []] = await readAll(db, [knownByKey(db, kind, region, key)]);
  const known = toKnown(kind, rows);
  if (!known) throw new Refusal('not_found', (w) => w.recordUnknown(kinds[kind].one, key));
  return known;
}
