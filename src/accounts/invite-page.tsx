import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './account-words.ts';
import { CeremonyForm } from './ceremony.tsx';
import type { ConsolePage } from './frame.tsx';
import type { InvitedTo } from './people.ts';
import { words as frame } from './words.ts';

interface Refused {
  message: string;
  problems: Problem[];
}

const PATH = '/petugas/undangan/';

/** Where the code of an invite is entered; a link fills it from its fragment. */
export const inviteCodePage = (
  { typed, refused }: { typed: string; refused?: Refused },
  view: View,
): ConsolePage => {
  const w = words[view.locale];
  return {
    title: w.invitation,
    main: (
      <>
        {refused ? <ErrorSummary {...refused} view={view} /> : null}
        <header class="intro">
          <h1>{w.invitation}</h1>
          <p class="lead">{w.inviteLead}</p>
        </header>
        <form class="form" method="post" action={PATH} novalidate data-fragment>
          <Field
            name="kode"
            label={w.inviteCode}
            hint={w.inviteCodeHint}
            value={typed}
            problems={refused?.problems ?? []}
            view={view}
          />
          <button type="submit">{w.openInvite}</button>
        </form>
      </>
    ),
  };
};

/** An invite that was opened: what for, who takes it up, and the passkey to be made. */
export interface OpenedInvite {
  token: string;
  to: InvitedTo;
  /** Name of a person who is let back in; null for somebody new, who is asked for it. */
  back: string | null;
  options: object;
  typed: string;
  refused?: Refused;
}

/** Where an invite is taken up. */
export const openedInvitePage = (page: OpenedInvite, view: View): ConsolePage => {
  const w = words[view.locale];
  const { token, to, back, options, typed, refused } = page;
  const role = to.role ? frame[view.locale].roles[to.role] : '';
  return {
    title: w.invitation,
    main: (
      <>
        {refused ? <ErrorSummary {...refused} view={view} /> : null}
        <header class="intro">
          <h1>{w.invitation}</h1>
          <p class="lead">{back ? w.welcomeBack(back) : w.youAreInvited(role, to.region_name)}</p>
          {to.organisation_name ? <p>{w.forOrganisation(to.organisation_name)}</p> : null}
          <p>{w.acceptLead}</p>
        </header>
        <CeremonyForm
          action={`${PATH}terima/`}
          ceremony={{ kind: 'make', options }}
          button={w.accept}
          view={view}
        >
          <input type="hidden" name="kode" value={token} />
          {back ? null : (
            <Field
              name="nama"
              label={w.name}
              hint={w.nameHint}
              value={typed}
              problems={refused?.problems ?? []}
              view={view}
            />
          )}
        </CeremonyForm>
      </>
    ),
  };
};
