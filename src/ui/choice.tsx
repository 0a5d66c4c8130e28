import { Question, tied, type Asked } from './question.tsx';

interface Props extends Asked {
  /** What can be chosen: what is sent, and how it is called. */
  options: readonly (readonly [value: string, label: string])[];
  /** What was chosen before. */
  value: string;
}

/** One question of a form with a closed set of answers; an answer from elsewhere that is not among them stays. */
export const Choice = ({ options, value, ...asked }: Props) => {
  const known = options.some(([sent]) => sent === value);
  const shown = known || value === '' ? options : [...options, [value, value] as const];
  return (
    <Question asked={asked}>
      <select id={asked.name} name={asked.name} {...tied(asked)}>
        {shown.map(([sent, called]) => (
          <option value={sent} selected={sent === value}>
            {called}
          </option>
        ))}
      </select>
    </Question>
  );
};
