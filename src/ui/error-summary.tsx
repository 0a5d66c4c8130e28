import type { Problem } from './field.tsx';
import type { View } from './view.ts';
import { words } from './words.ts';

interface Props {
  /** What happened and what to do, above the list. */
  message: string;
  problems: Problem[];
  view: View;
}

/** Stands above the heading of a form that was not accepted: what happened, and a link to each field to mend. */
export const ErrorSummary = ({ message, problems, view }: Props) => (
  <div class="error-summary" role="alert" id="galat">
    <p class="topic">{words[view.locale].formWrong}</p>
    <p>{message}</p>
    {problems.length > 0 ? (
      <ul>
        {problems.map(({ field, message: right }) => (
          <li>
            <a href={`#${field}`}>{right}</a>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
