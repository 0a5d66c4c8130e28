import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import { More } from '../ui/more.tsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import type { ConsolePage } from './frame.tsx';
import type { Officer } from './officer.ts';
import { organisationName, type PeopleRoom, type PersonCard } from './people.ts';
import { may } from './roles.ts';
import { RoleFields } from './role-fields.tsx';
import { words } from './people-words.ts';
import { words as frame } from './words.ts';

type Region = NonNullable<Officer['region']>;

/** The page of a region's people as it is drawn. */
export interface PeoplePage {
  officer: Officer;
  region: Region;
  room: PeopleRoom;
  after: string;
  typed?: { role: string; organisation: string };
  refused?: { message: string; problems: Problem[] };
}

/** Who works in a region, who is invited, and the form that invites. */
export const peoplePage = (page: PeoplePage, view: View): ConsolePage => {
  const w = words[view.locale];
  return { title: w.people, main: <People page={page} view={view} /> };
};

const People = ({ page, view }: { page: PeoplePage; view: View }) => {
  const w = words[view.locale];
  const { officer, region, room, after, refused } = page;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.people}</h1>
        <p class="lead">{room.people.length > 0 ? w.peopleLead(region.name) : w.nobody}</p>
      </header>
      <ul class="cards">
        {room.people.map((person) => (
          <li>
            <Card person={person} organisations={room.organisations} region={region} view={view} />
          </li>
        ))}
      </ul>
      <More
        path={`/petugas/${region.slug}/orang/`}
        asked={{ setelah: after || undefined }}
        cursor="setelah"
        next={room.next}
        view={view}
      />
      <Invites page={page} view={view} />
      {may(officer.grants, 'person.invite', { region: region.slug }) ? (
        <Invite page={page} view={view} />
      ) : null}
    </>
  );
};

interface CardProps {
  person: PersonCard;
  organisations: PeopleRoom['organisations'];
  region: Region;
  view: View;
}

const Card = ({ person, organisations, region, view }: CardProps) => {
  const w = words[view.locale];
  const roles = frame[view.locale].roles;
  return (
    <>
      <a href={`/petugas/${region.slug}/orang/${person.id}/`}>{person.name}</a>
      <p class="tags">
        <Tag tone={person.state === 'active' ? 'good' : 'warn'}>{w.states[person.state]}</Tag>
        {person.grants
          .filter((grant) => grant.region === region.slug)
          .map(({ role, organisation }) => (
            <Tag>
              {organisation
                ? `${roles[role]}, ${organisationName(organisations, organisation)}`
                : roles[role]}
            </Tag>
          ))}
      </p>
    </>
  );
};

const Invites = ({ page: { room, region, officer }, view }: { page: PeoplePage; view: View }) => {
  const w = words[view.locale];
  const withdraws = may(officer.grants, 'person.invite', { region: region.slug });
  if (room.invites.length === 0) return null;
  return (
    <section aria-labelledby="undangan">
      <h2 id="undangan">{w.openInvites}</h2>
      <ul class="plain">
        {room.invites.map((invite) => (
          <li>
            <OpenInvite {...{ invite, organisations: room.organisations, region, withdraws, view }} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface OpenInviteProps {
  invite: PeopleRoom['invites'][number];
  organisations: PeopleRoom['organisations'];
  region: Region;
  withdraws: boolean;
  view: View;
}

const OpenInvite = ({ invite, organisations, region, withdraws, view }: OpenInviteProps) => {
  const w = words[view.locale];
  const { id, role, organisation, expires_at, name } = invite;
  const to = role ? frame[view.locale].roles[role] : w.for(name ?? '');
  const whole = `${to}${organisation ? `, ${organisationName(organisations, organisation)}` : ''}`;
  return (
    <>
      <p>
        {whole}; {w.until} {stamp(expires_at, region.time_zone)}
      </p>
      {withdraws ? (
        <form method="post" action={`/petugas/${region.slug}/orang/undangan/tarik/`}>
          <input type="hidden" name="undangan" value={id} />
          <button type="submit" class="quiet">
            {w.withdraw} <span class="visually-hidden">{whole}</span>
          </button>
        </form>
      ) : null}
    </>
  );
};

const Invite = ({ page, view }: { page: PeoplePage; view: View }) => {
  const w = words[view.locale];
  const { region, room, typed = {}, refused } = page;
  return (
    <section aria-labelledby="undang">
      <h2 id="undang">{w.invite}</h2>
      <p class="muted">{w.inviteLead}</p>
      <form class="form" method="post" action={`/petugas/${region.slug}/orang/`} novalidate>
        <RoleFields
          organisations={room.organisations}
          typed={typed}
          problems={refused?.problems ?? []}
          view={view}
        />
        <button type="submit">{w.makeInvite}</button>
      </form>
    </section>
  );
};

/** An invite that was just made: its link, shown once. */
export const invitedPage = (
  { link, expires_at, region }: { link: string; expires_at: string; region: Region },
  view: View,
): ConsolePage => {
  const w = words[view.locale];
  const back = `/petugas/${region.slug}/orang/`;
  return {
    title: w.inviteMade,
    trail: [[back, w.people]],
    main: (
      <>
        <header class="intro">
          <h1>{w.inviteMade}</h1>
          <p class="notice">{w.inviteOnce}</p>
        </header>
        <p class="field">
          <label for="tautan">{w.inviteLink}</label>
          <input id="tautan" type="text" readonly value={link} />
        </p>
        <p>{w.inviteUntil(stamp(expires_at, region.time_zone))}</p>
        <p class="more">
          <a href={back}>{w.backToPeople}</a>
        </p>
      </>
    ),
  };
};
