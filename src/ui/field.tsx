import { Question, tied, type Asked } from './question.tsx';

export type { Problem } from './question.tsx';

interface Props extends Asked {
  /** What was typed before. */
  value: string;
  /** Lines of the field; one is a single-line input. */
  rows?: number;
  type?: 'text' | 'date' | 'datetime-local' | 'email' | 'tel';
  /** What the browser may fill in by itself, such as "tel"; nothing when left out. */
  fills?: string;
  /** Which keys a small screen shows. */
  keys?: 'decimal' | 'numeric' | undefined;
  /** The id of a list of answers to choose from. */
  list?: string | undefined;
  /** The browser may bring back what was typed here, such as when somebody goes back to the form. */
  restored?: boolean;
}

/** One question of a form, with its hint, what is wrong with the answer, and the answer as it was typed. */
export const Field = ({
  value,
  rows = 1,
  type = 'text',
  keys,
  list,
  restored,
  fills = 'off',
  ...asked
}: Props) => {
  const control = {
    id: asked.name,
    name: asked.name,
    autocomplete: restored ? undefined : fills,
    ...tied(asked),
  };
  return (
    <Question asked={asked}>
      {rows > 1 ? (
        <textarea {...control} rows={rows}>
          {/* HTML drops one line break after the tag, so one that was typed needs another before it. */}
          {value.startsWith('\n') ? `\n${value}` : value}
        </textarea>
      ) : (
        <input {...control} type={type} inputmode={keys} list={list} value={value} />
      )}
    </Question>
  );
};
