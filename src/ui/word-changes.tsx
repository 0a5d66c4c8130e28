import { diffWordsWithSpace } from 'diff';
import type { View } from './view.ts';
import { words } from './words.ts';

/** Differences beyond which two texts are two texts, and are shown whole: comparing them would cost and tell nothing. */
const MOST = 400;
/** Words that stay, and of which only this many are shown beside what changed. */
const [LONG, BESIDE] = [40, 12];

/** True of a sentence, in which words are compared; a name, a number or a day is shown whole. */
export const hasManyWords = (text: string) => text.trim().split(/\s+/).length >= 5;

/** Two texts as one: what went, what came, and the words around them. It is told apart without colour and without eyes. */
export const WordChanges = ({ before, after, view }: { before: string; after: string; view: View }) => {
  const w = words[view.locale];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST }) ?? [
    { value: before, removed: true },
    { value: after, added: true },
  ];
  return (
    <span class="said">
      {parts.map((part, i) =>
        part.removed ? (
          <del>
            <Aloud>[{w.removed}: </Aloud>
            {part.value}
            <Aloud>]</Aloud>
          </del>
        ) : part.added ? (
          <ins>
            <Aloud>[{w.added}: </Aloud>
            {part.value}
            <Aloud>]</Aloud>
          </ins>
        ) : (
          shortened(part.value, i === 0, i === parts.length - 1)
        ),
      )}
    </span>
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
