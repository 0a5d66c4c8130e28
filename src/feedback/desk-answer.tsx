import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { SureTick } from '../ui/sure-tick.tsx';
import { fieldOf } from '../triage/deed-form.tsx';
import { Form, problemsOf } from './desk-form.tsx';
import { COORDINATOR, type Deed, type DeskFeedbackProps } from './desk-page.ts';
import { words } from './desk-words.ts';

/** The answer to a question that has none. */
export const Answer = (props: DeskFeedbackProps) => {
  const w = words[props.view.locale];
  return (
    <Form {...props} deed="jawab" isOpen>
      <AnswerFields {...props} deed="jawab" label={w.answer} hint={w.answerHint} />
    </Form>
  );
};

/** The answer that stands, to be mended. */
export const Correct = (props: DeskFeedbackProps) => {
  const { feedback, typed, view } = props;
  const w = words[view.locale];
  const [text, why] = [fieldOf('jawaban', 'koreksi'), fieldOf('alasan', 'koreksi')];
  const standing = { [text]: feedback.answer ?? '', [fieldOf('lembaga', 'koreksi')]: answererOf(feedback) };
  const filled = { ...props, typed: { ...standing, ...typed } };
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

const answererOf = ({ answered_by: by, speakers }: DeskFeedbackProps['feedback']): string =>
  speakers.find(({ name }) => name === by)?.key ?? COORDINATOR;

type AnswerProps = DeskFeedbackProps & { deed: Deed; label: string; hint: string; optional?: boolean };

/** The words of an answer, and in whose name they stand. */
export const AnswerFields = (props: AnswerProps) => {
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
      <SureTick name={fieldOf('yakin', deed)} label={w.sure} typed={typed} {...common} />
    </>
  );
};
