import { AssessmentList } from '../assessments/list.tsx';
import type { AssessmentLine } from '../assessments/page.ts';
import { words as assessmentWords } from '../assessments/words.ts';
import { Cited } from '../sources/cited.tsx';
import { Ago } from '../ui/ago.tsx';
import type { View } from '../ui/view.ts';
import type { Citations } from './page.ts';
import type { Plan } from './schema.ts';
import { words } from './words.ts';

interface Props {
  citations: Citations;
  view: View;
}

/** Masterplans with their period, legal form and reviews, and what others think of them; or that no source speaks of one. */
export const Plans = ({
  plans,
  assessments,
  region,
  citations,
  view,
}: Props & { plans: Plan[]; assessments: AssessmentLine[]; region: string }) => {
  if (plans.length === 0) return <p class="absent">{words[view.locale].plansNone}</p>;
  return (
    <>
      {plans.map((plan) => (
        <>
          <OnePlan plan={plan} citations={citations} view={view} />
          <section>
            <h3>{assessmentWords[view.locale].heading}</h3>
            <AssessmentList
              region={region}
              assessments={assessments.filter(
                ({ subject }) => subject.kind === 'plan' && subject.key === plan.key,
              )}
              view={view}
            />
          </section>
        </>
      ))}
    </>
  );
};

const OnePlan = ({ plan, citations, view }: Props & { plan: Plan }) => {
  const w = words[view.locale];
  const now = plan.legal_forms.at(-1);
  return (
    <div class="plan">
      <h3>{plan.title}</h3>
      <p>{w.period(plan.period_start, plan.period_end)}.</p>
      {plan.quote ? <blockquote>“{plan.quote}”</blockquote> : null}
      <Cited citation={citations[plan.source]} by={plan.said_by} on={plan.as_of} view={view} />
      {now ? (
        <p>
          {w.legalForm}: {formOf(now, view)}.
        </p>
      ) : (
        <p class="absent">{w.legalFormNone}</p>
      )}
      <LegalForms plan={plan} citations={citations} view={view} />
      <Reviews plan={plan} citations={citations} view={view} />
    </div>
  );
};

const formOf = ({ form, number }: Plan['legal_forms'][number], view: View) => {
  const w = words[view.locale];
  return `${w.legalForms[form]}, ${number ?? w.legalNumberUnsaid}`;
};

const LegalForms = ({ plan: { legal_forms }, citations, view }: Props & { plan: Plan }) => {
  if (legal_forms.length === 0) return null;
  return (
    <>
      <h4>{words[view.locale].legalFormChanges}</h4>
      <ol class="claims">
        {legal_forms.map((form) => (
          <li>
            <p class="topic">{formOf(form, view)}</p>
            <AsOf day={form.as_of} view={view} />
            {form.quote ? <blockquote>“{form.quote}”</blockquote> : null}
            <Cited citation={citations[form.source]} by={form.said_by} view={view} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Reviews = ({ plan: { reviews }, citations, view }: Props & { plan: Plan }) => {
  const w = words[view.locale];
  if (reviews.length === 0) return null;
  return (
    <>
      <h4>{w.reviews}</h4>
      <ul class="claims">
        {reviews.map((review) => (
          <li>
            <p class="topic">{w.reviewStates[review.state]}</p>
            <AsOf day={review.as_of} view={view} />
            <p>{review.statement}</p>
            {review.quote ? <blockquote>“{review.quote}”</blockquote> : null}
            <Cited citation={citations[review.source]} by={review.said_by} view={view} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** A review that was "never" made is a word of its day, and may be old. */
const AsOf = ({ day, view }: { day: string; view: View }) => (
  <p>
    {words[view.locale].asOf} <Ago day={day} view={view} />
  </p>
);
