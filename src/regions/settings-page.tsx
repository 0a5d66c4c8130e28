import type { ConsolePage } from '../accounts/frame.tsx';
import { allowedRoles, may } from '../accounts/roles.ts';
import type { Officer } from '../accounts/officer.ts';
import { words as accountWords } from '../accounts/words.ts';
import { words as keyWords } from '../api-keys/words.ts';
import type { Change } from '../ui/changes.ts';
import { Changes } from '../ui/change-list.tsx';
import { Cut } from '../ui/cut.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { stamp } from '../ui/when.ts';
import { Contacts } from './contacts.tsx';
import { settingChanges } from './setting-changes.ts';
import { words } from './setting-words.ts';
import { SettingsForm } from './settings-form.tsx';
import { SHOWN, type Settings, type SettingsPage } from './settings.ts';
import { typedFrom, type TypedSettings } from './typed-settings.ts';

interface Props {
  /** Null when the database does not answer: what was typed is shown all the same. */
  page: SettingsPage | null;
  officer: Officer;
  saved: boolean;
  refused?: { message: string; problems: Problem[]; typed: TypedSettings };
  view: View;
}

/** The room of a region's settings: a form for those who may change them, what stands for everybody else. */
export const settingsPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Room {...props} />,
});

const Room = ({ page, officer, saved, refused, view }: Props) => {
  const w = words[view.locale];
  const region = officer.region?.slug ?? '';
  const meanwhile = refused && page?.before ? settingChanges(page.before, page.settings, view) : [];
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {saved ? (
        <p class="notice" role="status">
          {w.saved} <a href={`/${region}/#kontak`}>{w.seePublic}</a>
        </p>
      ) : null}
      {may(officer.grants, 'api_key.change', { region }) ? (
        <p>
          <a href={`/petugas/${region}/kunci/`}>{keyWords[view.locale].settings}</a>
        </p>
      ) : null}
      <Meanwhile changes={meanwhile} view={view} />
      {may(officer.grants, 'setting.change', { region }) ? (
        <SettingsForm
          typed={refused?.typed ?? (page ? typedFrom(page.settings, page.version) : {})}
          problems={refused?.problems ?? []}
          view={view}
        />
      ) : null}
      {page && !may(officer.grants, 'setting.change', { region }) ? (
        <Standing settings={page.settings} view={view} />
      ) : null}
      {page ? (
        <History page={page} timeZone={officer.region?.time_zone ?? 'Asia/Jakarta'} view={view} />
      ) : null}
    </>
  );
};

const Meanwhile = ({ changes, view }: { changes: Change[]; view: View }) => {
  const w = words[view.locale];
  if (changes.length === 0) return null;
  return (
    <div class="notice">
      <p>{w.meanwhile}</p>
      <Changes changes={changes} view={view} />
      <p>{w.meanwhileDo}</p>
    </div>
  );
};

const Standing = ({ settings, view }: { settings: Settings; view: View }) => {
  const w = words[view.locale];
  const roles = allowedRoles('setting.change').map((role) => accountWords[view.locale].roles[role]);
  return (
    <>
      <p class="notice">{w.readOnly(roles.join(', '))}</p>
      <dl class="record">
        <dt>{w.twoPerson}</dt>
        <dd>{w.onOff(settings.two_person)}</dd>
        <dt>{w.twoPersonIdentity}</dt>
        <dd>{w.onOff(settings.two_person_identity)}</dd>
        <dt>{w.silence}</dt>
        <dd>{w.days(settings.silent_after_days)}</dd>
        <dt>{w.channels}</dt>
        <dd>
          <Contacts of={settings} view={view} />
        </dd>
      </dl>
    </>
  );
};

const History = ({
  page: { changes },
  timeZone,
  view,
}: {
  page: SettingsPage;
  timeZone: string;
  view: View;
}) => {
  const w = words[view.locale];
  return (
    <section class="history">
      <h2>{w.history}</h2>
      {changes.length === 0 ? <p class="absent">{w.noHistory}</p> : null}
      {changes.slice(0, SHOWN).map((one) => (
        <div>
          <p>{w.version(one.version, stamp(one.changed_at, timeZone))}</p>
          <Changes changes={settingChanges(one.before, one.after, view)} view={view} />
        </div>
      ))}
      <Cut list={changes} at={SHOWN} view={view} />
    </section>
  );
};
