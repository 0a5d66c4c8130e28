import { ReportError } from '../error-reports/link.tsx';
import { Cited } from '../sources/cited.tsx';
import type { Citation } from '../sources/schema.ts';
import { movedDays } from '../ui/moved.ts';
import { periodWords } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { planWords } from './plan-words.ts';
import type { Move } from './schedule.ts';

/** A line of the ledger; where programmes are mixed it names its own. */
export type LedgerLine = Pick<Move, 'title' | 'from' | 'to' | 'days' | 'reason' | 'as_of'> & {
  citation: Citation | undefined;
  /** Path and anchor under which an error in the line is reported. */
  address: string;
  programme?: { href: string; title: string };
};

/** Every moved date: from when to when, how many days, why, and who said so when. */
export const Ledger = ({ lines, view }: { lines: LedgerLine[]; view: View }) => {
  const w = planWords[view.locale];
  if (lines.length === 0) return <p class="absent">{w.ledgerNone}</p>;
  return (
    <ol class="claims ledger">
      {lines.map((line) => (
        <li>
          {line.programme ? (
            <p>
              <a href={line.programme.href}>{line.programme.title}</a>
            </p>
          ) : null}
          <p class="topic">{line.title}</p>
          <p>
            {periodWords(line.from)} → {periodWords(line.to)}: <strong>{movedDays(line.days)}</strong>
          </p>
          <p>
            {w.reason}: {line.reason}
          </p>
          <Cited citation={line.citation} on={line.as_of} view={view} />
          <ReportError address={line.address} label={line.title} view={view} />
        </li>
      ))}
    </ol>
  );
};
