import type { Problem } from './field.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

interface Props {
  /** Both the id and the name under which the choice is sent. */
  name: string;
  label: string;
  hint?: string;
  /** What can be chosen: what is sent, and how it is called. */
  options: readonly (readonly [value: string, label: string])[];
  /** What was chosen before. */
  value: string;
  optional?: boolean;
  problems: Problem[];
  view: View;
}

/** One question of a form with a closed set of answers. */
export const Choice = ({ name, label, hint, options, value, optional, problems, view }: Props) => {
  const wrong = problems.find((problem) => problem.field === name)?.message;
  const told = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'field wrong-field' : 'field'}>
      <label for={name}>
        {label} {optional ? <span class="muted">{words[view.locale].optional}</span> : null}
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
      <select
        id={name}
        name={name}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={told || undefined}
      >
        {options.map(([sent, called]) => (
          <option value={sent} selected={sent === value}>
            {called}
          </option>
        ))}
      </select>
    </div>
  );
};
