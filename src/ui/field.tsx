import type { View } from './view.ts';
import { words } from './words.ts';

/** What is wrong with one field of a form, in words that say what the right value is. */
export interface Problem {
  field: string;
  message: string;
}

interface Props {
  /** Both the id and the name under which the field is sent. */
  name: string;
  label: string;
  hint?: string;
  /** What was typed before. */
  value: string;
  optional?: boolean;
  /** Lines of the field; one is a single-line input. */
  rows?: number;
  problems: Problem[];
  view: View;
}

/** One question of a form, with its hint, what is wrong with the answer, and the answer as it was typed. */
export const Field = ({ name, label, hint, value, optional, rows = 1, problems, view }: Props) => {
  const w = words[view.locale];
  const wrong = problems.find((problem) => problem.field === name)?.message;
  const told = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ');
  const control = {
    id: name,
    name,
    autocomplete: 'off',
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': told || undefined,
  };
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for={name}>
        {label} {optional ? <span class="muted">{w.optional}</span> : null}
      </label>
      {hint ? (
        <p class="muted" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="error" id={`${name}-wrong`}>
          {wrong}
        </p>
      ) : null}
      {rows > 1 ? (
        <textarea {...control} rows={rows}>
          {/* HTML drops one line break after the tag, so one that was typed needs another before it. */}
          {value.startsWith('\n') ? `\n${value}` : value}
        </textarea>
      ) : (
        <input {...control} type="text" value={value} />
      )}
    </div>
  );
};
