import { Told, wrongIn, type Asked } from './question.tsx';

interface Props extends Asked {
  /** What can be chosen: what is sent, how it is called, and what that means. */
  options: readonly (readonly [value: string, label: string, hint?: string])[];
  value: string;
}

/** One question with a few answers, all of them in sight. */
export const Radios = ({ options, value, ...asked }: Props) => (
  <fieldset class={wrongIn(asked) ? 'field wrong-field' : 'field'} id={asked.name}>
    <legend>{asked.label}</legend>
    <Told {...asked} />
    {options.map(([sent, called, hint]) => (
      <div class="tick">
        <input
          id={`${asked.name}-${sent}`}
          name={asked.name}
          type="radio"
          value={sent}
          checked={sent === value}
        />
        <label for={`${asked.name}-${sent}`}>
          {called} {hint ? <span class="muted">{hint}</span> : null}
        </label>
      </div>
    ))}
  </fieldset>
);
