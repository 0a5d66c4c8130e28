import type { ConsolePage } from '../accounts/frame.tsx';
import { Field } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import { words } from './deed-words.ts';

/** What an officer wrote on a report that is not theirs any more: kept for them to copy. */
export const leftOverPage = ({
  message,
  texts,
  view,
}: {
  message: string;
  texts: string[];
  view: View;
}): ConsolePage => ({
  title: words[view.locale].leftOver,
  main: (
    <>
      <header class="intro">
        <h1>{words[view.locale].leftOver}</h1>
        <p class="lead">{message}</p>
      </header>
      <LeftOver texts={texts} view={view} />
    </>
  ),
});

/** Texts that no form takes any more. */
export const LeftOver = ({ texts, view }: { texts: string[]; view: View }) => {
  const w = words[view.locale];
  return (
    <div class="form">
      {texts.map((text, i) => (
        <Field
          name={`tersisa-${i + 1}`}
          label={w.unsent}
          hint={w.unsentHint}
          value={text}
          rows={5}
          problems={[]}
          view={view}
        />
      ))}
    </div>
  );
};
