import { Drawing, WIDTH } from '../charts/drawing.tsx';
import { round } from '../charts/time-axis.tsx';
import type { View } from '../ui/view.ts';
import { percentOf, type Figures } from './figures.ts';
import { Rounding } from './rounding.tsx';
import { shareWords } from './told.ts';
import { words } from './words.ts';

interface Props {
  figures: Figures;
  view: View;
}

const [STEP, BAR] = [38, 14];

/** Done according to the agency, and done according to residents: side by side, each with its number and meaning. */
export const Scores = ({ figures, view }: Props) => {
  const w = words[view.locale];
  const { agency, residents, count } = figures;
  const bars = [agency, residents].filter((share) => percentOf(share) !== null).length;
  const title = w.scoresSentence(shareWords(agency, view), shareWords(residents, view));
  return (
    <section id="selesai">
      <h2>{w.scores}</h2>
      <p>{w.scoresLead}</p>
      <figure>
        <Drawing id="dua-ukuran" title={title} desc={w.scoresDesc(bars)} height={2 * STEP}>
          {[[w.agency, agency] as const, [w.residents, residents] as const].map(([name, share], i) => (
            <Bar
              name={`${name}: ${shareWords(share, view)}`}
              percent={percentOf(share)}
              tooFew={w.tooFew}
              top={i * STEP}
            />
          ))}
        </Drawing>
      </figure>
      <Rounding of={[agency, residents]} view={view} />
      <dl class="record">
        <dt>{w.agency}</dt>
        <dd>
          <strong>{shareWords(agency, view)}</strong>. {w.agencyMeans}{' '}
          <span class="muted">{w.agencyMore(count.done_part, count.done_silent, count.done_accepted)}</span>
        </dd>
        <dt>{w.residents}</dt>
        <dd>
          <strong>{shareWords(residents, view)}</strong>. {w.residentsMeans}{' '}
          <span class="muted">{w.residentsMore(count.said_part, count.said_not)}</span>
        </dd>
      </dl>
    </section>
  );
};

interface BarProps {
  name: string;
  percent: number | null;
  tooFew: string;
  top: number;
}

// Of too few there is a number, and the reason why it has no bar.
const Bar = ({ name, percent, tooFew, top }: BarProps) => (
  <>
    <text y={top + 13}>{name}</text>
    {percent === null ? (
      <text y={top + 18 + BAR}>({tooFew})</text>
    ) : (
      <>
        <rect class="frame" x={1} y={top + 18} width={WIDTH - 2} height={BAR} />
        <rect class="realised" x={1} y={top + 18} width={round(((WIDTH - 2) * percent) / 100)} height={BAR} />
      </>
    )}
  </>
);
