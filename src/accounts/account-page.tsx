import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { Account, Passkey } from './account.ts';
import { CeremonyForm } from './ceremony.tsx';
import type { ConsolePage } from './frame.tsx';
import { isConfined, type Officer } from './officer.ts';
import { words } from './account-words.ts';
import { OwnMail } from './own-mail.tsx';
import { Sessions } from './sessions.tsx';

/** The page of one's own account as it is drawn. */
export interface AccountPage {
  officer: Officer;
  account: Account;
  /** Options of the ceremony that makes one more passkey. */
  options: object;
  /** Recovery codes that were just made: shown once. */
  codes?: string[];
  typed?: string | undefined;
  /** The address as it was typed. */
  mail?: string | undefined;
  refused?: { message: string; problems: Problem[] };
}

/** One's own account: passkeys, recovery codes, sessions; first of all what is missing to make it safe. */
export const accountPage = (page: AccountPage, view: View): ConsolePage => {
  const w = words[view.locale];
  return { title: page.codes ? w.codesMade : w.account, main: <AccountMain page={page} view={view} /> };
};

const AccountMain = ({ page, view }: { page: AccountPage; view: View }) => {
  const { officer, account, codes, refused } = page;
  if (codes) return <Codes codes={codes} view={view} />;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{words[view.locale].account}</h1>
        <p class="lead">{officer.name}</p>
        <Standing officer={officer} view={view} />
      </header>
      {officer.via === 'passkey' ? (
        <>
          <Recovery left={account.codes} view={view} />
          <Keys keys={account.keys} view={view} />
        </>
      ) : null}
      <AddKey page={page} view={view} />
      {officer.via === 'passkey' ? (
        <>
          <OwnMail kept={account.mail} typed={page.mail} problems={refused?.problems ?? []} view={view} />
          <Sessions account={account} own={officer.session} view={view} />
        </>
      ) : null}
    </>
  );
};

const Standing = ({ officer, view }: { officer: Officer; view: View }) => {
  const w = words[view.locale];
  if (!isConfined(officer))
    return (
      <>
        <p>{w.safe}</p>
        <p class="more">
          <a href="/petugas/">{w.toConsole}</a>
        </p>
      </>
    );
  const [what, how] = officer.via === 'passkey' ? [w.safeNeeded, w.safeHow] : [w.recovered, w.recoveredHow];
  return (
    <p class="notice">
      <strong>{what}.</strong> {how}
    </p>
  );
};

const Recovery = ({ left, view }: { left: number; view: View }) => {
  const w = words[view.locale];
  return (
    <section aria-labelledby="kode-pemulihan">
      <h2 id="kode-pemulihan">{w.codes}</h2>
      <p>{w.codesLeft(left)}</p>
      <p class="muted">{w.codesLead}</p>
      <form method="post" action="/petugas/akun/kode/">
        <button type="submit">{w.makeCodes}</button>
      </form>
    </section>
  );
};

const Codes = ({ codes, view }: { codes: string[]; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro">
        <h1>{w.codesMade}</h1>
        <p class="notice">{w.codesOnce}</p>
      </header>
      <ol class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="more">
        <a href="/petugas/akun/">{w.codesSaved}</a>
      </p>
    </>
  );
};

const Keys = ({ keys, view }: { keys: Passkey[]; view: View }) => {
  const w = words[view.locale];
  return (
    <section aria-labelledby="kunci">
      <h2 id="kunci">{w.keys}</h2>
      <ul class="cards">
        {keys.map((key) => (
          <li>
            <h3>{key.label}</h3>
            <p class="muted">
              {w.made} {at(key.created_at)}; {key.used_at ? `${w.used} ${at(key.used_at)}` : w.neverUsed}
            </p>
            <details>
              <summary>
                {w.rename} <span class="visually-hidden">{w.ofKey(key.label)}</span>
              </summary>
              <KeyForm action="nama" id={key.id}>
                <label>
                  {w.keyName} <input type="text" name="label" value={key.label} autocomplete="off" />
                </label>{' '}
                <button type="submit">{w.saveName}</button>
              </KeyForm>
            </details>
            <KeyForm action="hapus" id={key.id}>
              <button type="submit" class="quiet">
                {w.remove} <span class="visually-hidden">{w.ofKey(key.label)}</span>
              </button>
            </KeyForm>
          </li>
        ))}
      </ul>
    </section>
  );
};

const KeyForm = ({ action, id, children }: { action: string; id: string; children: Child }) => (
  <form method="post" action={`/petugas/akun/kunci/${action}/`} novalidate>
    <input type="hidden" name="kunci" value={id} />
    {children}
  </form>
);

const AddKey = ({ page, view }: { page: AccountPage; view: View }) => {
  const w = words[view.locale];
  const { account, options, typed = w.keyNumber(account.keys.length + 1), refused } = page;
  return (
    <section aria-labelledby="tambah">
      <h2 id="tambah">{w.addKey}</h2>
      <p class="muted">{w.addKeyLead}</p>
      <CeremonyForm
        action="/petugas/akun/kunci/"
        ceremony={{ kind: 'make', options }}
        button={w.makeKey}
        view={view}
      >
        <Field
          name="label"
          label={w.keyName}
          hint={w.keyNameHint}
          value={typed}
          problems={refused?.problems ?? []}
          view={view}
        />
      </CeremonyForm>
    </section>
  );
};

// An account belongs to no region; its times are those of the capital.
const at = (instant: string) => stamp(instant, 'Asia/Jakarta');
