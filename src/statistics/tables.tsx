import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { figuresOf } from './figures.ts';
import type { PartsOf } from './months-chart.tsx';
import { narrowingNames, narrowings, pathOf, queryOf, type Line, type StatisticsPage } from './page.ts';
import { shortDecided, shortShare } from './told.ts';
import { words } from './words.ts';

interface Props {
  page: StatisticsPage;
  view: View;
}

interface MonthsProps extends Pick<StatisticsPage, 'months'> {
  caption: string;
  partsOf: PartsOf;
  view: View;
}

/** The numbers that a chart draws, a row for each month. */
export const MonthRows = ({ caption, months, partsOf, view }: MonthsProps) => {
  const w = words[view.locale];
  return (
    <table class="numbers">
      <caption>{caption}</caption>
      <Head names={[w.month, w.received, w.inTime, w.late, w.undecided]} />
      <tbody>
        {months.toReversed().map((month) => {
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
  const tables = page.tables
    .map((table) => ({ ...table, lines: table.lines.filter(isOfReports) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      {tables.map(({ kind, lines, rest }) => (
        <section id={`menurut-${kind}`}>
          <h2>{w.tables[kind]}</h2>
          <p class="muted">
            {w.order} {rest > 0 ? (kind === 'agency' ? w.rest(rest) : w.restSecret(rest)) : null}
          </p>
          <table class="numbers">
            <Head names={[w.byLine[kind], w.received, w.overdueShort, w.answeredShort]} />
            <tbody>
              {lines.map((line) => {
                const { count, answered } = figuresOf(line.sum);
                const cells = [count.received, count.overdue, shortDecided(answered, view)];
                return <PartRow page={page} kind={kind} line={line} cells={cells} view={view} />;
              })}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
};

// An agency may have been asked questions alone.
const isOfReports = ({ sum: { counts } }: Line) => Boolean(counts.received ?? counts.given_away);

interface PartProps extends Props {
  kind: Part;
  line: Line;
  cells: (number | string)[];
}

/** A row that leads to the page of its part alone. */
export const PartRow = ({ page, kind, line: { key, name }, cells, view }: PartProps) => {
  const href = pathOf(page.region.slug) + queryOf({ [narrowing(kind)]: key, periode: page.period });
  return <Row name={<a href={href}>{name || words[view.locale].none[kind]}</a>} cells={cells} />;
};

type Part = StatisticsPage['tables'][number]['kind'];
const narrowing = (kind: Part) => narrowingNames.find((name) => narrowings[name] === kind)!;

export const Head = ({ names }: { names: string[] }) => (
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
