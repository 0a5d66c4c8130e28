import type { ConsolePage } from '../accounts/frame.tsx';
import { Changes } from '../ui/change-list.tsx';
import type { Change } from '../ui/changes.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { Fields, Lists } from './fields.ts';
import { DraftFields } from './form.tsx';
import { ABOUT, headingOf, kinds, type Kind } from './kinds.ts';
import { contentPath, draftPath, paths } from './paths.ts';
import { words } from './page-words.ts';

/** A draft as its form shows it. */
export interface Editing {
  region: string;
  id: string;
  kind: Kind;
  subject: string | null;
  base: number | null;
  /** The version that what is typed will follow; 0 while nothing was saved. */
  version: number;
  fields: Fields;
  lists: Lists;
  /** The list to which a row was just added. */
  opened?: string | undefined;
  /** What somebody else saved while this was being typed. */
  meanwhile?: { by: string | null; version: number; changes: Change[] } | undefined;
  refused?: { message: string; problems: Problem[] } | undefined;
}

/** The page on which a draft is written. */
export function editPage(editing: Editing, view: View): ConsolePage {
  return {
    title: titleOf(editing, view),
    trail: [trailOf(editing)],
    main: <Edit editing={editing} view={view} />,
  };
}

function titleOf({ kind, subject }: Editing, view: View): string {
  const w = words[view.locale];
  if (ABOUT.has(kind)) return w.writeAbout(kinds[kind].one);
  return (subject === null ? w.write : w.amend)(kinds[kind].one);
}

// The way back: to the thing that is spoken of, or to its list.
function trailOf({ kind, region, subject }: Editing): [string, string] {
  const of = kind === 'correction' ? 'update' : ABOUT.has(kind) ? 'programme' : kind;
  return subject === null
    ? [contentPath(region, of), headingOf(of)]
    : [contentPath(region, of, subject), subject];
}

const Edit = ({ editing, view }: { editing: Editing; view: View }) => {
  const w = words[view.locale];
  const { kind, region, id, subject, base, version, fields, lists, refused } = editing;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <h1>{titleOf(editing, view)}</h1>
      <Meanwhile editing={editing} view={view} />
      <p class="muted">{w.saveHint}</p>
      <form class="form" method="post" action={draftPath(region, id)} novalidate data-keep={id}>
        <input type="hidden" name="_jenis" value={paths[kind]} />
        <input type="hidden" name="_kunci" value={subject ?? ''} />
        <input type="hidden" name="_dasar" value={base ?? ''} />
        <input type="hidden" name="_versi" value={version} />
        {/* First in the form, so that Enter saves and does not add a row. */}
        <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true">
          {w.save}
        </button>
        <DraftFields
          kind={kind}
          fields={fields}
          lists={lists}
          problems={refused?.problems ?? []}
          amending={subject !== null}
          opened={editing.opened}
          view={view}
        />
        <button type="submit">{w.save}</button>
      </form>
    </>
  );
};

const Meanwhile = ({ editing: { meanwhile }, view }: { editing: Editing; view: View }) => {
  const w = words[view.locale];
  if (!meanwhile) return null;
  return (
    <section class="notice" id="sementara">
      <h2>{w.meanwhile}</h2>
      <p>{w.meanwhileBy(meanwhile.by, meanwhile.version)}</p>
      <Changes changes={meanwhile.changes} view={view} />
      <p>{w.meanwhileLead}</p>
    </section>
  );
};
