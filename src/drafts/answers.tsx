import { Field, type Problem } from '../ui/field.tsx';
import { Optional, tied, Told, wrongIn } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import { Answer } from './answer.tsx';
import { typedIn, type Fields, type List, type Lists } from './fields.ts';
import { NameChoice } from './name-choice.tsx';
import { filledRows, shownRows } from './rows.ts';
import { words } from './words.ts';

interface Props<L extends List = List> {
  list: L;
  fields: Fields;
  lists: Lists;
  problems: Problem[];
  view: View;
}

/** One question with several answers: those that were typed, and room for one more. */
export const Answers = ({ list, opened, ...common }: Props & { opened?: string | undefined }) => {
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
  // What may stay empty and is empty is folded away: a phone shows first what must be said.
  if (
    list.type === 'rows' &&
    optional &&
    filledRows(fields, list).length === 0 &&
    !isOpen(opened, problems, name)
  )
    return (
      <details class="folded">
        <summary>
          {label} <Optional optional={optional} view={view} />
        </summary>
        <Group list={list} {...common} />
      </details>
    );
  return <Group list={list} {...common} />;
};

// A row that was just added is there to be filled, and one that is wrong to be mended.
const isOpen = (opened: string | undefined, problems: Problem[], name: string) =>
  opened === name || problems.some(({ field }) => field === name || field.startsWith(`${name}.`));

const Group = ({ list, ...common }: Props<Exclude<List, { type: 'lines' }>>) => {
  const { name, label, optional, hint } = list;
  const { fields, problems, view } = common;
  const w = words[view.locale];
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
      <NameChoice
        name={at}
        label={words.id.nth(list.label, ordinal)}
        value={typedIn(common.fields, at)}
        list={list.list}
        lists={common.lists}
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
