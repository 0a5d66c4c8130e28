import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { figuresOf } from './figures.ts';
import { partsOf } from './months-chart.tsx';
import { narrowingNames, narrowings, pathOf, queryOf, type StatisticsPage } from './page.ts';
import { shortShare } from './told.ts';
import { words } from './words.ts';

interface Props {
  page: StatisticsPage;
  view: View;
}

/** The numbers that the chart draws, a row for each month. */
export const MonthsTable = ({ page, view }: Props) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{w.monthsCaption}</caption>
      <Head names={[w.month, w.received, w.inTime, w.late, w.undecided]} />
      <tbody>
        {page.months.toReversed().map((month) => {
          const { received, in_time, late, undecided } = partsOf(month);
          return <Row name={periodWords(month.period)} cells={[received, in_time, late, undecided]} />;
        })}
      </tbody>
    </table>
  );
};

/** Both scores of each month. */
export const MonthlyScores = ({ page, view }: Props) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{w.scoresCaption}</caption>
      <Head names={[w.month, w.agency, w.residents]} />
      <tbody>
        {page.months.toReversed().map(({ period, sum }) => {
          const { agency, residents } = figuresOf(sum);
          return <Row name={periodWords(period)} cells={[shortShare(agency), shortShare(residents)]} />;
        })}
      </tbody>
    </table>
  );
};

/** The agencies, categories and kecamatan with the most reports; each leads to the page of it alone. */
export const PartTables = ({ page, view }: Props) => {
  const w = words[view.locale];
  return (
    <>
      {page.tables.map(({ kind, lines, rest }) => (
        <section id={`menurut-${kind}`}>
          <h2>{w.tables[kind]}</h2>
          <p class="muted">
            {w.order} {rest > 0 ? w.rest(rest) : null}
          </p>
          <table class="numbers">
            <Head names={[w.byLine[kind], w.received, w.overdueShort, w.answeredShort]} />
            <tbody>
              {lines.map(({ key, name, sum }) => {
                const { count, answered } = figuresOf(sum);
                const href =
                  pathOf(page.region.slug) + queryOf({ [narrowing(kind)]: key, periode: page.period });
                return (
                  <Row
                    name={<a href={href}>{name || w.none[kind]}</a>}
                    cells={[count.received, count.overdue, shortShare(answered)]}
                  />
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
};

const narrowing = (kind: StatisticsPage['tables'][number]['kind']) =>
  narrowingNames.find((name) => narrowings[name] === kind)!;

const Head = ({ names }: { names: string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th scope="col">{name}</th>
      ))}
    </tr>
  </thead>
);

const Row = ({ name, cells }: { name: unknown; cells: (number | string)[] }) => (
  <tr>
    <th scope="row">{name as string}</th>
    {cells.map((cell) => (
      <td>{typeof cell === 'number' ? number(cell) : cell}</td>
    ))}
  </tr>
);
