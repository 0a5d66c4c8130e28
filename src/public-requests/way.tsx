import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { MERGED, type RequestPage } from './page.ts';
import type { Hand, Step } from './timeline.ts';
import { wayWords } from './way-words.ts';

interface Props {
  page: RequestPage;
  view: View;
}

/** A report's way so far: what happened, on which day, by which agency, and through whose hands it went. */
export const Way = ({ page, view }: Props) => {
  const w = wayWords[view.locale];
  const { timeline, region, shown } = page;
  const { request } = shown;
  return (
    <section id="perjalanan">
      <h2>{w.heading}</h2>
      {request.hand_over_count > 0 ? (
        <p>
          {w.hands(
            request.hand_over_count,
            timeline.hands.map((hand) => handWords(hand, region.name, w)),
          )}
        </p>
      ) : null}
      {page.merged > 0 ? <p>{w.mergedHere(page.merged, page.merged === MERGED)}</p> : null}
      {request.reopened_count > 0 ? <p>{w.reopened(request.reopened_count)}</p> : null}
      {timeline.cut ? <p class="muted">{w.cut(timeline.steps.length)}</p> : null}
      <ol class="plain lines">
        {timeline.cut ? null : (
          <li>
            <time datetime={request.received_on}>{longDate(request.received_on)}</time>
            <br />
            {w.received}
          </li>
        )}
        {timeline.steps.map((step) => (
          <li>
            {step.on === null ? (
              <span class="muted">{w.dayHidden}</span>
            ) : (
              <time datetime={step.on}>{longDate(step.on)}</time>
            )}
            <br />
            <What step={step} region={region.name} view={view} />
            {step.answer ? (
              <p class="said">
                {w.answer}: {step.answer}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p class="more">
        <a href={`/laporan/${request.id}/waktu.json`}>{w.json}</a>
      </p>
    </section>
  );
};

const What = ({ step, region, view }: { step: Step; region: string; view: View }) => {
  const w = wayWords[view.locale];
  const by = step.agency === undefined ? null : (step.agency ?? w.coordinator(region));
  if (step.verb === 'merge')
    return step.into ? <a href={`/laporan/${step.into}/`}>{w.mergedInto(step.into)}</a> : <>{w.merged}</>;
  return <>{w.steps[step.verb]({ ...step, by, from: step.from ?? w.coordinator(region) })}</>;
};

const handWords = ({ from, to, days }: Hand, region: string, w: (typeof wayWords)['id']) =>
  w.hand(from ?? w.coordinator(region), days, to ?? w.coordinator(region));
