import type { Child } from 'hono/jsx';
import type { View } from '../ui/view.ts';
import type { Chart, ChartAddress, Named } from './chart.ts';
import { ChartFiles } from './files.tsx';
import { Drawing, Legend } from './drawing.tsx';
import { words } from './words.ts';

interface Props {
  chart: Chart;
  /** Unique on its page. */
  id: string;
  /** Where its files are; none where it is not published yet. */
  files?: ChartAddress;
  /** Its numbers as a table under words that open it; none where the page shows them anyway. */
  table?: { summary: string; shown: Child };
  /** True where such a table stands below it anyway: the drawing leads there, as to its own. */
  above?: true;
  view: View;
}

/** A chart on a page: its sentence, its drawings, what its marks mean, its numbers and its files. */
export const ChartFigure = ({ chart, id, files, table, above, view }: Props) => (
  <figure id={id}>
    <figcaption>{chart.sentence}</figcaption>
    {chart.parts.map(({ label, title, desc, height, body }, i) => (
      <>
        {label === null ? null : <p class="label">{label}</p>}
        <Drawing
          id={label === null ? id : `${id}-${i + 1}`}
          title={title}
          desc={table || above ? `${desc} ${words[view.locale].tableBelow}` : desc}
          height={height}
        >
          {body}
        </Drawing>
      </>
    ))}
    {chart.named && !table && !above ? <Names of={chart.named} /> : null}
    {chart.legend.length > 0 ? <Legend marks={chart.legend} /> : null}
    {table ? (
      <details>
        <summary>{table.summary}</summary>
        {table.shown}
      </details>
    ) : null}
    {files ? <ChartFiles at={files} of={chart.sentence} view={view} /> : null}
  </figure>
);

/** What the numbers beside the rows of a drawing stand for, where no table below it says so. */
const Names = ({ of: named }: { of: Named[] }) => (
  <ol class="named">
    {named.map(({ name, of }) => (
      <li>
        {name}
        {of ? <span class="muted"> · {of}</span> : null}
      </li>
    ))}
  </ol>
);
