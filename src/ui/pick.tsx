interface Props {
  name: string;
  label: string;
  options: (readonly [value: string, label: string])[];
  chosen: string | undefined;
}

/** One choice of a filter: what is sent, how it is called, and what stands now. */
export const Pick = ({ name, label, options, chosen }: Props) => (
  <label>
    {label}
    <select name={name}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === (chosen ?? '')}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
