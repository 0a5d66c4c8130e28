import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { Carried } from './carried.ts';
import { CeremonyForm } from './ceremony.tsx';
import type { ConsolePage } from './frame.tsx';
import { words } from './sign-in-words.ts';

/** Why somebody is asked for a passkey: of their own will, because a session ended, or as a fresh proof. */
export type Reason = 'asked' | 'ended' | 'prove';

/** The page that asks for a passkey, with what it must not lose. */
export interface SignInPage {
  reason: Reason;
  /** Options of the ceremony. */
  options: object;
  /** Path to go on to, under /petugas/. */
  to: string;
  /** What was about to be sent. */
  carried: Carried | null;
  /** True when there was more to carry than fits. */
  lost?: boolean;
  refused?: string;
}

const PATH = '/petugas/masuk/';

/** Signing in, stepping up, and coming back after a session ended: one page. */
export const signInPage = (page: SignInPage, view: View): ConsolePage => {
  const w = words[view.locale];
  const title = { asked: w.signIn, ended: w.sessionEnded, prove: w.proveTitle }[page.reason];
  return { title, main: <SignIn page={page} title={title} view={view} /> };
};

const SignIn = ({ page, title, view }: { page: SignInPage; title: string; view: View }) => {
  const w = words[view.locale];
  const { reason, options, to, carried, lost, refused } = page;
  const again = carried ? w.textKept : w.signInAgain;
  const lead = { asked: w.signInLead, ended: again, prove: w.proveLead }[reason];
  return (
    <>
      {refused ? <ErrorSummary message={refused} problems={[]} view={view} /> : null}
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {reason === 'prove' && carried ? <p>{w.textKept}</p> : null}
        {carried?.files ? <p class="notice">{w.filesLost}</p> : null}
        {lost ? <p class="notice">{w.tooMuch}</p> : null}
      </header>
      <CeremonyForm action={PATH} ceremony={{ kind: 'show', options }} button={w.showKey} view={view}>
        <input type="hidden" name="alasan" value={reason} />
        <input type="hidden" name="tujuan" value={to} />
        <input type="hidden" name="bawaan" value={carried ? JSON.stringify(carried) : ''} />
      </CeremonyForm>
      <p class="more">
        <a href="/petugas/kode/">{w.lostKey}</a>
        <a href="/petugas/undangan/">{w.haveInvite}</a>
      </p>
    </>
  );
};

/** What was typed before, ready to be sent where it was meant to go. */
export const goOnPage = (carried: Carried, view: View): ConsolePage => {
  const w = words[view.locale];
  return { title: w.goOn, main: <GoOn carried={carried} view={view} /> };
};

const GoOn = ({ carried: { path, fields, files }, view }: { carried: Carried; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro">
        <h1>{w.goOn}</h1>
        <p class="lead">{w.goOnLead}</p>
        <p>{files ? w.filesLost : w.goOnHint}</p>
      </header>
      <form class="form" method="post" action={path} enctype={files ? 'multipart/form-data' : undefined}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{w.goOn}</button>
      </form>
    </>
  );
};

/** Where somebody signs in who lost their passkeys. */
export const codePage = (
  { typed, refused }: { typed: string; refused?: { message: string; problems: Problem[] } },
  view: View,
): ConsolePage => {
  const w = words[view.locale];
  return {
    title: w.codeTitle,
    trail: [[PATH, w.signIn]],
    main: (
      <>
        {refused ? <ErrorSummary {...refused} view={view} /> : null}
        <header class="intro">
          <h1>{w.codeTitle}</h1>
          <p class="lead">{w.codeLead}</p>
        </header>
        <form class="form" method="post" action="/petugas/kode/" novalidate>
          <Field
            name="kode"
            label={w.code}
            hint={w.codeHint}
            value={typed}
            problems={refused?.problems ?? []}
            view={view}
          />
          <button type="submit">{w.signIn}</button>
        </form>
      </>
    ),
  };
};
