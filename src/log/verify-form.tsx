import { FoundBlock } from '../signing/found.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import { Question, tied } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import type { Checked } from './check.ts';
import { told } from './told.ts';
import { words } from './words.ts';

/** The form as it is drawn: what was found of what was sent, and what the portal publishes. */
export interface VerifyForm {
  checked?: Checked;
  problems?: Problem[];
  /** The name under which this portal seals, and its public keys. */
  name: string;
  vkeys: string[];
  /** Public keys of the witnesses it asked. */
  witnesses: string[];
}

/** The form by which anybody checks a proof; what the script needs stands in it, so that it works without any network. */
export const Verification = ({ form, view }: { form: VerifyForm; view: View }) => {
  const w = words[view.locale];
  const { checked, problems = [], name, vkeys, witnesses } = form;
  return (
    <>
      {form.problems ? <ErrorSummary message={w.refused} problems={problems} view={view} /> : null}
      <div id="hasil" role="status" tabindex={-1}>
        {checked ? <FoundBlock found={told(checked, view.locale)} /> : null}
      </div>
      <form
        class="form"
        method="post"
        action="/log/#periksa"
        enctype="multipart/form-data"
        novalidate
        data-name={name}
        data-keys={vkeys.join(' ')}
        data-witnesses={witnesses.join(' ')}
      >
        <File
          name="proof"
          label={w.file}
          hint={w.fileHint}
          accept=".tlog-proof"
          problems={problems}
          view={view}
        />
        <File
          name="content"
          label={w.content}
          hint={w.contentHint}
          accept=".json,application/json"
          optional
          problems={problems}
          view={view}
        />
        <button type="submit">{w.check}</button>
      </form>
      <p>
        {w.offline} <a href="/pengembang/log/#periksa">{w.byHand}</a>.
      </p>
    </>
  );
};

const File = ({ accept, ...asked }: Parameters<typeof Question>[0]['asked'] & { accept: string }) => (
  <Question asked={asked}>
    <input id={asked.name} name={asked.name} type="file" accept={accept} {...tied(asked)} />
  </Question>
);

/** The keys under which the log is checked. */
export const Keys = ({ vkeys, view }: { vkeys: string[]; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <ul class="lines">
        {vkeys.map((vkey) => (
          <li>
            <code>{vkey}</code>
          </li>
        ))}
      </ul>
      <p>{w.keysHelp}</p>
      <p>
        <a href="/log/kunci.txt">{w.published}</a> · <a href="/tanda-terima/">{w.receipts}</a>
      </p>
    </>
  );
};
