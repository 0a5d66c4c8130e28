import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { RequestPage } from './page.ts';
import { wayWords } from './way-words.ts';

/** How a report ended, according to its agency and to its reporter side by side, or what it waits for. */
export const Ending = ({ page, view }: { page: RequestPage; view: View }) => {
  const w = wayWords[view.locale];
  const { request } = page.shown;
  const { course, outcome, confirmed, reason } = request;
  if (request.is_open) return course.silence ? <p>{w.silence(longDate(course.silence.due_on))}</p> : null;
  const isDone = request.state === 'done' || request.state === 'done_by_silence';
  return (
    <section id="akhir">
      <h2>{w.ended}</h2>
      {isDone ? (
        <dl class="record">
          <dt>{w.byAgency}</dt>
          <dd>{outcome ? w.outcome[outcome] : <span class="absent">{w.unsaid}</span>}</dd>
          <dt>{w.byReporter}</dt>
          <dd>{confirmed ? w.outcome[confirmed] : <span class="absent">{w.unsaid}</span>}</dd>
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
