import { fieldOf } from '../triage/deed-form.tsx';
import { LeftOver } from '../triage/left-over.tsx';
import { Choice } from '../ui/choice.tsx';
import { Answer, AnswerFields, Correct } from './desk-answer.tsx';
import { Form, movedTo, PhotoTicks, problemsOf } from './desk-form.tsx';
import { PHOTO_TICK, type Deed, type DeskFeedbackProps } from './desk-page.ts';
import { words } from './desk-words.ts';
import { refusals } from './schema.ts';
import { words as shared } from './words.ts';

/** What can be done with a piece of feedback as it stands, each deed in a form of its own. */
export const Forms = (props: DeskFeedbackProps) => {
  const { feedback, may, view } = props;
  const { state, erased_at, photos } = feedback;
  const left = unsent(props);
  return (
    <section>
      {left.length > 0 ? <LeftOver texts={left} view={view} /> : null}
      {may.moderate && state === 'waiting' ? <Publish {...props} /> : null}
      {may.moderate && state === 'waiting' ? <End {...props} deed="tolak" /> : null}
      {takes(props, 'jawab') ? <Answer {...movedTo(props, 'terbitkan', 'jawab')} /> : null}
      {takes(props, 'koreksi') ? <Correct {...props} /> : null}
      {may.moderate && state === 'published' && photos.length > 0 ? <ShowPhotos {...props} /> : null}
      {may.moderate && state === 'published' ? (
        <End {...movedTo(props, 'tolak', 'sembunyikan')} deed="sembunyikan" />
      ) : null}
      {may.erase && !erased_at ? <Form {...props} deed="hapus" /> : null}
    </section>
  );
};

/** Fields in which somebody writes, and does not choose. */
export const WRITTEN = /^(?:jawaban-|alasan-koreksi$)/;

/** Whether the page has a form for the words of a deed. */
function takes({ feedback, may }: DeskFeedbackProps, deed: Deed | undefined): boolean {
  const { kind, state, answer } = feedback;
  if (kind !== 'question' || !may.answer) return false;
  if (deed === 'terbitkan') return may.moderate && state === 'waiting';
  return (
    state === 'published' && (deed === 'koreksi' ? Boolean(answer) : deed === 'jawab' && answer === null)
  );
}

// What somebody wrote for a form that is no more, and that no other takes, is not lost.
function unsent(props: DeskFeedbackProps): string[] {
  const { feedback, open, typed } = props;
  const isTaken = takes(props, open) || (open === 'terbitkan' && takes(props, 'jawab'));
  if (isTaken && feedback.speakers.length > 0) return [];
  return Object.entries(typed).flatMap(([name, text]) => (WRITTEN.test(name) && text.trim() ? [text] : []));
}

const Publish = (props: DeskFeedbackProps) => {
  const { feedback, may, typed, view } = props;
  const w = words[view.locale];
  return (
    <Form {...props} deed="terbitkan" isOpen>
      <PhotoTicks {...props} isTicked={({ id }) => Boolean(typed[PHOTO_TICK + id])} />
      {feedback.kind === 'question' && may.answer ? (
        <AnswerFields {...props} deed="terbitkan" label={w.answerNow} hint={w.answerNowHint} optional />
      ) : null}
    </Form>
  );
};

// What stands is there to be changed; what was ticked in a form that came too late stands as it was.
const ShowPhotos = (props: DeskFeedbackProps) => (
  <Form {...props} deed="foto">
    <PhotoTicks
      {...props}
      isTicked={({ id, is_approved }) =>
        props.open === 'foto' ? Boolean(props.typed[PHOTO_TICK + id]) : is_approved
      }
    />
  </Form>
);

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
