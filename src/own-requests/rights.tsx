import type { Child } from 'hono/jsx';
import { typedReference } from '../service-requests/private-key.ts';
import { ActForm } from '../ui/act-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { Tick } from '../ui/tick.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { Carried } from './carried.tsx';
import { PATH } from './form.tsx';
import type { Codes, OwnProps } from './page.ts';
import { words } from './words.ts';

/** What the reporter may do with their data: take it along, hide it, erase it. */
export const Rights = ({ page, codes, view }: OwnProps) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.rights}</h2>
      {page.contact?.email ? (
        page.tells_reporter ? (
          <Way to="berhenti-surel" name={w.stopMail} lead={w.stopMailLead} codes={codes} />
        ) : (
          <p>{w.mailStopped}</p>
        )
      ) : null}
      <Way to="unduh" name={w.download} lead={w.downloadLead} codes={codes} />
      {page.is_withdrawn || page.is_secret ? null : (
        <Way to="tarik" name={w.withdraw} lead={w.withdrawLead} codes={codes} />
      )}
      <Way to="hapus" name={w.erase} lead={w.eraseLead} codes={codes} />
    </section>
  );
};

const Way = ({ to, name, lead, codes }: { to: string; name: string; lead: string; codes: Codes }) => (
  <ActForm action={`/lacak/${to}/`} name={name}>
    <Carried codes={codes} />
    <p>{lead}</p>
  </ActForm>
);

/** A step that cannot be taken back, before it is taken. */
export interface Confirm {
  step: 'tarik' | 'hapus';
  codes: Codes;
  refused?: { message: string; problems: Problem[] };
}

/** The page that asks once more. */
export function confirmSlots(confirm: Confirm, view: View): Slots {
  const w = words[view.locale];
  const heading = confirm.step === 'tarik' ? w.withdrawHeading : w.eraseHeading;
  const title = heading(typedReference(confirm.codes.nomor) ?? '');
  return {
    ...head(confirm.refused ? w.mended(title) : title, title, PATH, view),
    main: html(<Asking {...confirm} title={title} view={view} />),
  };
}

const Asking = ({ step, codes, refused, title, view }: Confirm & { title: string; view: View }) => {
  const w = words[view.locale];
  const erases = step === 'hapus';
  return (
    <>
      <Breadcrumb trail={[[PATH, w.track]]} view={view} />
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{title}</h1>
        <p class="late">{erases ? w.eraseWarning : w.withdrawWarning}</p>
      </header>
      <form class="form" method="post" action={`/lacak/${step}/`} novalidate>
        <Carried codes={codes} />
        <input type="hidden" name="langkah" value="2" />
        {erases ? (
          <Tick
            name="yakin"
            label={w.eraseTick}
            ticked={false}
            problems={refused?.problems ?? []}
            view={view}
          />
        ) : null}
        <button type="submit">{erases ? w.eraseYes : w.withdrawYes}</button>
      </form>
      <ActForm action={PATH} name={w.back}>
        <Carried codes={codes} />
      </ActForm>
    </>
  );
};

/** The page after an erasure: what is gone, and what is left. */
export function erasedSlots(reference: string, view: View): Slots {
  const w = words[view.locale];
  const main: Child = (
    <>
      <Breadcrumb trail={[]} view={view} />
      <header class="intro">
        <h1>{w.erased}</h1>
        <p class="lead">{w.erasedLead(reference)}</p>
      </header>
      <section>
        <h2>{w.leftHeading}</h2>
        <ul>
          {w.left.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{w.leftKey}</p>
      </section>
    </>
  );
  return { ...head(w.erased, w.erased, PATH, view), main: html(main) };
}
