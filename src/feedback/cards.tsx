import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import type { PublicFeedback, RegionOfFeedback } from './public.ts';
import { words } from './public-words.ts';
import { About, answeredWords, Waits } from './shown.tsx';
import { words as shared } from './words.ts';

interface Props {
  list: PublicFeedback[];
  region: RegionOfFeedback;
  /** Of which programme they are is said by the page around them. */
  within?: boolean;
  view: View;
}

/** Letters of a text in a list. */
const SHOWN = 300;

/** What residents say, as a list; search engines are asked to quote none of it, for it can be taken back. */
export const FeedbackCards = ({ list, region, within = false, view }: Props) => (
  <ul class="plain" data-nosnippet>
    {list.map((feedback) => (
      <li>
        <Card feedback={feedback} region={region} view={view} />
        {within && !feedback.milestone && !feedback.update ? null : (
          <>
            <br />
            <span class="muted">
              <About feedback={feedback} region={region} within={within} view={view} />
            </span>
          </>
        )}
      </li>
    ))}
  </ul>
);

// Counted in whole letters: none is cut in two.
const cut = (text: string) => {
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('').trimEnd()} …` : text;
};

const Card = ({ feedback: f, region, view }: Omit<Props, 'list'> & { feedback: PublicFeedback }) => {
  const w = words[view.locale];
  const text = f.body && cut(f.body);
  return (
    <>
      <Tag>{shared[view.locale].kind[f.kind]}</Tag>{' '}
      {f.seen ? (
        <Tag tone={f.seen === 'there' ? 'good' : 'plain'}>{shared[view.locale].sight[f.seen]}</Tag>
      ) : null}{' '}
      <a href={`/masukan/${f.id}/`}>{text ?? w.title(shared[view.locale].kind[f.kind], f.id)}</a>
      <br />
      <span class="muted">
        {f.seen_on ? `${w.seenOn(f.seen_on)}${f.place ? `, ${f.place}` : ''}. ` : ''}
        {w.received(f.received_on)}.
      </span>{' '}
      {f.kind !== 'question' ? null : f.answered_at ? (
        <>
          <br />
          <span class="said">{cut(f.answer ?? '')}</span>{' '}
          <span class="muted">{answeredWords(f, region, view)}.</span>
        </>
      ) : (
        <Waits feedback={f} view={view} />
      )}
    </>
  );
};
