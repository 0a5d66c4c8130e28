import { OrganisationList } from '../organisations/list.tsx';
import { Cited } from '../sources/cited.tsx';
import { noteOf, Outside } from '../assessments/outside.tsx';
import { Ago } from '../ui/ago.tsx';
import { lastDay, periodWords } from '../ui/period.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { Figures } from './figures.tsx';
import { headlineOf } from './money.ts';
import { MoneyHeadline } from './money-headline.tsx';
import { BudgetLine } from './money-section.tsx';
import { moneyWords } from './money-words.ts';
import type { ProgrammePage } from './page.ts';
import { Silence } from './silence.tsx';
import { planWords } from './plan-words.ts';
import { milestonesOf, nextPeriodOf } from './schedule.ts';
import { StatusSource } from './status-source.tsx';
import { words } from './words.ts';

interface Props {
  page: ProgrammePage;
  path: string;
  /** Path of the page that tells more; '' for the one that is read. */
  at?: string;
  view: View;
}

/** The five answers a visitor comes for: what, who, how much, how far, and since when we know it. */
export const Answers = ({ page, path, at = '', view }: Props) => {
  const w = words[view.locale];
  const { content } = page.programme;
  return (
    <dl class="answers">
      <div>
        <dt>{w.what}</dt>
        <dd>
          <p>{content.description ?? w.whatUnsaid}</p>
          {content.quote ? <blockquote>“{content.quote}”</blockquote> : null}
        </dd>
      </div>
      <div>
        <dt>{w.who}</dt>
        <dd>
          {page.participants.length > 0 ? (
            <OrganisationList organisations={page.participants} view={view} />
          ) : (
            <p class="absent">{w.whoUnsaid}</p>
          )}
        </dd>
      </div>
      <div>
        <dt>{w.howMuch}</dt>
        <dd>
          <HowMuch page={page} path={path} at={at} view={view} />
        </dd>
      </div>
      <HowFar page={page} at={at} view={view} />
      <SinceWhen page={page} view={view} />
    </dl>
  );
};

// The newest year's total in force answers the question; where no year adds up, the newest single record does.
const HowMuch = ({ page, path, at, view }: Props & { at: string }) => {
  const { years, citations } = page;
  const newest = headlineOf(years);
  return (
    <>
      {newest ? (
        <MoneyHeadline {...newest} citations={citations} at={at} view={view} />
      ) : (
        <NewestBudget page={page} at={at} view={view} />
      )}
      <Figures page={page} path={path} view={view} />
    </>
  );
};

const NewestBudget = ({ page: { budgets, citations }, at, view }: Omit<Props, 'path'>) => {
  const w = moneyWords[view.locale];
  const [budget, ...others] = budgets;
  if (!budget) return <p class="absent">{view.per ? w.noneThen : w.none}</p>;
  return (
    <>
      <BudgetLine budget={budget} view={view} />
      <Cited citation={citations[budget.source]} on={budget.as_of} view={view} />
      {others.length > 0 ? (
        <p>
          <a href={`${at}#uang`}>{w.details}</a>
        </p>
      ) : null}
    </>
  );
};

const HowFar = ({ page, at, view }: Omit<Props, 'path'>) => {
  const { programme, region, assessments, schedule, citations } = page;
  const w = words[view.locale];
  const [assessment] = assessments;
  const due = schedule && nextPeriodOf(milestonesOf(schedule.content));
  const dimension =
    region.dimensions.find((d) => d.key === programme.dimension)?.label ?? programme.dimension;
  return (
    <div>
      <dt>{w.howFar}</dt>
      <dd>
        <p class="tags">
          {programme.status ? (
            <Tag>{w.statuses[programme.status]}</Tag>
          ) : (
            <Tag tone="quiet">{w.statusUnsaid}</Tag>
          )}
          {dimension ? <Tag>{dimension}</Tag> : <Tag tone="quiet">{w.dimensionUnsaid}</Tag>}
          {programme.quick_win ? <Tag>{w.quickWin}</Tag> : null}
        </p>
        <StatusSource content={programme.content} citations={citations} view={view} />
        <Outside of={noteOf(assessment)} view={view} />
        {programme.progress === null ? (
          <p class="muted">{w.noPercentage}</p>
        ) : (
          <p>
            <a href={`${at}#rencana`}>{planWords[view.locale].progress(programme.progress)}</a>
            {due ? `; ${w.nextDue(periodWords(due), lastDay(due) < view.today)}` : ''}
          </p>
        )}
      </dd>
    </div>
  );
};

const SinceWhen = ({ page: { programme, region }, view }: { page: ProgrammePage; view: View }) => {
  const w = words[view.locale];
  return (
    <div>
      <dt>{w.sinceWhen}</dt>
      <dd>
        <p>
          {w.knownSince(programme.content.known_since)} {w.lastHeard}{' '}
          <Ago day={programme.last_event_date} view={view} />.
        </p>
        <Silence of={programme} after={region.silent_after_days} view={view} />
      </dd>
    </div>
  );
};
