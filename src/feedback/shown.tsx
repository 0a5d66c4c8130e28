import type { Child } from 'hono/jsx';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { daysBetween, localDate, longDate } from '../ui/when.ts';
import type { PublicFeedback, RegionOfFeedback } from './public.ts';
import { words } from './public-words.ts';
import { words as shared } from './words.ts';

interface Props {
  feedback: PublicFeedback;
  region: RegionOfFeedback;
  /** It was refused, hidden or taken back: nobody owes it an answer. */
  isOver?: boolean;
  view: View;
}

/** One feedback as everybody sees it: on its own page, and beforehand on the page where it is checked. */
export const ShownFeedback = ({ feedback: f, region, isOver = false, view }: Props) => {
  const w = words[view.locale];
  return (
    <dl class="record">
      <Fact name={w.kind}>{shared[view.locale].kind[f.kind]}</Fact>
      <Fact name={w.about}>
        <About feedback={f} region={region} view={view} />
      </Fact>
      {f.seen && f.seen_on ? (
        <>
          <Fact name={w.saw}>{shared[view.locale].sight[f.seen]}</Fact>
          <Fact name={w.when}>{longDate(f.seen_on)}</Fact>
          <Fact name={w.where}>{f.place ?? <span class="absent">{w.placeNone}</span>}</Fact>
        </>
      ) : null}
      <Fact name={f.kind === 'question' ? w.question : w.said}>
        {f.body ? <span class="said">{f.body}</span> : <span class="absent">{w.wordsNone}</span>}
        <br />
        <span class="muted">{w.received(f.received_on)}</span>
      </Fact>
      {f.kind === 'question' ? (
        <Fact name={w.answer}>
          <Answer feedback={f} region={region} isOver={isOver} view={view} />
        </Fact>
      ) : null}
    </dl>
  );
};

const Fact = ({ name, children }: { name: string; children?: Child }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Of what it speaks, each with the way there; within a programme's own pages, of which part of it. */
export const About = ({
  feedback: { programme, milestone, update },
  region,
  within = false,
  view,
}: Props & { within?: boolean }) => {
  const w = words[view.locale];
  const path = programme ? `/${region.slug}/program/${programme.slug}/` : '';
  return (
    <>
      {programme && !within ? <a href={path}>{programme.title}</a> : null}
      {programme && !within && (milestone || update) ? ', ' : null}
      {milestone ? (
        <a href={`${path}#tonggak-${milestone.key}`}>{w.aboutMilestone(milestone.title)}</a>
      ) : null}
      {update ? <a href={`/u/${update.id}/`}>{w.aboutUpdate(update.title)}</a> : null}
    </>
  );
};

const Answer = ({ feedback: f, region, isOver, view }: Props) => {
  if (!f.answer || !f.answered_at)
    return isOver ? <>{words[view.locale].unanswered}</> : <Waits feedback={f} view={view} />;
  return (
    <>
      <span class="said">{f.answer}</span>
      <br />
      <span class="muted">{answeredWords(f, region, view)}</span>
    </>
  );
};

/** Who answered, and when; and when that was corrected. */
export const answeredWords = (f: PublicFeedback, region: RegionOfFeedback, view: View) => {
  const w = words[view.locale];
  const day = (at: string | null) => localDate(new Date(at ?? 0), region.time_zone);
  const answered = w.answeredBy(f.answered_by ?? w.coordinator, day(f.answered_at));
  return f.corrected_at === null ? answered : `${answered}. ${w.correctedOn(day(f.corrected_at))}`;
};

/** How long a question waits, by when it was promised its answer, and whether that is over. */
export const Waits = ({ feedback: f, view }: Omit<Props, 'region'>) => {
  const w = words[view.locale];
  return (
    <>
      {w.waits(daysBetween(f.received_on, view.today))}. {f.due_on ? w.dueOn(f.due_on) : ''}{' '}
      {f.late ? <Tag tone="warn">{w.late}</Tag> : null}
    </>
  );
};
