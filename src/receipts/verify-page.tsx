import { CheckForm, KeyList, type Published } from '../signing/check-form.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { FileQuestion } from '../ui/question.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import type { Checked } from './check.ts';
import { told } from './told.ts';
import { words } from './words.ts';

/** The page as it is drawn: what was pasted, what was found of it, and what the portal publishes. */
export interface VerifyPage extends Published {
  typed: { note: string; text: string };
  checked?: Checked;
  problems?: Problem[];
}

const PATH = '/tanda-terima/';

/** The page on which anybody checks a receipt. */
export function verifySlots(page: VerifyPage, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(page.problems ? w.mended(w.verify) : w.verify, w.description, PATH, view),
    main: html(<Main page={page} view={view} />),
  };
}

const Main = ({ page, view }: { page: VerifyPage; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <Breadcrumb trail={[]} view={view} />
      {page.problems ? <ErrorSummary message={w.refused} problems={page.problems} view={view} /> : null}
      <header class="intro">
        <h1>{w.verify}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      <Form page={page} view={view} />
      <Meaning view={view} />
      <Keys vkeys={page.vkeys} view={view} />
    </>
  );
};

const Form = ({ page, view }: { page: VerifyPage; view: View }) => {
  const w = words[view.locale];
  const { typed, checked, problems = [] } = page;
  const common = { problems, view };
  return (
    <CheckForm action={PATH} published={page} found={checked && told(checked, view.locale)} check={w.check}>
      <Field name="note" label={w.note} hint={w.noteHint} value={typed.note} rows={8} {...common} />
      <FileQuestion
        name="file"
        label={w.file}
        hint={w.fileHint}
        accept=".txt,text/plain"
        optional
        {...common}
      />
      <Field name="text" label={w.text} hint={w.textHint} value={typed.text} rows={4} optional {...common} />
    </CheckForm>
  );
};

const Meaning = ({ view }: { view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.proves}</h2>
      <ul>
        {w.provesList.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h2>{w.provesNot}</h2>
      <ul>
        {w.provesNotList.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p>{w.offline}</p>
    </section>
  );
};

const Keys = ({ vkeys, view }: { vkeys: string[]; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.keys}</h2>
      <p>{w.keysHelp}</p>
      <KeyList vkeys={vkeys} />
      <p>{w.rotation}</p>
      <p>
        <a href={`${PATH}kunci.txt`}>{w.published}</a> ·{' '}
        <a href="/pengembang/laporan/#tanda-terima">{w.byHand}</a> · <a href="/log/">{w.log}</a>
      </p>
    </section>
  );
};
