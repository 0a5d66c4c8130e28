import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { ratedWords } from './list.tsx';
import type { AssessmentNote } from './note.ts';
import type { AssessmentLine } from './page.ts';
import { words } from './words.ts';

/** What somebody outside thinks of a thing, in one line beside what is said of it from inside. */
export const Outside = ({ of, view }: { of: AssessmentNote | null; view: View }) => {
  const w = words[view.locale];
  if (!of) return <p class="muted">{w.notAssessed}</p>;
  const { name } = ratedWords(of, view);
  return (
    <p>
      {w.outside} <strong>{of.assessor}</strong>: {name}, {longDate(of.date)}.{' '}
      <a href={`/sumber/${of.citation.id}/`}>
        {w.readIn} {of.citation.publisher}
      </a>
      <OnPaper path={`/sumber/${of.citation.id}/`} view={view} />
    </p>
  );
};

/** A whole judgement as such a line. */
export const noteOf = (line: AssessmentLine | undefined): AssessmentNote | null =>
  line ? { ...line, assessor: line.assessor.name } : null;
