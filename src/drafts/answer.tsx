import { Choice } from '../ui/choice.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Tick } from '../ui/tick.tsx';
import type { View } from '../ui/view.ts';
import { absenceOptions, typedIn, type Fields, type Leaf } from './fields.ts';
import { words } from './words.ts';

interface Props {
  leaf: Leaf;
  /** Where it is typed: `title`, `points.0.value`. */
  name: string;
  fields: Fields;
  problems: Problem[];
  view: View;
}

const ISO = /^\d{4}-\d\d-\d\d$/;
const KEYS = { number: 'decimal', money: 'numeric', line: undefined } as const;

/** One question with one answer, as it was typed. */
export const Answer = ({ leaf, name, fields, problems, view }: Props) => {
  const { label, hint, optional } = leaf;
  const value = typedIn(fields, name);
  const asked = { name, label, hint, optional, problems, view };
  const written = { ...asked, value, restored: true };
  switch (leaf.type) {
    case 'tick':
      return <Tick {...asked} optional={false} ticked={value.trim() !== ''} />;
    case 'choice':
      return <Choice {...asked} value={value} options={choices(leaf, view)} />;
    case 'absentable':
      return (
        <>
          <Field {...written} keys={KEYS[leaf.value]} />
          <WhyAbsent name={`${name}.absent`} of={label} {...{ fields, problems, view }} />
        </>
      );
    case 'prose':
      return <Field {...written} rows={5} />;
    case 'name':
      return <Field {...written} list={`daftar-${leaf.list}`} />;
    case 'date':
      // A browser shows nothing of a day that it cannot read: what was typed wrong is shown as text.
      return <Field {...written} type={value === '' || ISO.test(value) ? 'date' : 'text'} />;
    default:
      return (
        <Field
          {...written}
          keys={leaf.type === 'number' || leaf.type === 'money' ? KEYS[leaf.type] : undefined}
        />
      );
  }
};

const choices = ({ options, preset }: Extract<Leaf, { type: 'choice' }>, view: View) =>
  preset === undefined ? [['', words[view.locale].chooseOne] as const, ...options] : options;

const WhyAbsent = ({ name, of, fields, problems, view }: Omit<Props, 'leaf'> & { of: string }) => {
  const w = words[view.locale];
  return (
    <Choice
      name={name}
      label={w.absentOf(of)}
      hint={w.absentHint}
      options={[['', w.notAbsent], ...absenceOptions]}
      value={typedIn(fields, name)}
      optional
      {...{ problems, view }}
    />
  );
};
