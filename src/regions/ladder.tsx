import { Cited } from '../sources/cited.tsx';
import type { View } from '../ui/view.ts';
import type { Citations } from './page.ts';
import type { Rung } from './schema.ts';
import { stages, type Stage } from './stages.ts';
import { words } from './words.ts';

/** Every rung of the national ladder, with what sources say of it; a rung nobody mentions says so. */
export const Ladder = ({ rungs, citations, view }: { rungs: Rung[]; citations: Citations; view: View }) => (
  <ol class="ladder">
    {stages.map((stage) => (
      <Step stage={stage} notes={rungs.filter((r) => r.stage === stage)} citations={citations} view={view} />
    ))}
  </ol>
);

interface Props {
  stage: Stage;
  notes: Rung[];
  citations: Citations;
  view: View;
}

const Step = ({ stage, notes, citations, view }: Props) => {
  const w = words[view.locale];
  return (
    <li class={notes.length > 0 ? 'known' : 'unknown'}>
      <h3>{w.stages[stage]}</h3>
      {notes.length === 0 ? <p class="absent">{w.rungUnknown}</p> : null}
      {notes.map((note) => (
        <div class="note">
          <p>{note.statement}</p>
          {note.quote ? <blockquote>“{note.quote}”</blockquote> : null}
          <Cited citation={citations[note.source]} by={note.said_by} on={note.as_of} view={view} />
        </div>
      ))}
    </li>
  );
};
