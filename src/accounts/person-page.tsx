import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import type { ConsolePage } from './frame.tsx';
import type { Officer } from './officer.ts';
import { organisationName, type Organisation, type PersonCard } from './people.ts';
import { may, type Action } from './roles.ts';
import { RoleFields } from './role-fields.tsx';
import { words } from './people-words.ts';
import { words as frame } from './words.ts';

/** The page of one person of a region as it is drawn. */
export interface PersonPage {
  officer: Officer;
  region: NonNullable<Officer['region']>;
  person: PersonCard;
  organisations: Organisation[];
  typed?: { role: string; organisation: string };
  refused?: { message: string; problems: Problem[] };
}

/** What one person may do in a region, and what may be done about it. */
export const personPage = (page: PersonPage, view: View): ConsolePage => ({
  title: page.person.name,
  trail: [[`/petugas/${page.region.slug}/orang/`, words[view.locale].people]],
  main: <Main page={page} view={view} />,
});

const Main = ({ page, view }: { page: PersonPage; view: View }) => {
  const w = words[view.locale];
  const { person, region, officer, refused } = page;
  const can = (action: Action) => may(officer.grants, action, { region: region.slug });
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{person.name}</h1>
        <p class="tags">
          <Tag tone={person.state === 'active' ? 'good' : 'warn'}>{w.states[person.state]}</Tag>
        </p>
      </header>
      <Roles page={page} change={can('person.grant')} view={view} />
      {can('person.grant') && person.state !== 'suspended' ? <Give page={page} view={view} /> : null}
      {can('person.invite') && person.state !== 'suspended' ? (
        <Act
          page={page}
          id="kembali"
          title={w.wayBack}
          lead={w.wayBackLead}
          verb="undangan"
          button={w.renew}
        />
      ) : null}
      {can('person.suspend') && person.id !== officer.id ? (
        <Act
          page={page}
          id="penangguhan"
          title={w.suspension}
          lead={w.suspendLead}
          {...(person.state === 'suspended'
            ? { verb: 'pulihkan', button: w.unsuspend }
            : { verb: 'tangguhkan', button: w.suspend })}
        />
      ) : null}
    </>
  );
};

const pathOf = ({ region, person }: PersonPage, verb: string) =>
  `/petugas/${region.slug}/orang/${person.id}/${verb}/`;

const Roles = ({ page, change, view }: { page: PersonPage; change: boolean; view: View }) => {
  const w = words[view.locale];
  const names = frame[view.locale].roles;
  const { region, person } = page;
  const here = person.grants.filter((grant) => grant.region === region.slug);
  return (
    <section aria-labelledby="peran">
      <h2 id="peran">{w.roles}</h2>
      <ul class="cards">
        {here.map(({ id, role, organisation }) => (
          <li>
            <p>
              <strong>{names[role]}</strong>,{' '}
              {organisation ? organisationName(page.organisations, organisation) : w.allOrganisations}:{' '}
              {w.does[role]}
            </p>
            {change ? (
              <form method="post" action={pathOf(page, 'cabut')}>
                <input type="hidden" name="peran" value={id} />
                <button type="submit" class="quiet">
                  {w.revoke} <span class="visually-hidden">{w.revokeOf(names[role])}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {here.length < person.grants.length ? <p class="muted">{w.elsewhere}</p> : null}
    </section>
  );
};

const Give = ({ page, view }: { page: PersonPage; view: View }) => {
  const w = words[view.locale];
  const { organisations, typed = {}, refused } = page;
  return (
    <section aria-labelledby="beri">
      <h2 id="beri">{w.giveRole}</h2>
      <form class="form" method="post" action={pathOf(page, 'peran')} novalidate>
        <RoleFields
          organisations={organisations}
          typed={typed}
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit">{w.give}</button>
      </form>
    </section>
  );
};

interface ActProps {
  page: PersonPage;
  id: string;
  title: string;
  lead: string;
  verb: string;
  button: string;
}

const Act = ({ page, id, title, lead, verb, button }: ActProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p class="muted">{lead}</p>
    <form method="post" action={pathOf(page, verb)}>
      <button type="submit">{button}</button>
    </form>
  </section>
);
