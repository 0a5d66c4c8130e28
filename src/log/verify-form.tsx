import { CheckForm, KeyList, type Published } from '../signing/check-form.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { FileQuestion, type Problem } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import type { Checked } from './check.ts';
import { told } from './told.ts';
import { words } from './words.ts';

/** The form as it is drawn: what was found of what was sent, and what the portal publishes. */
export interface VerifyForm extends Required<Published> {
  checked?: Checked;
  problems?: Problem[];
}

/** The form by which anybody checks a proof. */
export const Verification = ({ form, view }: { form: VerifyForm; view: View }) => {
  const w = words[view.locale];
  const { checked, problems = [] } = form;
  const found = checked && told(checked, view.locale);
  const common = { problems, view };
  return (
    <>
      {form.problems ? <ErrorSummary message={w.refused} {...common} /> : null}
      <CheckForm action="/log/#periksa" published={form} found={found} check={w.check}>
        <FileQuestion name="proof" label={w.file} hint={w.fileHint} accept=".tlog-proof" {...common} />
        <FileQuestion
          name="content"
          label={w.content}
          hint={w.contentHint}
          accept=".json,application/json"
          optional
          {...common}
        />
      </CheckForm>
      <p>
        {w.offline} <a href="/pengembang/log/#periksa">{w.byHand}</a>.
      </p>
    </>
  );
};

/** The keys under which the log is checked. */
export const Keys = ({ vkeys, view }: { vkeys: string[]; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <KeyList vkeys={vkeys} />
      <p>{w.keysHelp}</p>
      <p>
        <a href="/log/kunci.txt">{w.published}</a> · <a href="/tanda-terima/">{w.receipts}</a>
      </p>
    </>
  );
};
