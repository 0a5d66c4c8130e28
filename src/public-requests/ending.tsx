import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { RequestPage } from './page.ts';
import { answeredOn, objectedOn } from './timeline.ts';
import { wayWords } from './way-words.ts';

/** How a report ended, according to its agency and to its reporter side by side, or what it waits for. */
export const Ending = ({ page, view }: { page: RequestPage; view: View }) => {
  const w = wayWords[view.locale];
  const { request } = page.shown;
  const { course, reason } = request;
  if (request.is_open) return course.silence ? <p>{w.silence(longDate(course.silence.due_on))}</p> : null;
  const isDone = request.state === 'done' || request.state === 'done_by_silence';
  return (
    <section id="akhir">
      <h2>{w.ended}</h2>
      {isDone ? (
        <dl class="record">
          <dt>{w.byAgency}</dt>
          <dd>{agencyWords(page, view) ?? <span class="absent">{w.unsaid}</span>}</dd>
          <dt>{w.byReporter}</dt>
          <dd>{reporterWords(page, view) ?? <span class="absent">{w.unsaid}</span>}</dd>
        </dl>
      ) : null}
      {reason ? (
        <p class="said">
          {w.reason}: {reason}
        </p>
      ) : null}
      {page.continued ? (
        <p>
          <a href={`/laporan/${page.continued}/`}>{w.mergedInto(page.continued)}</a>
        </p>
      ) : null}
      {course.objection && view.today <= course.objection.due_on ? (
        <p>{w.objection(longDate(course.objection.due_on))}</p>
      ) : null}
    </section>
  );
};

// Whoever answered has said something, also when it was the reporter who closed it.
function agencyWords({ shown, timeline }: RequestPage, view: View): string | null {
  const w = wayWords[view.locale];
  const { outcome } = shown.request;
  if (outcome) return w.outcome[outcome];
  const day = answeredOn(timeline);
  return day ? w.answeredOn(longDate(day)) : null;
}

// That they did not accept the answer before is their last word, until they say another one.
function reporterWords({ shown, timeline }: RequestPage, view: View): string | null {
  const w = wayWords[view.locale];
  const { confirmed } = shown.request;
  if (confirmed) return w.outcome[confirmed];
  const day = objectedOn(timeline);
  return day === undefined ? null : w.objectedOn(day && longDate(day));
}
