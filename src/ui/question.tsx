import type { Child } from 'hono/jsx';
import type { View } from './view.ts';
import { words } from './words.ts';

/** What is wrong with one field of a form, in words that say what the right value is. */
export interface Problem {
  field: string;
  message: string;
}

/** What every question of a form has. */
export interface Asked {
  /** Both the id and the name under which the answer is sent. */
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean | undefined;
  problems: Problem[];
  view: View;
}

/** What is wrong with the answer to a question; undefined when nothing is. */
export const wrongIn = ({ name, problems }: Pick<Asked, 'name' | 'problems'>) =>
  problems.find((problem) => problem.field === name)?.message;

/** Attributes that tie an input to its hint and to what is wrong with it. */
export function tied(asked: Pick<Asked, 'name' | 'hint' | 'problems'>) {
  const { name, hint } = asked;
  const wrong = wrongIn(asked);
  const told = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ');
  return {
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': told || undefined,
  };
}

/** The hint of a question and what is wrong with its answer, as `tied` names them. */
export const Told = (asked: Pick<Asked, 'name' | 'hint' | 'problems'>) => {
  const wrong = wrongIn(asked);
  return (
    <>
      {asked.hint ? (
        <p class="muted" id={`${asked.name}-hint`}>
          {asked.hint}
        </p>
      ) : null}
      {wrong ? (
        <p class="error" id={`${asked.name}-wrong`}>
          {wrong}
        </p>
      ) : null}
    </>
  );
};

/** Says of a question that it may stay unanswered. */
export const Optional = ({ optional, view }: Pick<Asked, 'optional' | 'view'>) =>
  optional ? <span class="muted">{words[view.locale].optional}</span> : null;

/** One question of a form: its label, its hint, what is wrong, and the input inside. */
export const Question = ({ asked, children }: { asked: Asked; children?: Child }) => (
  <div class={wrongIn(asked) ? 'field wrong-field' : 'field'}>
    <label for={asked.name}>
      {asked.label} <Optional {...asked} />
    </label>
    <Told {...asked} />
    {children}
  </div>
);

/** The question for a file; `accept` names its kinds as HTML does. */
export const FileQuestion = ({ accept, ...asked }: Asked & { accept: string }) => (
  <Question asked={asked}>
    <input id={asked.name} name={asked.name} type="file" accept={accept} {...tied(asked)} />
  </Question>
);
