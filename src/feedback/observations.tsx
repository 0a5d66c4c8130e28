import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { FeedbackList, TallyLine } from './public.ts';
import { words } from './public-words.ts';
import { SightBar } from './sight-bar.tsx';

interface Props {
  page: FeedbackList;
  view: View;
}

/** What was seen of one thing: the sum in words and as a bar, and every month in every place. */
export const Observations = ({
  page: { sum, tally, tally_cut: isCut, programme, milestone },
  view,
}: Props) => {
  const w = words[view.locale];
  if (!sum) return null;
  const isWhole = programme !== null && milestone === null;
  return (
    <section>
      <h2>{w.observed}</h2>
      <p>{isWhole ? w.ofWhole(sum) : w.residents(sum)}</p>
      <SightBar of={sum} />
      <p class="muted">
        {isWhole ? w.wholeOnly : ''} {w.observedWhy}
      </p>
      <Table tally={tally} view={view} />
      {isCut ? <p class="muted">{w.tallyCut}</p> : null}
    </section>
  );
};

// Month by month, because five columns of words do not fit on a phone.
const Table = ({ tally, view }: { tally: TallyLine[]; view: View }) => {
  const w = words[view.locale];
  if (tally.length === 0) return null;
  return (
    <table class="numbers">
      <caption>{w.table}</caption>
      <thead>
        <tr>
          <th scope="col">{w.place}</th>
          <th scope="col">{w.there}</th>
          <th scope="col">{w.partly}</th>
          <th scope="col">{w.absent}</th>
          <td></td>
        </tr>
      </thead>
      {[...Map.groupBy(tally, ({ month }) => month)].map(([month, lines]) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={5}>
              {w.month(month)}
            </th>
          </tr>
          {lines.map((line) => (
            <tr>
              <th scope="row">{line.place ?? w.placeNone}</th>
              <td>{number(line.there)}</td>
              <td>{number(line.partly)}</td>
              <td>{number(line.absent)}</td>
              <td>
                <SightBar of={line} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};
