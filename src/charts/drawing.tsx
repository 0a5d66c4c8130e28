import type { Child } from 'hono/jsx';

/** Units across every drawing: about one for each pixel of the narrowest phone, so that its letters stay readable. */
export const WIDTH = 320;

interface Props {
  id: string;
  /** The whole sentence that the drawing shows. */
  title: string;
  /** What stands where, for those who do not see it. */
  desc: string;
  height: number;
  children?: Child;
}

/** A picture for the eye that is one sentence for a screen reader. */
export const Drawing = ({ id, title, desc, height, children }: Props) => (
  <svg
    class="drawing"
    viewBox={`0 0 ${WIDTH} ${height}`}
    role="img"
    aria-labelledby={`${id}-judul`}
    aria-describedby={`${id}-uraian`}
  >
    <title id={`${id}-judul`}>{title}</title>
    <desc id={`${id}-uraian`}>{desc}</desc>
    {children}
  </svg>
);

interface Stroke {
  kind: string;
  d: string;
  width: number;
  dash?: string;
}

/** A line of a drawing. Its width and dash are attributes in screen pixels, so it is told apart without colour or style. */
export const Stroke = ({ kind, d, width, dash }: Stroke) => (
  <path
    class={kind}
    d={d}
    fill="none"
    stroke="currentColor"
    stroke-width={width}
    stroke-dasharray={dash}
    vector-effect="non-scaling-stroke"
  />
);

/** What a shape is filled with by `url(#id)`, to be told apart from a plain one without colour. */
export const Hatching = ({ id, kind }: { id: string; kind: string }) => (
  <pattern
    id={id}
    class={kind}
    width={5}
    height={5}
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <path d="M1,0V5" stroke="currentColor" stroke-width={2} />
  </pattern>
);

/** A mark and what it means. */
export type Meaning = [mark: Child, words: string];

/** What each mark of a drawing means, in words beside the mark itself. */
export const Legend = ({ marks }: { marks: Meaning[] }) => (
  <ul class="legend">
    {marks.map(([mark, words]) => (
      <li>
        <svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
          {mark}
        </svg>
        {words}
      </li>
    ))}
  </ul>
);
