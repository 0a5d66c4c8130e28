import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { Citations } from './page.ts';
import type { Plan } from './schema.ts';
import { words } from './words.ts';

interface Props {
  citations: Citations;
  view: View;
}

/** Masterplans with their period, legal form and reviews; or that no source speaks of one. */
export const Plans = ({ plans, citations, view }: Props & { plans: Plan[] }) => {
  if (plans.length === 0) return <p class="absent">{words[view.locale].plansNone}</p>;
  return (
    <>
      {plans.map((plan) => (
        <OnePlan plan={plan} citations={citations} view={view} />
      ))}
    </>
  );
};

const OnePlan = ({ plan, citations, view }: Props & { plan: Plan }) => {
  const w = words[view.locale];
  return (
    <div class="plan">
      <h3>{plan.title}</h3>
      <p>
        {w.period(plan.period_start, plan.period_end)}. {w.legalForm}: {w.legalForms[plan.legal_form]},{' '}
        {plan.legal_number ?? w.legalNumberUnsaid}.
      </p>
      {plan.quote ? <blockquote>“{plan.quote}”</blockquote> : null}
      <Cited citation={citations[plan.source]} by={plan.said_by} on={plan.as_of} view={view} />
      {plan.reviews.length > 0 ? <h4>{w.reviews}</h4> : null}
      <ul class="claims">
        {plan.reviews.map((review) => (
          <li>
            <p class="topic">{w.reviewStates[review.state]}</p>
            <p>{review.statement}</p>
            {review.quote ? <blockquote>“{review.quote}”</blockquote> : null}
            <Cited citation={citations[review.source]} by={review.said_by} on={review.as_of} view={view} />
          </li>
        ))}
      </ul>
    </div>
  );
};
