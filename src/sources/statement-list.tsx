import type { View } from '../ui/view.ts';
import { NAMED, statementWords } from './statement-words.ts';
import type { Named } from './statements.ts';

interface Props {
  of: Named[];
  /** Path of the page on which they stand; null where they no longer do. */
  at: string | null;
  view: View;
}

/** Statements of one thing one by one, each with its value and, where it still stands, the way to it. */
export const Statements = ({ of, at, view }: Props) =>
  of.length === 0 ? null : (
    <ul>
      {of.slice(0, NAMED).map(({ label, value, anchor }) => (
        <li>
          {at && anchor ? <a href={`${at}#${anchor}`}>{label}</a> : label}
          {value === null ? null : `: ${value}`}
        </li>
      ))}
      {of.length > NAMED ? <li>{statementWords[view.locale].others(of.length - NAMED)}</li> : null}
    </ul>
  );
