import { Field } from '../ui/field.tsx';
import { Carried } from './deed-form.tsx';
import { words } from './deed-words.ts';
import { pathOf, type DeskRequestProps } from './desk-page.ts';

/** The form for the number under which SP4N-LAPOR! knows the same report. */
export const LaporForm = (props: DeskRequestProps) => {
  const { request, typed, refused, open, view } = props;
  const w = words[view.locale];
  return (
    <details id="nomor-lapor" open={open === 'nomor-lapor'}>
      <summary>{w.lapor}</summary>
      <form class="form" method="post" action={pathOf(props, 'nomor-lapor')} novalidate>
        <Carried {...props} />
        <Field
          name="lapor-nomor-lapor"
          label={w.lapor}
          hint={w.laporHint}
          value={typed['lapor-nomor-lapor'] ?? request.facts.lapor_number ?? ''}
          keys="numeric"
          optional
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit" class="quiet">
          {w.laporSave}
        </button>
      </form>
    </details>
  );
};
