import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { Citations } from './page.ts';
import type { Vision } from './schema.ts';
import { words } from './words.ts';

/** Vision statements with the meaning of each term, newest first; or that no source gives one. */
export const Visions = ({
  visions,
  citations,
  view,
}: {
  visions: Vision[];
  citations: Citations;
  view: View;
}) => {
  if (visions.length === 0) return <p class="absent">{words[view.locale].visionNone}</p>;
  return (
    <>
      {visions.map((vision) => (
        <VisionStatement vision={vision} citations={citations} view={view} />
      ))}
    </>
  );
};

const VisionStatement = ({
  vision,
  citations,
  view,
}: {
  vision: Vision;
  citations: Citations;
  view: View;
}) => (
  <div class="vision">
    <p class="statement">{vision.statement}</p>
    {vision.quote ? <blockquote>“{vision.quote}”</blockquote> : null}
    <dl class="terms">
      {vision.terms.map(({ term, definition }) => (
        <div>
          <dt>{term}</dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
    {vision.note ? <p class="muted">{vision.note}</p> : null}
    <p class="muted">{words[view.locale].validFrom(vision.valid_from, vision.valid_to)}</p>
    <Cited citation={citations[vision.source]} by={vision.said_by} on={vision.as_of} view={view} />
  </div>
);
