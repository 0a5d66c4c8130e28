import type { Child } from 'hono/jsx';
import type { ConsolePage } from '../accounts/frame.tsx';
import { Changes } from '../ui/change-list.tsx';
import type { Change } from '../ui/changes.ts';
import type { Problem } from '../ui/field.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Acts, type Powers } from './acts.tsx';
import { kinds } from './kinds.ts';
import type { Draft, DraftState, DraftVersion } from './page.ts';
import { draftPath } from './paths.ts';
import { words } from './page-words.ts';

/** A draft as its reader meets it: what the gate says, what the public would see, and what may be done. */
export interface Shown {
  draft: Draft;
  zone: string;
  /** What people call the thing that it changes; null for something new. */
  subject: string | null;
  /** Version of the changed thing as it stands now. */
  now: number | null;
  problems: Problem[];
  warnings: Problem[];
  /** The very fragment that the public will see; null where there is none of its own. */
  fragment: Child | null;
  changes: Change[] | null;
  record: { label: string; value: string }[];
  versions: DraftVersion[];
  powers: Powers;
  refused?: { message: string; problems: Problem[]; typed: string } | undefined;
}

const TONES: Record<DraftState, Tone> = {
  open: 'plain',
  review: 'warn',
  published: 'good',
  dropped: 'quiet',
};

/** The page of a draft. */
export function showPage(shown: Shown, view: View): ConsolePage {
  const w = words[view.locale];
  const { draft } = shown;
  return {
    title: `${w.draft}: ${draft.title || w.untitled}`,
    trail: [[`/petugas/${draft.region}/draf/`, w.drafts]],
    main: <Show shown={shown} view={view} />,
  };
}

const Show = ({ shown, view }: { shown: Shown; view: View }) => {
  const w = words[view.locale];
  const { draft, zone, refused } = shown;
  return (
    <>
      {refused ? (
        <div class="error-summary" role="alert" id="galat">
          <p class="topic">{w.gate}</p>
          <p>{refused.message}</p>
          <Wrongs problems={refused.problems} draft={draft} />
        </div>
      ) : null}
      <h1>{draft.title || w.untitled}</h1>
      <p class="tags">
        <Tag>{kinds[draft.kind].one}</Tag>
        <Tag tone={TONES[draft.state]}>{w.states[draft.state]}</Tag>
      </p>
      <p class="muted">{w.saved(draft.version, draft.saved_by, stamp(draft.saved_at, zone))}</p>
      {draft.subject_key ? (
        <p>
          {w.about} <strong>{shown.subject ?? draft.subject_key}</strong>
        </p>
      ) : null}
      {draft.note ? (
        <p class="notice">
          <strong>{w.returned}</strong> <span class="said">{draft.note}</span>
        </p>
      ) : null}
      <Settled draft={draft} view={view} />
      <Gate shown={shown} view={view} />
      <Preview shown={shown} view={view} />
      <Acts draft={draft} powers={shown.powers} refused={refused} view={view} />
      <Versions shown={shown} view={view} />
    </>
  );
};

const isOpen = ({ state }: Draft) => state === 'open' || state === 'review';

const Settled = ({ draft, view }: { draft: Draft; view: View }) => {
  const w = words[view.locale];
  if (draft.state === 'dropped') return <p class="notice">{w.dropped}</p>;
  if (draft.published_as === null) return null;
  return (
    <p class="notice" role="status">
      {w.published} <a href={draft.published_as}>{w.read}</a>
    </p>
  );
};

const Gate = ({ shown: { draft, now, problems, warnings }, view }: { shown: Shown; view: View }) => {
  const w = words[view.locale];
  if (!isOpen(draft)) return null;
  const stale = draft.base_version !== null && now !== null && now !== draft.base_version;
  return (
    <>
      {stale ? <p class="notice">{w.based(draft.base_version ?? 0, now)}</p> : null}
      {problems.length > 0 ? (
        <section class="gate" id="gerbang">
          <h2>{w.gate}</h2>
          <p>{w.gateLead}</p>
          <Wrongs problems={problems} draft={draft} />
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section class="gate">
          <h2>{w.warned}</h2>
          <Wrongs problems={warnings} draft={draft} />
        </section>
      ) : null}
    </>
  );
};

const Wrongs = ({ problems, draft }: { problems: Problem[]; draft: Draft }) => (
  <ul class="plain">
    {problems.map(({ field, message }) => (
      <li>
        <a href={`${draftPath(draft.region, draft.id)}ubah/${field ? `#${field}` : ''}`}>{message}</a>
      </li>
    ))}
  </ul>
);

const Preview = ({ shown: { draft, fragment, changes, record }, view }: { shown: Shown; view: View }) => {
  const w = words[view.locale];
  if (draft.state === 'dropped') return null;
  return (
    <>
      {changes ? (
        <section>
          <h2>{w.changes}</h2>
          {changes.length > 0 ? (
            <Changes changes={changes} view={view} />
          ) : (
            <p class="absent">{w.changesNone}</p>
          )}
        </section>
      ) : null}
      {fragment ? (
        <section aria-label={w.preview}>
          <p class="kicker">{w.preview}</p>
          <div class="preview">{fragment}</div>
        </section>
      ) : changes || record.length === 0 ? null : (
        <section>
          <h2>{w.fresh}</h2>
          <dl class="record">
            {record.map(({ label, value }) => (
              <>
                <dt>{label}</dt>
                <dd class="said">{value}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
    </>
  );
};

const Versions = ({ shown: { versions, zone }, view }: { shown: Shown; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.versions}</h2>
      <ol reversed class="plain">
        {versions.map(({ version, name, saved_at }) => (
          <li>{w.saved(version, name, stamp(saved_at, zone))}</li>
        ))}
      </ol>
    </section>
  );
};
