import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { chartAt } from './charts.ts';
import { figuresOf } from './figures.ts';
import { Figures, type FigureLine } from './figure-list.tsx';
import { MonthsChart, questionPartsOf } from './months-chart.tsx';
import type { StatisticsPage } from './page.ts';
import { words } from './question-words.ts';
import { Rounding } from './rounding.tsx';
import { Head, MonthRows, PartRow } from './tables.tsx';
import { decidedWords, shortDecided, tookWords } from './told.ts';
import { words as shared } from './words.ts';

interface Props {
  page: StatisticsPage;
  view: View;
}

/** How the questions to a region or an agency are answered. Of a category or a kecamatan there are none. */
export const QuestionsAnswered = ({ page, view }: Props) => {
  const w = words[view.locale];
  if (page.kind !== 'region' && page.kind !== 'agency') return null;
  const months = page.months.filter((month) => questionPartsOf(month).received > 0);
  const { questions = 0 } = page.sum.counts;
  return (
    <section id="pertanyaan">
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      {questions > 0 ? (
        <Numbers page={page} view={view} />
      ) : (
        <p class="absent">{months.length > 0 ? w.nothingThen : w.nothing}</p>
      )}
      {months.length > 0 ? <Months page={page} view={view} /> : null}
      <Agencies page={page} view={view} />
      <p class="more">
        <a href={`/${page.region.slug}/masukan/?jenis=pertanyaan`}>{w.list}</a>
      </p>
    </section>
  );
};

const Numbers = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { count, questions, took } = figuresOf(page.sum);
  const lines: FigureLine[] = [
    [w.received, number(count.questions), w.receivedMeans],
    [w.open, number(count.questions_open), w.openMeans],
    [w.overdue, number(count.questions_overdue), w.overdueMeans],
    [w.answered, decidedWords(questions, view), answeredMeans(view)],
    [w.span.name, tookWords(took.question, view, w), w.span.means],
  ];
  return (
    <>
      <Rounding of={[questions]} view={view} />
      <Figures lines={lines} />
    </>
  );
};

const answeredMeans = ({ locale }: View) => `${words[locale].answeredMeans} ${shared[locale].undecidedMeans}`;

// All months that the page tells, so that a month without questions is seen as one.
const Months = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { months } = page;
  return (
    <>
      <h3>{w.months}</h3>
      <MonthsChart
        id="pertanyaan-per-bulan"
        months={months}
        partsOf={questionPartsOf}
        told={w}
        files={chartAt(page, 'pertanyaan')}
        view={view}
      />
      <MonthRows caption={w.caption} months={months} partsOf={questionPartsOf} view={view} />
    </>
  );
};

const Agencies = ({ page, view }: Props) => {
  const w = words[view.locale];
  const s = shared[view.locale];
  const table = page.tables.find(({ kind }) => kind === 'agency');
  const lines = (table?.lines ?? []).filter(({ sum }) => sum.counts.questions);
  if (lines.length === 0) return null;
  const shown = lines.reduce((all, { sum }) => all + (sum.counts.questions ?? 0), 0);
  const rest = (page.sum.counts.questions ?? 0) - shown;
  return (
    <>
      <h3>{w.agencies}</h3>
      <p class="muted">
        {w.order} {rest > 0 ? w.rest(rest) : null}
      </p>
      <table class="numbers">
        <Head names={[s.byLine.agency, w.received, w.overdue, s.answeredShort]} />
        <tbody>
          {lines.map((line) => {
            const { count, questions } = figuresOf(line.sum);
            const cells = [count.questions, count.questions_overdue, shortDecided(questions, view)];
            return <PartRow page={page} kind="agency" line={line} cells={cells} view={view} />;
          })}
        </tbody>
      </table>
    </>
  );
};
