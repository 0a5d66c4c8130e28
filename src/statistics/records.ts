import { countMeans, shareMeans } from './column-words.ts';
import { figuresOf, percentOf, type Figures } from './figures.ts';
import type { StatisticsPage } from './page.ts';
import { counts, spans, type Kind, type Sum } from './sums.ts';
import { words as questionWords } from './question-words.ts';
import { words } from './words.ts';

const shares = ['answered', 'agency', 'residents', 'reopened_share', 'questions_answered'] as const;
const shareOf = (figures: Figures, name: (typeof shares)[number]) =>
  name === 'reopened_share'
    ? figures.reopened
    : name === 'questions_answered'
      ? figures.questions
      : figures[name];

const isDecided = (name: (typeof shares)[number]) => name.endsWith('answered');

const DAYS = 'hari kerja sejak diterima; kosong bila kurang dari 5; 401: lebih dari 400';
const PERCENT = 'persen, dibulatkan ke bawah; kosong bila pembaginya kurang dari 5';
// The names of what is counted of questions say so.
const unitOf = (name: string) => (name.startsWith('question') ? 'pertanyaan' : 'laporan');

/** Every number of a line with its unit and meaning, in the order in which they stand. */
export const columns: { name: string; unit: string; means: string }[] = [
  ...counts.map((name) => ({ name, unit: unitOf(name), means: countMeans[name] })),
  ...shares.flatMap((name) => [
    { name: `${name}_of`, unit: unitOf(name), means: shareMeans[name] },
    { name: `${name}_n`, unit: unitOf(name), means: `Pembagi ${name}_of.` },
    { name: `${name}_percent`, unit: PERCENT, means: shareMeans[name] },
    ...(isDecided(name)
      ? [{ name: `${name}_undecided`, unit: unitOf(name), means: words.id.undecidedMeans }]
      : []),
  ]),
  ...spans.flatMap((name) => {
    const { means } = name === 'question' ? questionWords.id.span : words.id.spans[name];
    return [
      { name: `${name}_n`, unit: unitOf(name), means: `Banyaknya ${unitOf(name)} yang diukur ${name}.` },
      { name: `${name}_median`, unit: DAYS, means },
      { name: `${name}_p90`, unit: DAYS, means },
    ];
  }),
];

/** What one line is about: a part, called by its key and name, in one period of receipt. */
export const ABOUT = ['ukuran', 'kode', 'nama', 'periode'] as const;
/** What a line counts, as it stands in the data. */
export const KINDS = {
  region: 'wilayah',
  agency: 'lembaga',
  service: 'kategori',
  district: 'kecamatan',
} as const satisfies Record<Kind, string>;

/** One line of the data. Null: too few for that number. */
export type Line = Record<string, string | number | null>;

/** Every number of a page as lines: its own sum, its months, and the lines of its tables. */
export function linesOf({ region, kind, key, name, period, sum, months, tables }: StatisticsPage): Line[] {
  const own = { ukuran: KINDS[kind], kode: key || region.slug, nama: name ?? region.name };
  return [
    { ...own, periode: period, ...numbersOf(sum) },
    ...months
      .filter((month) => month.period !== period)
      .map((month) => ({ ...own, periode: month.period, ...numbersOf(month.sum) })),
    ...tables.flatMap((table) =>
      table.lines.map((line) => ({
        ukuran: KINDS[table.kind],
        kode: line.key,
        nama: line.name || words.id.none[table.kind],
        periode: period,
        ...numbersOf(line.sum),
      })),
    ),
  ];
}

/** Every number of a sum, by its column. */
export function numbersOf(sum: Sum): Line {
  const figures = figuresOf(sum);
  return {
    ...figures.count,
    ...Object.fromEntries(
      shares.flatMap((name): [string, number | null][] => {
        const share = shareOf(figures, name);
        return [
          [`${name}_of`, share.of],
          [`${name}_n`, share.n],
          [`${name}_percent`, percentOf(share)],
          ...('undecided' in share ? [[`${name}_undecided`, share.undecided] as [string, number]] : []),
        ];
      }),
    ),
    ...Object.fromEntries(
      spans.flatMap((name): [string, number | null][] => {
        const { n, median, p90 } = figures.took[name];
        return [
          [`${name}_n`, n],
          [`${name}_median`, median],
          [`${name}_p90`, p90],
        ];
      }),
    ),
  };
}
