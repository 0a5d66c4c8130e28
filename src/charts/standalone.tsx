import type { Child } from 'hono/jsx';
import { colours, cutLines, FONTS, LEADING, Lines } from '../pictures/lines.tsx';
import type { Picture } from '../pictures/picture.ts';
import type { View } from '../ui/view.ts';
import { WIDTH } from './drawing.tsx';
import { painted } from './painted.ts';
import { titleOf, type PublishedChart } from './published.ts';
import { namePiece, type Piece } from './standalone-names.tsx';
import { standaloneWords } from './standalone-words.ts';

const [MARGIN, ACROSS, ZOOM] = [20, 400, 3];

/** A chart as a picture that says by itself what it shows, of where, on which day, by which source, and who may use it. */
export const chartPicture = (published: PublishedChart, view: View): Picture => ({
  of: [published.heading, published.region, published.of],
  svg: () => String(<Drawn published={published} view={view} />),
  pixels: ZOOM * ACROSS,
});

const Drawn = ({ published, view }: { published: PublishedChart; view: View }) => {
  const { chart } = published;
  const pieces = [
    ...head(published),
    ...chart.parts.flatMap(drawing),
    ...legend(published),
    ...names(published),
    ...foot(published, view),
  ];
  const height = pieces.reduce((sum, piece) => sum + piece.height, 2 * MARGIN);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${ACROSS} ${height}`}
      width={2 * ACROSS}
      height={2 * height}
      font-family={FONTS}
      role="img"
    >
      <title>{`${titleOf(published, view)}. ${chart.sentence}`}</title>
      <desc>{chart.parts.map(({ title }) => title).join(' ')}</desc>
      <rect width={ACROSS} height={height} fill={colours.paper} />
      <Stacked pieces={pieces} />
    </svg>
  );
};

const Stacked = ({ pieces }: { pieces: Piece[] }) => {
  let top = MARGIN;
  return (
    <>
      {pieces.map(({ height, drawn }) => {
        const y = top;
        top += height;
        return <g transform={`translate(${MARGIN},${y})`}>{drawn}</g>;
      })}
    </>
  );
};

function words(text: string, size: number, how: { colour?: string; bold?: boolean } = {}): Piece {
  const lines = cutLines(text, size, ACROSS - 2 * MARGIN);
  return {
    height: Math.ceil(lines.length * size * LEADING) + 4,
    drawn: <Lines lines={lines} x={0} y={size} size={size} {...how} />,
  };
}

const head = ({ heading: title, region, chart }: PublishedChart): Piece[] => [
  words(region.name, 12, { colour: colours.soft }),
  words(title, 17, { bold: true }),
  words(chart.sentence, 12),
  { height: 10, drawn: null },
];

function drawing({ label, height, body }: PublishedChart['chart']['parts'][number]): Piece[] {
  const drawn = (
    <g color={colours.ink} fill={colours.ink} font-size="13" dangerouslySetInnerHTML={marked(<>{body}</>)} />
  );
  return [...(label === null ? [] : [words(label, 13, { bold: true })]), { height: height + 8, drawn }];
}

const marked = (mark: Child) => ({ __html: painted(String(mark)) });

const legend = ({ chart }: PublishedChart): Piece[] =>
  chart.legend.map(([mark, meaning]) => ({
    height: 20,
    drawn: (
      <>
        <g color={colours.ink} fill={colours.ink} dangerouslySetInnerHTML={marked(mark)} />
        <Lines lines={cutLines(meaning, 12, WIDTH, 1)} x={38} y={13} size={12} />
      </>
    ),
  }));

const names = ({ chart }: PublishedChart): Piece[] =>
  chart.named ? [{ height: 8, drawn: null }, ...chart.named.map(namePiece)] : [];

function foot({ region, sources, page, until }: PublishedChart, view: View): Piece[] {
  const w = standaloneWords[view.locale];
  const soft = { colour: colours.soft };
  return [
    { height: 8, drawn: null },
    words(`${until ? w.until(until) : w.asOf(view.today)} ${region.demo ? w.demo : ''}`, 11, { bold: true }),
    words(w.sources(sources), 11, soft),
    words(w.licence, 11, soft),
    words(view.origin + page, 11, soft),
  ];
}
