import { asOf, momentOf, ofMoment, ours, PORTAL, type Citable } from '../citing/citable.ts';
import type { Listed } from '../citing/coins.tsx';
import { words as citing } from '../citing/words.ts';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { secondOf } from '../ui/when.ts';
import type { Transaction } from './budget-schema.ts';
import { citingWords, type ChartName } from './citing-words.ts';
import type { Indicator } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { originalWords } from './original-words.ts';
import type { OriginalPoint } from './original-schema.ts';
import { droppedOf, originalOf, toldOriginal } from './originals.ts';
import type { ListedProgramme, ProgrammePage } from './page.ts';
import { unitNames } from './units.ts';

const w = citingWords.id;

type Region = Pick<ProgrammePage['region'], 'slug' | 'name' | 'demo' | 'time_zone'>;

/**
 * How a programme is cited. Its page gathers many records with versions of their own, so it is cited by a moment: the
 * second in which anything on it was published last, or the one as of which it is read.
 */
export function citableProgramme(page: ProgrammePage, view: View): Citable {
  const { programme, region } = page;
  const { description, quote } = programme.content;
  return cited(page, view, {
    of: `P-${programme.id}`,
    title: w.programmeTitle(programme.title, region.name),
    said: null,
    genre: w.programme,
    per: momentOf(page.published_at, view, page.region.time_zone),
    abstract: description ?? quote,
  });
}

/** The same as a list knows it. */
export function listedProgramme(programme: ListedProgramme, of: Region, view: View): Listed {
  const published = programme.published_at ?? secondOf(programme.version_published_at);
  const per = momentOf(published, view, of.time_zone);
  const title = w.programmeTitle(programme.title, of.name);
  return {
    ...ofMoment(`P-${programme.id}`, title, per, of.time_zone),
    author: PORTAL,
    institution: PORTAL,
    demo: of.demo,
    address: asOf(`${view.origin}/${of.slug}/program/${programme.slug}/`, per),
  };
}

/**
 * How an indicator is cited: as of the second in which anything of its programme was published last, for a citation names
 * the programme and the source, and the values mean what the method says. Null: none has this key.
 */
export function citableIndicator(page: ProgrammePage, key: string, view: View): Citable | null {
  const anchor = `indikator-${key}`;
  const indicator = page.indicators.find((one) => one.key === key);
  const id = page.ids[anchor];
  if (!indicator || !id) return null;
  return cited(page, view, {
    anchor,
    of: `I-${id}`,
    title: w.indicatorTitle(indicator.title, page.programme.title, page.region.name),
    said: page.citations[indicator.points.at(-1)?.source ?? '']?.publisher ?? null,
    genre: w.indicator,
    per: perOf(page, view),
    abstract: valuesOf(indicator, page),
  });
}

function valuesOf({ key, points, unit }: Indicator, { originals, region }: ProgrammePage) {
  const { kinds, span } = indicatorWords.id;
  const was = (first: OriginalPoint | undefined) =>
    first ? ` (${toldOriginal(first, region.time_zone)})` : '';
  return [
    ...points.map((point) => {
      const { kind, value, from, to } = point;
      const first = originalOf(originals[key], point);
      return `${kinds[kind]} ${number(value)} ${unitNames.id[unit]}${was(first)}, ${span(from, to)}`;
    }),
    ...droppedOf(originals[key]).map(
      (first) =>
        `${kinds[first.kind]} ${originalWords.id.dropped}${was(first)}, ${span(first.from, first.to)}`,
    ),
  ].join('; ');
}

/** How a chart is cited: as it is drawn on the day on which it is read. Null: there is nothing to draw. */
export function citableChart(page: ProgrammePage, chart: ChartName, view: View): Citable | null {
  const { programme, region, ids, years } = page;
  // The money of a year is made of many records; a plan is one.
  const plan = chart === 'uang' ? undefined : ids.rencana;
  if (chart === 'uang' ? years.length === 0 : !plan) return null;
  return cited(page, view, {
    // Two charts are drawn of one plan.
    of: `${plan ? `R-${plan}` : `P-${programme.id}`}-${chart}`,
    anchor: chart,
    title: w.chartTitle(w.charts[chart], programme.title, region.name),
    said: null,
    genre: w.chart,
    per: momentOf(page.published_at, view, region.time_zone),
    read: view.today,
    abstract: null,
  });
}

/** A part of a programme's page by its anchor; null: it has no citation of its own. */
export const citablePart = (page: ProgrammePage, anchor: string, view: View): Citable | null =>
  Object.hasOwn(w.charts, anchor)
    ? citableChart(page, anchor as ChartName, view)
    : citableIndicator(page, anchor.replace(/^indikator-/, ''), view);

/** The address of one fact as it stands beside all that the page says of it. */
export const factAddress = (page: ProgrammePage, anchor: string, view: View, query = '') =>
  asOf(pathOf(page) + query, perOf(page, view), anchor);

/** That of a transaction, which begins a page of its list, so that it is there however many came after it. */
export const transactionAddress = (page: ProgrammePage, { key, date }: Transaction, view: View) =>
  factAddress(page, `transaksi-${key}`, view, `?transaksi=${date}~ZZZZZZZZZZ`);

type Own = Pick<Citable, 'title' | 'said' | 'genre' | 'abstract'> & {
  /** Letter of its kind, and its id. */
  of: string;
  per: string;
  read?: string;
  anchor?: string;
};

function cited(page: ProgrammePage, view: View, { anchor, of, title, per, ...own }: Own): Citable {
  const path = pathOf(page);
  const here = view.origin + path;
  return {
    ...ours,
    ...ofMoment(of, title, per, page.region.time_zone),
    author: PORTAL,
    institution: PORTAL,
    jurisdiction: page.region.name,
    demo: page.region.demo,
    sha256: null,
    read: null,
    ...own,
    genre: citing.id.genre(own.genre, page.region.demo),
    address: asOf(here, per, anchor),
    newest: anchor ? `${here}#${anchor}` : here,
    files: {
      path: `${path}kutipan${anchor ? `/${anchor}` : ''}`,
      query: view.per ? `?per=${per}` : '',
    },
  };
}

const pathOf = ({ region, programme }: ProgrammePage) => `/${region.slug}/program/${programme.slug}/`;

// What is counted to no day is cited by the publication that it is read from.
const perOf = (page: ProgrammePage, view: View) =>
  (view.frozen ? view.per : page.published_at) ?? momentOf(page.published_at, view, page.region.time_zone);
