import type { View } from './view.ts';
import { type Run, runsOf } from './word-runs.ts';
import { words } from './words.ts';

/** Words that stay, and of which only this many are shown beside what changed. */
const [LONG, BESIDE] = [40, 12];

/** True of a sentence, in which words are compared; a name, a number or a day is shown whole. */
export const hasManyWords = (text: string) => text.trim().split(/\s+/).length >= 5;

/** Two texts as one: what went, what came, and the words around them. It is told apart without colour and without eyes. */
export const WordChanges = ({ before, after, view }: { before: string; after: string; view: View }) => {
  const runs = runsOf(before, after);
  return (
    <span class="said">
      {runs.map((run, i) =>
        'same' in run ? (
          shortened(run.same, i === 0, i === runs.length - 1)
        ) : (
          <Changed run={run} view={view} />
        ),
      )}
    </span>
  );
};

const Changed = ({ run: { was, is }, view }: { run: Extract<Run, { was: string }>; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      {was === '' ? null : (
        <del>
          <Aloud>[{w.removed}: </Aloud>
          {was}
          <Aloud>]</Aloud>
        </del>
      )}
      {was === '' || is === '' ? null : ' '}
      {is === '' ? null : (
        <ins>
          <Aloud>[{w.added}: </Aloud>
          {is}
          <Aloud>]</Aloud>
        </ins>
      )}
    </>
  );
};

const Aloud = ({ children }: { children?: unknown }) => (
  <span class="visually-hidden">{children as string}</span>
);

// The beginning of a text is far from its first change, and its end far from the last.
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const pieces = text.split(/(?<=\s)/);
  if (pieces.length <= LONG) return text;
  const [before, after] = [pieces.slice(0, BESIDE).join(''), pieces.slice(-BESIDE).join('')];
  return `${isFirst ? '' : before}… ${isLast ? '' : after}`;
}
