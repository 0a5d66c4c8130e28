import type { Attribute, Service } from '../services/schema.ts';
import { Choice } from '../ui/choice.tsx';
import { Field, type Problem } from '../ui/field.tsx';
import { Told, wrongIn } from '../ui/question.tsx';
import type { View } from '../ui/view.ts';
import { words } from './form-words.ts';
import { answerName, type TypedRequest } from './typed.ts';

interface Props {
  service: Service;
  typed: TypedRequest['answers'];
  problems: Problem[];
  view: View;
}

/** A category's own questions, each drawn by its datatype. */
export const Questions = ({ service, typed, problems, view }: Props) => (
  <>
    {service.attributes.map((question) =>
      question.variable ? (
        <Question question={question} typed={typed[question.code] ?? []} {...{ problems, view }} />
      ) : (
        <p class="notice">{question.description}</p>
      ),
    )}
  </>
);

interface QuestionProps extends Omit<Props, 'service' | 'typed'> {
  question: Attribute;
  typed: string[];
}

const Question = ({ question, typed, problems, view }: QuestionProps) => {
  const asked = {
    name: answerName(question.code),
    label: question.description,
    hint: question.datatype_description ?? undefined,
    optional: !question.required,
    problems,
    view,
  };
  const value = typed[0] ?? '';
  switch (question.datatype) {
    case 'singlevaluelist':
      return <Choice {...asked} options={optionsOf(question, view)} value={value} />;
    case 'multivaluelist':
      return <Several {...asked} question={question} typed={typed} />;
    case 'text':
      return <Field {...asked} value={value} rows={3} restored />;
    case 'number':
      return <Field {...asked} value={value} keys="decimal" restored />;
    case 'datetime':
      return <Field {...asked} value={value} type="datetime-local" restored />;
    case 'string':
      return <Field {...asked} value={value} restored />;
  }
};

const optionsOf = ({ values }: Attribute, view: View): [string, string][] => [
  ['', words[view.locale].choose],
  ...values.map(({ key, name }): [string, string] => [key, name]),
];

type SeveralProps = QuestionProps & {
  name: string;
  label: string;
  hint?: string | undefined;
  optional: boolean;
};

const Several = ({ question, typed, ...asked }: SeveralProps) => (
  <fieldset class={wrongIn(asked) ? 'field wrong-field' : 'field'} id={asked.name}>
    <legend>
      {asked.label} {asked.optional ? <span class="muted">{words[asked.view.locale].optional}</span> : null}
    </legend>
    <Told {...asked} />
    {question.values.map(({ key, name }) => (
      <div class="tick">
        <input
          id={`${asked.name}.${key}`}
          name={asked.name}
          type="checkbox"
          value={key}
          checked={typed.includes(key)}
        />
        <label for={`${asked.name}.${key}`}>{name}</label>
      </div>
    ))}
  </fieldset>
);
