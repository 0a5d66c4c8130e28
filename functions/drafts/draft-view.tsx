import { may, type Action } from '../../src/accounts/roles.ts';
import type { Kind } from '../../src/drafts/kinds.ts';
import { changesOf, recordOf } from '../../src/drafts/changes.ts';
import type { Powers } from '../../src/drafts/acts.tsx';
import type { Lists } from '../../src/drafts/fields.ts';
import type { Draft, DraftVersion } from '../../src/drafts/page.ts';
import { showPage, type Shown } from '../../src/drafts/show.tsx';
import { refusals } from '../../src/ui/refusals.ts';
import type { View } from '../../src/ui/view.ts';
import type { Desk } from '../core/console.ts';
import { Refusal } from '../core/refusal.ts';
import { examineDraft, type Judgement } from './judge-draft.ts';
import { ownerOf } from './owner.ts';
import { readNames } from './names-reads.ts';
import { readDraft } from './page-reads.ts';
import { actionOf } from './publish-draft.ts';
import { updateFragment } from './update-fragment.tsx';

/** Why something could not be done to a draft, and what was typed meanwhile. */
export interface Answer {
  refusal: Refusal;
  typed: string;
}

/** Everything the page of a draft shows to one officer. */
export async function draftView({ ctx, officer, region }: Desk, id: string, answer?: Answer) {
  const read = await readDraft(ctx.db, region.slug, id);
  if (!read) throw new Refusal('not_found', (w) => w.draftUnknown);
  const { draft, versions } = read;
  const judged = await examineDraft(ctx, draft);
  const isOpen = draft.state === 'open' || draft.state === 'review';
  const fragment = isOpen ? await updateFragment(ctx, draft, judged) : null;
  const lists = await readNames(ctx.db, region.slug, draft.fields.programme ?? '');
  const shown: Omit<Shown, 'fragment'> = {
    draft,
    versions,
    zone: region.time_zone,
    now: judged.known?.version ?? null,
    subject: subjectOf(judged),
    problems: judged.problems,
    warnings: judged.warnings,
    // Once settled there is nothing left to compare with: what it changed stands in the history.
    ...(isOpen ? comparison(draft, judged, lists) : { changes: null, record: [] }),
    powers: powersOf(read, officer.grants, officer.id, judged),
    refused: answer && {
      message: answer.refusal.say(refusals[ctx.locale]),
      problems: answer.refusal.fields,
      typed: answer.typed,
    },
  };
  return { page: (view: View) => showPage({ ...shown, fragment: fragment?.(view) ?? null }, view) };
}

// A plan has no title of its own: its programme's key names it.
const subjectOf = ({ known }: Judgement): string | null =>
  known ? String(known.content.title ?? known.content.name ?? known.content.statement ?? '') || null : null;

function comparison({ kind, subject_key }: Draft, { content, known }: Judgement, lists: Lists) {
  if (content === null) return { changes: null, record: [] };
  if (subject_key !== null && known)
    return { changes: changesOf(kind, known.content as never, content, lists), record: [] };
  return { changes: null, record: recordOf(kind, content, lists) };
}

/** Kinds that belong to the region as a whole: no single agency publishes them. */
const WHOLE = new Set<Kind>(['source', 'organisation', 'method', 'commitment', 'assessment']);

// What a programme's agencies may do only the verb knows; it is asked when it comes to that.
const placeOf = ({ kind, subject_key, fields }: Draft) => {
  if (kind === 'source' && subject_key === null) return undefined;
  return WHOLE.has(kind) ? null : fields.author || undefined;
};

const PATHS = {
  'content.publish': 'terbitkan',
  'source.record': 'catat',
  'update.correct': 'koreksi',
} as const;

function powersOf(
  { draft, versions, two_person }: { draft: Draft; versions: DraftVersion[]; two_person: boolean },
  grants: Desk['officer']['grants'],
  person: string,
  { problems }: Judgement,
): Powers {
  const organisation = placeOf(draft);
  const can = (action: Action) => may(grants, action, { region: draft.region, organisation });
  const writes = may(grants, 'draft.write', { region: draft.region, organisation: ownerOf(draft) });
  const open = draft.state === 'open' || draft.state === 'review';
  const action = actionOf(draft);
  const bound = two_person && action !== 'source.record';
  const own = bound && versions.some((version) => version.saved_by === person);
  const ready = open && problems.length === 0;
  return {
    edit: open && writes,
    submit: ready && draft.state === 'open' && writes && action !== 'source.record',
    publish: ready && can(action) && !own && (!bound || draft.state === 'review') ? PATHS[action] : null,
    giveBack: draft.state === 'review' && can('content.publish'),
    drop: open && writes && (draft.begun_by === person || can('content.publish')),
    own: own && open && can(action),
  };
}
