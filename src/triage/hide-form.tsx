import { Choice } from '../ui/choice.tsx';
import { hidings, pathOf, type DeskRequestProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The form in which less of a public report is shown than before; there is none that shows more. */
export const HideForm = (props: DeskRequestProps) => {
  const { request, refused, open, view } = props;
  const { shown } = request.facts;
  const w = words[view.locale];
  if (!shown) return null;
  const narrower = hidings.filter((name) => name !== shown);
  return (
    <details open={open === 'sembunyikan'}>
      <summary>{w.hide}</summary>
      <form class="form" method="post" action={pathOf(props, 'sembunyikan')} novalidate>
        <Choice
          name="menjadi"
          label={w.hideTo}
          hint={w.hideLead}
          options={[['', w.choose], ...narrower.map((name) => [name, w.publicities[name]] as const)]}
          value=""
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit" class="quiet">
          {w.hideNow}
        </button>
      </form>
    </details>
  );
};
