import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import {
  fieldsIn,
  isList,
  typedIn,
  type Fields,
  type FieldSpec,
  type ListName,
  type Lists,
} from './fields.ts';
import { Answer } from './answer.tsx';
import { Answers } from './answers.tsx';
import { specOf, type Kind } from './kinds.ts';

interface Props {
  kind: Kind;
  fields: Fields;
  lists: Lists;
  problems: Problem[];
  /** True when it changes what was published: then a reason is asked for, and its name stays. */
  amending: boolean;
  /** The list to which a row was just added. */
  opened?: string | undefined;
  view: View;
}

/** All questions of a kind with what was typed, under their headings; the door puts them in a form. */
export const DraftFields = ({ kind, fields, lists, problems, amending, opened, view }: Props) => {
  const spec = specOf(kind);
  const isFixed = ({ name }: FieldSpec) =>
    name === spec.key &&
    (amending || name === 'update') &&
    typedIn(fields, name).trim() !== '' &&
    !problems.some(({ field }) => field === name);
  const isAsked = (question: FieldSpec) =>
    amending || !question.amending || typedIn(fields, question.name).trim() !== '';
  const common = { fields, lists, problems, view };
  return (
    <>
      {[...usedLists(fieldsIn(spec))].map((list) => (
        <Choices list={list} lists={lists} />
      ))}
      {spec.groups.map((group) => (
        <section class="form">
          <h2>{group.heading}</h2>
          {group.fields.filter(isAsked).map((question) => {
            if (isFixed(question)) return <Fixed question={question} {...common} />;
            if (isList(question)) return <Answers list={question} opened={opened} {...common} />;
            return <Answer leaf={question} name={question.name} {...common} />;
          })}
        </section>
      ))}
    </>
  );
};

// By this name it was published: another name would be another thing.
const Fixed = ({ question, fields, lists }: { question: FieldSpec; fields: Fields; lists: Lists }) => {
  const key = typedIn(fields, question.name);
  const list = question.type === 'name' ? lists[question.list] : undefined;
  return (
    <p>
      {question.label}: <strong>{list?.find((one) => one.key === key)?.label ?? key}</strong>
      <input type="hidden" name={question.name} value={key} />
    </p>
  );
};

const Choices = ({ list, lists }: { list: ListName; lists: Lists }) => (
  <datalist id={`daftar-${list}`}>
    {(lists[list] ?? []).map(({ key, label }) => (
      <option value={key}>{label}</option>
    ))}
  </datalist>
);

const usedLists = (questions: FieldSpec[]): Set<ListName> =>
  new Set(
    questions.flatMap((question) =>
      question.type === 'rows' ? [...usedLists(question.fields)] : 'list' in question ? [question.list] : [],
    ),
  );
