import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { Draft } from './page.ts';
import { draftPath } from './paths.ts';
import { words } from './page-words.ts';

/** What its reader may do with a draft now. */
export interface Powers {
  edit: boolean;
  submit: boolean;
  /** The last part of the path that publishes it, by what it takes; null when this reader may not. */
  publish: 'terbitkan' | 'catat' | 'koreksi' | null;
  giveBack: boolean;
  drop: boolean;
  /** The region asks for a second person, and this reader wrote in the draft. */
  own: boolean;
}

interface Props {
  draft: Draft;
  powers: Powers;
  refused?: { problems: Problem[]; typed: string } | undefined;
  view: View;
}

/** What may be done with a draft: each a form with one button, so that it works without a script. */
export const Acts = ({ draft, powers, refused, view }: Props) => {
  const w = words[view.locale];
  const names = { terbitkan: w.publish, catat: w.record, koreksi: w.correct };
  return (
    <section class="acts">
      {powers.own ? <p class="muted">{w.twoPerson}</p> : null}
      {powers.publish ? (
        <Act draft={draft} to={powers.publish} name={names[powers.publish]}>
          {powers.publish === 'koreksi' ? <p class="muted">{w.correctHint}</p> : null}
        </Act>
      ) : null}
      {powers.submit ? (
        <Act draft={draft} to="ajukan" name={w.submit} quiet={powers.publish !== null} />
      ) : null}
      {powers.edit ? (
        <p class="more">
          <a href={`${draftPath(draft.region, draft.id)}ubah/`}>{w.edit}</a>
        </p>
      ) : null}
      {powers.giveBack ? (
        <Act draft={draft} to="kembalikan" name={w.giveBack} quiet>
          <Field
            name="note"
            label={w.note}
            hint={w.noteHint}
            value={refused?.typed ?? ''}
            rows={3}
            problems={refused?.problems ?? []}
            view={view}
          />
        </Act>
      ) : null}
      {powers.drop ? (
        <details>
          <summary>{w.drop}</summary>
          <p class="muted">{w.dropHint}</p>
          <Act draft={draft} to="buang" name={w.drop} quiet />
        </details>
      ) : null}
    </section>
  );
};

const Act = ({
  draft,
  to,
  name,
  quiet = false,
  children,
}: {
  draft: Draft;
  to: string;
  name: string;
  quiet?: boolean;
  children?: unknown;
}) => (
  <form class="form act" method="post" action={`${draftPath(draft.region, draft.id)}${to}/`} novalidate>
    <input type="hidden" name="_versi" value={draft.version} />
    {children as never}
    <button type="submit" class={quiet ? 'quiet' : undefined}>
      {name}
    </button>
  </form>
);
