import type { Child } from 'hono/jsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Tick } from '../ui/tick.tsx';
import { COORDINATOR, PHOTO_TICK, type Deed, type DeskFeedbackProps } from './desk-page.ts';
import { words } from './desk-words.ts';
import { refusals } from './schema.ts';
import { words as shared } from './words.ts';

/** The name of a form's field: every form of the page has its own. */
export const fieldOf = (name: string, deed: Deed) => `${name}-${deed}`;

/** What can be done with a piece of feedback as it stands, each deed in a form of its own. */
export const Forms = (props: DeskFeedbackProps) => {
  const { feedback, may, open, typed } = props;
  const { state, kind, answer, erased_at } = feedback;
  if (erased_at) return null;
  const isOpen = kind === 'question' && state === 'published' && answer === null;
  const isAnswered = Boolean(answer) && state === 'published' && may.answer;
  // What somebody wrote for a form that is no more is not lost.
  const hasForm = isOpen || state === 'waiting' || (isAnswered && open === 'koreksi');
  const left = hasForm ? '' : (typed[fieldOf('jawaban', open ?? 'jawab')] ?? '');
  return (
    <section>
      {may.moderate && state === 'waiting' ? <Publish {...props} /> : null}
      {may.moderate && state === 'waiting' ? <End {...props} deed="tolak" /> : null}
      {may.answer && isOpen ? <Answer {...props} /> : null}
      {isAnswered ? <Correct {...props} /> : null}
      {left ? <Unsent {...props} text={left} /> : null}
      {may.moderate && state === 'published' ? <End {...props} deed="sembunyikan" /> : null}
      {may.erase ? <Form {...props} deed="hapus" /> : null}
    </section>
  );
};

const Form = (props: DeskFeedbackProps & { deed: Deed; isOpen?: boolean; children?: Child }) => {
  const { deed, isOpen = false, children, feedback, region, open, view } = props;
  const w = words[view.locale];
  return (
    <details id={deed} open={isOpen || open === deed}>
      <summary>{w.deeds[deed]}</summary>
      <p>{w.leads[deed]}</p>
      <form
        class="form"
        method="post"
        action={`/petugas/${region.slug}/masukan/${feedback.id}/${deed}/`}
        novalidate
      >
        <input type="hidden" name="versi" value={feedback.version} />
        {children}
        <button type="submit">{w.deeds[deed]}</button>
      </form>
    </details>
  );
};

const problemsOf = ({ refused }: DeskFeedbackProps) => refused?.problems ?? [];

const Publish = (props: DeskFeedbackProps) => {
  const { feedback, may, typed, view } = props;
  const w = words[view.locale];
  return (
    <Form {...props} deed="terbitkan" isOpen>
      {feedback.photos.length > 0 ? <p>{w.photoCheck}</p> : null}
      {feedback.photos.map(({ id }, i) => (
        <Tick
          name={PHOTO_TICK + id}
          label={w.approve(i + 1)}
          ticked={Boolean(typed[PHOTO_TICK + id])}
          optional
          problems={[]}
          view={view}
        />
      ))}
      {feedback.kind === 'question' && may.answer ? (
        <AnswerFields {...props} deed="terbitkan" label={w.answerNow} hint={w.answerNowHint} optional />
      ) : null}
    </Form>
  );
};

const Answer = (props: DeskFeedbackProps) => {
  const w = words[props.view.locale];
  return (
    <Form {...props} deed="jawab" isOpen>
      <AnswerFields {...props} deed="jawab" label={w.answer} hint={w.answerHint} />
    </Form>
  );
};

// The answer that stands is there to be mended.
const Correct = (props: DeskFeedbackProps) => {
  const { feedback, typed, view } = props;
  const w = words[view.locale];
  const [text, why] = [fieldOf('jawaban', 'koreksi'), fieldOf('alasan', 'koreksi')];
  const filled = { ...props, typed: { [text]: feedback.answer ?? '', ...typed } };
  return (
    <Form {...props} deed="koreksi">
      <AnswerFields {...filled} deed="koreksi" label={w.corrected} hint={w.answerHint} />
      <Field
        name={why}
        label={w.correctedWhy}
        hint={w.correctedWhyHint}
        value={typed[why] ?? ''}
        rows={2}
        problems={problemsOf(props)}
        view={view}
      />
    </Form>
  );
};

type AnswerProps = DeskFeedbackProps & { deed: Deed; label: string; hint: string; optional?: boolean };

const AnswerFields = (props: AnswerProps) => {
  const { feedback, deed, label, hint, optional, typed, view } = props;
  const w = words[view.locale];
  const common = { problems: problemsOf(props), view };
  if (feedback.speakers.length === 0) return <p class="notice">{w.noSpeaker}</p>;
  const [text, speaker] = [fieldOf('jawaban', deed), fieldOf('lembaga', deed)];
  return (
    <>
      <Field
        name={text}
        label={label}
        hint={hint}
        optional={optional}
        value={typed[text] ?? ''}
        rows={6}
        {...common}
      />
      <Choice
        name={speaker}
        label={w.speaker}
        options={feedback.speakers.map(({ key, name }) => [key, name] as const)}
        value={typed[speaker] ?? feedback.agency?.key ?? COORDINATOR}
        {...common}
      />
      <Sure {...props} />
    </>
  );
};

// Only after it was asked: a tick that always stands there is ticked without reading.
const Sure = (props: AnswerProps) => {
  const name = fieldOf('yakin', props.deed);
  const problems = problemsOf(props);
  if (!problems.some(({ field }) => field === name) && !props.typed[name]) return null;
  const { typed, view } = props;
  return (
    <Tick
      name={name}
      label={words[view.locale].sure}
      ticked={Boolean(typed[name])}
      problems={problems}
      view={view}
    />
  );
};

const End = (props: DeskFeedbackProps & { deed: 'tolak' | 'sembunyikan' }) => {
  const { deed, typed, view } = props;
  const w = words[view.locale];
  const name = fieldOf('alasan', deed);
  const reasons = refusals.map((code) => [code, shared[view.locale].refusal[code]] as const);
  return (
    <Form {...props}>
      <Choice
        name={name}
        label={w.reason}
        options={[['', w.choose], ...reasons]}
        value={typed[name] ?? ''}
        problems={problemsOf(props)}
        view={view}
      />
    </Form>
  );
};

const Unsent = ({ text, view }: DeskFeedbackProps & { text: string }) => (
  <Field name="tersisa" label={words[view.locale].unsent} value={text} rows={6} problems={[]} view={view} />
);
