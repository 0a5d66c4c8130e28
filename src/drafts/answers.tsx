import { Field, type Problem } from '../ui/field.tsx';
import { Optional, tied, Told, wrongIn } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import { Answer } from './answer.tsx';
import { typedIn, type Fields, type List } from './fields.ts';
import { shownRows } from './rows.ts';
import { words } from './words.ts';

interface Props<L extends List = List> {
  list: L;
  fields: Fields;
  problems: Problem[];
  view: View;
}

/** One question with several answers: those that were typed, and room for one more. */
export const Answers = ({ list, ...common }: Props) => {
  const { name, label, optional, hint } = list;
  const { fields, problems, view } = common;
  const w = words[view.locale];
  if (list.type === 'lines') {
    const asked = {
      name,
      label,
      optional,
      problems,
      view,
      hint: [hint, w.onePerLine].filter(Boolean).join(' '),
    };
    return <Field {...asked} value={typedIn(fields, name)} rows={3} restored />;
  }
  const shown = shownRows(fields, list);
  const asked = { name, problems, hint };
  return (
    <fieldset id={name} class={wrongIn(asked) ? 'rows wrong-field' : 'rows'} tabindex={-1} {...tied(asked)}>
      <legend>
        {label} <Optional optional={optional} view={view} />
      </legend>
      <Told {...asked} />
      {shown.map((index, i) => (
        <Row list={list} index={index} ordinal={i + 1} {...common} />
      ))}
      {list.type === 'rows' ? <p class="muted">{w.emptyRow}</p> : null}
      {shown.length < list.most ? (
        <button type="submit" class="quiet" name="tambah" value={name}>
          {w.addRow} <span class="visually-hidden">{label}</span>
        </button>
      ) : null}
    </fieldset>
  );
};

const Row = ({ list, index, ordinal, ...common }: Props & { index: number; ordinal: number }) => {
  const at = `${list.name}.${index}`;
  if (list.type === 'names')
    return (
      <Field
        name={at}
        label={words.id.nth(list.label, ordinal)}
        value={typedIn(common.fields, at)}
        list={`daftar-${list.list}`}
        restored
        problems={common.problems}
        view={common.view}
      />
    );
  return (
    <fieldset class="row">
      <legend>{words.id.nth(list.type === 'rows' ? list.row : list.label, ordinal)}</legend>
      {list.type === 'rows'
        ? list.fields.map((leaf) => <Answer leaf={leaf} name={`${at}.${leaf.name}`} {...common} />)
        : null}
    </fieldset>
  );
};
