import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './console-words.ts';
import type { Speaker } from './desk-page.ts';
import type { DeskReportProps } from './desk-report.tsx';

/** The form of a public answer, in the name of one of those for whom its author may speak. */
export const AnswerForm = ({ page, refused, view }: DeskReportProps) => {
  const w = words[view.locale];
  const typed = refused?.typed;
  const common = { problems: refused?.problems ?? [], view };
  const speakers = page?.speakers ?? before(typed?.organisation);
  if (speakers.length === 0) return <p class="notice">{w.noSpeaker}</p>;
  const options = speakers.map(({ key, name }) => [key, name] as const);
  return (
    <section>
      <h2>{w.answerHeading}</h2>
      <form class="form" method="post" novalidate>
        <Field
          name="answer"
          label={w.answer}
          hint={w.answerHint}
          value={typed?.answer ?? ''}
          rows={8}
          {...common}
        />
        <Choice
          name="organisation"
          label={w.speaker}
          options={options.length > 1 ? [['', w.choose], ...options] : options}
          value={typed?.organisation ?? ''}
          {...common}
        />
        <button type="submit">{w.send}</button>
      </form>
    </section>
  );
};

// While the database is silent only what was chosen is known.
const before = (key = ''): Speaker[] => [{ key, name: key }];

/** What somebody wrote while somebody else answered: nobody loses their text. */
export const Unsent = ({ text, view }: { text: string; view: View }) => (
  <Field
    name="answer"
    label={words[view.locale].unsent}
    hint={words[view.locale].unsentHint}
    value={text}
    rows={8}
    problems={[]}
    view={view}
  />
);
