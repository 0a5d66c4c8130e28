import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import type { EarlierAnswer, RegionOfFeedback } from './public.ts';
import { words } from './public-words.ts';

interface Props {
  earlier: EarlierAnswer[];
  region: RegionOfFeedback;
  view: View;
}

/** What an answer said before it was corrected, and why it was: nothing that was public is changed in silence. */
export const EarlierAnswers = ({ earlier, region, view }: Props) => {
  const w = words[view.locale];
  if (earlier.length === 0) return null;
  const day = (at: string) => localDate(new Date(at), region.time_zone);
  return (
    <section id="koreksi">
      <h2>{w.earlier}</h2>
      <p class="muted">{w.earlierLead}</p>
      <ol class="plain lines" data-nosnippet>
        {earlier.map(({ answer, answered_by: by, said_at, corrected_at, reason }) => (
          <li>
            <p>
              {w.corrected(day(corrected_at))} <strong class="said">{reason}</strong>
            </p>
            <p class="muted">{w.earlierSaid(by ?? w.coordinator, day(said_at))}</p>
            <p class="said">{answer}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
