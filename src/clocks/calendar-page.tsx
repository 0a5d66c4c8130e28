import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import { allowedRoles, may } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { weekday } from '../ui/when.ts';
import { Days } from './days.tsx';
import { missingYear, type CalendarPage } from './page.ts';
import { words } from './words.ts';

interface Props {
  /** Null when the database does not answer: what was typed is shown all the same. */
  page: CalendarPage | null;
  officer: Officer;
  saved: boolean;
  refused?: { message: string; problems: Problem[]; typed: Typed };
  view: View;
}
type Typed = { day: string; name: string };

/** The room of a region's calendar: its own days off, which its officers keep, beside the country's. */
export const calendarPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].consoleTitle,
  main: <Room {...props} />,
});

const Room = ({ page, officer, saved, refused, view }: Props) => {
  const w = words[view.locale];
  const region = officer.region?.slug ?? '';
  const mayChange = may(officer.grants, 'calendar.change', { region });
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.consoleTitle}</h1>
        <p class="lead">{w.consoleLead}</p>
        <p>{w.kept}</p>
      </header>
      {saved ? (
        <p class="notice" role="status">
          {w.saved}
        </p>
      ) : null}
      {page ? <Missing page={page} view={view} /> : null}
      {mayChange ? <Changing page={page} refused={refused} view={view} /> : <ReadOnly view={view} />}
      {page ? <Days page={page} region={officer.region?.name ?? ''} view={view} /> : null}
    </>
  );
};

const Missing = ({ page, view }: { page: CalendarPage; view: View }) => {
  const w = words[view.locale];
  const year = missingYear(page, view.today);
  return year === null ? null : (
    <p class="notice">
      {w.missing(year)} {w.missingDo}
    </p>
  );
};

const ReadOnly = ({ view }: { view: View }) => {
  const roles = allowedRoles('calendar.change').map((role) => accountWords[view.locale].roles[role]);
  return <p class="notice">{words[view.locale].readOnly(roles.join(', '))}</p>;
};

const Changing = ({ page, refused, view }: Pick<Props, 'page' | 'refused' | 'view'>) => {
  const w = words[view.locale];
  const { problems, typed } = refused ?? { problems: [], typed: { day: '', name: '' } };
  return (
    <>
      <section>
        <h2>{w.add}</h2>
        <form class="form" method="post" novalidate>
          <Field
            name="day"
            type="date"
            label={w.day}
            hint={w.dayHint}
            value={typed.day}
            {...{ problems, view }}
          />
          <Field name="name" label={w.name} value={typed.name} {...{ problems, view }} />
          <button type="submit">{w.save}</button>
        </form>
      </section>
      {page?.local && page.local.calendar.days.length > 0 ? (
        <section>
          <h2>{w.ownDays}</h2>
          <ul class="plain">
            {page.local.calendar.days.map(({ day, name }) => (
              <li>
                <form method="post">
                  {weekday(day)}: {name} <input type="hidden" name="hapus" value={day} />
                  <button type="submit" class="quiet">
                    {w.remove} <span class="visually-hidden">{w.removeDay(weekday(day))}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};
