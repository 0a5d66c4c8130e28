import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import { scopeNames } from '../accounts/roles.ts';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Radios } from '../ui/radios.tsx';
import type { View } from '../ui/view.ts';
import { Card } from './card.tsx';
import { LISTED, type KeyRoom } from './schema.ts';
import { words } from './words.ts';

/** The room of a region's keys as it is drawn. */
export interface KeysPage {
  region: NonNullable<Officer['region']>;
  room: KeyRoom;
  /** Of the form: the same one makes one key. */
  token: string;
  typed: { scope: string; organisation: string; label: string } | undefined;
  refused: { message: string; problems: Problem[] } | undefined;
}

/** The keys of a region, and the form that makes one. */
export const keysPage = (page: KeysPage, view: View): ConsolePage => ({
  title: words[view.locale].title,
  trail: [[`/petugas/${page.region.slug}/pengaturan/`, 'Pengaturan']],
  main: <Room page={page} view={view} />,
});

const Room = ({ page, view }: { page: KeysPage; view: View }) => {
  const w = words[view.locale];
  const { region, room, refused } = page;
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <p>
          {w.docs} <a href="/pengembang/kunci/">{w.docsLink}</a>
        </p>
      </header>
      <section aria-labelledby="daftar">
        <h2 id="daftar">{w.list}</h2>
        {room.keys.length === 0 ? <p class="absent">{w.none}</p> : null}
        <ul class="cards">
          {room.keys.map((card) => (
            <li>
              <a href={`/petugas/${region.slug}/kunci/${card.id}/`}>{card.label}</a>
              <Card card={card} timeZone={region.time_zone} view={view} />
            </li>
          ))}
        </ul>
        {room.keys.length === LISTED ? <p class="muted">{w.cut(LISTED)}</p> : null}
      </section>
      <Make page={page} view={view} />
    </>
  );
};

const Make = ({ page, view }: { page: KeysPage; view: View }) => {
  const w = words[view.locale];
  const { room, token, typed, refused } = page;
  const common = { problems: refused?.problems ?? [], view };
  return (
    <section aria-labelledby="buat">
      <h2 id="buat">{w.make}</h2>
      <p>{w.makeLead}</p>
      {room.twoPerson ? <p class="notice">{w.twoPerson}</p> : null}
      <form class="form" method="post" action={`/petugas/${page.region.slug}/kunci/`} novalidate>
        <input type="hidden" name="tanda" value={token} />
        <Radios
          name="scope"
          label={w.scope}
          options={scopeNames.map((scope) => [scope, ...w.scopes[scope]] as const)}
          value={typed?.scope ?? ''}
          {...common}
        />
        <Choice
          name="organisation"
          label={w.organisation}
          hint={w.organisationHint}
          options={[['', w.whole], ...room.organisations.map(({ key, name }) => [key, name] as const)]}
          value={typed?.organisation ?? ''}
          {...common}
        />
        <Field name="label" label={w.label} hint={w.labelHint} value={typed?.label ?? ''} {...common} />
        <button type="submit">{w.button}</button>
      </form>
    </section>
  );
};
