import { Cited } from '../sources/cited.tsx';
import { Tag } from '../ui/tag.tsx';
import { Amendments } from '../ui/change-list.tsx';
import { fieldChanges, quoted, type Amendment, type Change } from '../ui/changes.ts';
import type { View } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import { words as uiWords } from '../ui/words.ts';
import { ChangesLink } from '../versions/link.tsx';
import type { AssessmentLine } from './page.ts';
import { words } from './words.ts';

/** What others than those who do the work think of it; or that no source says. */
export const AssessmentList = ({
  region,
  assessments,
  view,
}: {
  /** Slug of the region in which they were recorded. */
  region: string;
  assessments: AssessmentLine[];
  view: View;
}) => {
  const w = words[view.locale];
  if (assessments.length === 0) return <p class="absent">{w.none}</p>;
  return (
    <>
      <p class="muted">{w.lead}</p>
      <ul class="claims">
        {assessments.map((assessment) => (
          <li>
            <p class="topic">{assessment.assessor.name}</p>
            <Rating assessment={assessment} view={view} />
            <p>{assessment.statement}</p>
            {assessment.quote ? <blockquote>“{assessment.quote}”</blockquote> : null}
            <Cited
              citation={assessment.citation}
              by={assessment.assessor.name}
              on={assessment.date}
              view={view}
            />
            <Amendments
              amended={assessment.amended}
              changesOf={(one) => changesOf(assessment, one, view)}
              view={view}
            />
            {assessment.amended.length > 0 ? (
              <p class="more">
                <ChangesLink
                  region={region}
                  kind="penilaian"
                  name={assessment.key}
                  of={assessment.assessor.name}
                  view={view}
                />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

const Rating = ({ assessment, view }: { assessment: AssessmentLine; view: View }) => {
  const { name, means } = ratedWords(assessment, view);
  return (
    <>
      <p class="tags">
        <Tag>{name}</Tag>
      </p>
      {means ? <p class="muted">{means}</p> : null}
    </>
  );
};

function changesOf(assessment: AssessmentLine, { before, after }: Amendment, view: View): Change[] {
  const { amendable: label } = words[view.locale];
  const fields = {
    rating: {
      label: label.rating,
      say: (rating: string) => ratedWords({ ...assessment, rating }, view).name,
    },
    statement: { label: label.statement, say: quoted },
    quote: { label: label.quote, say: quoted },
    date: { label: label.date, say: longDate },
    source: { label: label.source, whole: true } as const,
  };
  return fieldChanges(before, after, fields, uiWords[view.locale].unsaid);
}

/** A rating in words, and what its scale means; the schema holds it against its scale, so it is one of its names. */
export function ratedWords(
  { scale, rating }: Pick<AssessmentLine, 'scale' | 'rating'>,
  view: View,
): { name: string; means: string | null } {
  const w = words[view.locale];
  if (scale === 'words') return { name: w.inWords, means: null };
  if (scale === 'ogp') return { name: w.rating(w.ogp[rating as keyof typeof w.ogp]), means: w.ogpScale };
  const { name, means } = w.gmpp[rating as keyof typeof w.gmpp];
  return { name: w.rating(name), means: `${means} ${w.gmppScale}` };
}
