import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Trap, TRAP } from '../ui/trap.tsx';
import type { View } from '../ui/view.ts';
import { isAddress } from './schema.ts';
import { words } from './words.ts';

/** Names of the fields that the form sends. */
export const FIELDS = ['address', 'what_is_wrong', 'right_value', 'where_to_see', TRAP] as const;

/** The form as it is drawn: what was typed, and why it was not accepted. */
export interface Asked {
  typed: Partial<Record<(typeof FIELDS)[number], string>>;
  refused?: { message: string; problems: Problem[] };
}

const PATH = '/laporan/keliru/';

/** The page of the form in which a resident says what is wrong in a figure. */
export function errorReportFormSlots(asked: Asked, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(asked.refused ? w.mended(w.report) : w.report, w.lead, PATH, view),
    main: html(<Form asked={asked} view={view} />),
  };
}

const Form = ({ asked: { typed, refused }, view }: { asked: Asked; view: View }) => {
  const w = words[view.locale];
  const common = { problems: refused?.problems ?? [], view };
  return (
    <>
      <Breadcrumb trail={[]} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.report}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <form class="form" method="post" action={PATH} novalidate>
        <About typed={typed.address ?? ''} {...common} />
        <p class="notice">
          {w.noContact} {w.whatIsPublic}
        </p>
        <Field
          name="what_is_wrong"
          label={w.whatIsWrong}
          hint={w.whatIsWrongHint}
          value={typed.what_is_wrong ?? ''}
          rows={6}
          {...common}
        />
        <Field name="right_value" label={w.rightValue} value={typed.right_value ?? ''} optional {...common} />
        <Field
          name="where_to_see"
          label={w.whereToSee}
          hint={w.whereToSeeHint}
          value={typed.where_to_see ?? ''}
          rows={2}
          optional
          {...common}
        />
        <Trap view={view} />
        <button type="submit">{w.send}</button>
      </form>
    </>
  );
};

// An address that came with the link and is sound needs no field: it is shown as the way back.
const About = ({ typed, problems, view }: { typed: string; problems: Problem[]; view: View }) => {
  const w = words[view.locale];
  if (isAddress(typed) && !problems.some((problem) => problem.field === 'address'))
    return (
      <p>
        {w.reported} <a href={typed}>{typed}</a>
        <input type="hidden" name="address" value={typed} />
      </p>
    );
  return (
    <>
      <p>{w.start}</p>
      <Field name="address" label={w.address} hint={w.addressHint} value={typed} {...{ problems, view }} />
    </>
  );
};
