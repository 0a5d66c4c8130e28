import { CiteChart } from '../charts/cite-chart.tsx';
import { oembedSlot } from '../embeds/oembed-address.ts';
import { words as shared } from '../public-requests/words.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { number } from '../ui/number.ts';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { chartAt, chartsOfStatistics } from './charts.ts';
import { Figures, type FigureLine } from './figure-list.tsx';
import { figuresOf, type Figures as Told } from './figures.ts';
import { MonthsChart, partsOf } from './months-chart.tsx';
import { narrowingNames, pathOf, queryOf, type Narrowing, type StatisticsPage } from './page.ts';
import { StatisticsOffers } from './offers.tsx';
import { Period } from './period-form.tsx';
import { Rounding } from './rounding.tsx';
import { Scores } from './scores.tsx';
import { QuestionsAnswered } from './questions.tsx';
import { reportSpans } from './sums.ts';
import { MonthlyScores, MonthRows, PartTables } from './tables.tsx';
import { decidedWords, shareWords, tookWords } from './told.ts';
import { words } from './words.ts';

interface Props {
  page: StatisticsPage;
  view: View;
}

/** How a region, or one part of it, answers its residents' reports. */
export function statisticsSlots(page: StatisticsPage, view: View): Slots {
  const w = words[view.locale];
  const title = w.title(page.region.name, partName(page, view));
  const [chart] = chartsOfStatistics(page, view);
  return {
    ...head(title, w.lead, pathOf(page.region.slug) + queryOf(page.asked), view),
    ...(chart && oembedSlot(chart.page, chart.heading, view)),
    'as-of': { text: w.until(page.until) },
    main: html(<Main page={page} title={title} view={view} />),
  };
}

const partName = ({ kind, name }: StatisticsPage, { locale }: View) =>
  kind === 'region' ? null : name || words[locale].none[kind];

const Main = ({ page, title, view }: Props & { title: string }) => {
  const w = words[view.locale];
  const { region, sum, months } = page;
  const figures = figuresOf(sum);
  const charts = chartsOfStatistics(page, view);
  return (
    <>
      <Breadcrumb
        trail={[
          [`/${region.slug}/`, region.name],
          [`/${region.slug}/laporan/`, shared[view.locale].list],
        ]}
        view={view}
      />
      <DemoBanner demo={region.demo} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.lead}</p>
        <p class="muted">{w.until(page.until)}</p>
        <Narrowed page={page} view={view} />
      </header>
      {page.since === null ? (
        <p class="absent">{w.nothing}</p>
      ) : (
        <>
          <Period page={page} view={view} />
          <h2>{w.periodOf(page.period)}</h2>
          {figures.count.received + figures.count.given_away === 0 ? (
            <p class="absent">{page.period ? w.nothingThen : w.nothing}</p>
          ) : (
            <>
              <Scores figures={figures} view={view} />
              <Numbers page={page} figures={figures} view={view} />
            </>
          )}
          {months.some((month) => partsOf(month).received > 0) ? (
            <section id="bulan">
              <h2>{w.months}</h2>
              <MonthsChart
                id="per-bulan"
                months={months}
                partsOf={partsOf}
                told={told(view)}
                files={chartAt(page, 'bulan')}
                view={view}
              />
              <CiteChart charts={charts} name="bulan" view={view} />
              <MonthRows caption={w.monthsCaption} months={months} partsOf={partsOf} view={view} />
              <MonthlyScores page={page} view={view} />
            </section>
          ) : null}
          <PartTables page={page} view={view} />
        </>
      )}
      <QuestionsAnswered page={page} view={view} />
      <CiteChart charts={charts} name="pertanyaan" view={view} />
      <StatisticsOffers page={page} view={view} />
      <How page={page} view={view} />
    </>
  );
};

const told = ({ locale }: View) => ({
  sentence: words[locale].monthsSentence,
  desc: words[locale].monthsDesc,
});

const Narrowed = ({ page, view }: Props) => {
  const w = words[view.locale];
  const by = narrowingNames.find((name) => page.asked[name]) as Narrowing | undefined;
  if (!by) return null;
  const all = pathOf(page.region.slug) + queryOf({ periode: page.period });
  return (
    <p>
      {w.narrowed[by]}: <strong>{partName(page, view)}</strong>. <a href={all}>{w.all}</a>
    </p>
  );
};

const Numbers = ({ page, figures, view }: Props & { figures: Told }) => {
  const w = words[view.locale];
  const { count, answered, reopened, took } = figures;
  const lines: FigureLine[] = [
    [w.received, number(count.received), w.receivedMeans],
    [w.open, number(count.open), w.openMeans],
    [w.overdue, number(count.overdue), w.overdueMeans(count.unchecked)],
    [w.answered, decidedWords(answered, view), `${w.answeredMeans} ${w.undecidedMeans}`],
    ...reportSpans.map((span): FigureLine => [
      w.spans[span].name,
      tookWords(took[span], view),
      w.spans[span].means,
    ]),
    [w.handOvers, w.handOversOf(count.hand_overs, count.handed), w.handOversMeans],
    ...(page.kind === 'agency'
      ? [[w.givenAway, number(count.given_away), w.givenAwayMeans] as FigureLine]
      : []),
    [w.reopened, shareWords(reopened, view), w.reopenedMeans],
    [w.rejected, number(count.rejected), w.rejectedMeans],
    [w.merged, number(count.merged), w.mergedMeans],
    [w.notResponsible, number(count.not_responsible), w.notResponsibleMeans],
    [w.erased, number(count.erased), w.erasedMeans],
  ];
  return (
    <section id="angka">
      <h2>{w.figures}</h2>
      <Rounding of={[answered, reopened]} view={view} />
      <Figures lines={lines} />
    </section>
  );
};

const How = ({ page, view }: Props) => {
  const w = words[view.locale];
  const { region, asked, since } = page;
  const file = (kind: string) => `/${region.slug}/kinerja.${kind}${queryOf(asked)}`;
  return (
    <section id="hitungan">
      <h2>{w.how}</h2>
      <ul>
        {w.method.map((said) => (
          <li>{said}</li>
        ))}
        {since ? <li>{`${w.since(since)} ${w.unknownDays}`}</li> : null}
      </ul>
      <p class="more">
        <a href={file('csv')}>{w.csv}</a> <a href={file('json')}>{w.json}</a>{' '}
        <a href={`/${region.slug}/laporan/aturan/`}>{shared[view.locale].rules}</a>
      </p>
    </section>
  );
};
