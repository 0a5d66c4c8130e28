import { ChartFiles } from '../charts/files.tsx';
import { ShareBar } from '../charts/share-bar.tsx';
import { ReportError, toldOn } from '../error-reports/link.tsx';
import { Cited } from '../sources/cited.tsx';
import { Absent } from '../mementos/absent.tsx';
import { Cut } from '../ui/cut.tsx';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import { chartAt } from './charts.ts';
import { CitePart, PermanentFact } from './cite-part.tsx';
import { sharesOf } from './indicator-chart.ts';
import type { Indicator } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { Original } from './original.tsx';
import { originalWords } from './original-words.ts';
import type { OriginalPoint } from './original-schema.ts';
import { droppedOf, originalOf } from './originals.ts';
import { atMost, type MethodLine, type ProgrammePage } from './page.ts';
import { unitNames } from './units.ts';
import { valueAnchor } from './value-anchor.ts';

interface Props {
  page: ProgrammePage;
  path: string;
  view: View;
}

/** Every indicator in a table of its own, so that values of different methods never share one. */
export const Indicators = ({ page, path, view }: Props) => {
  const w = indicatorWords[view.locale];
  return (
    <section id="indikator">
      <h2>{w.heading}</h2>
      {page.indicators.length > 0 ? <p class="lead">{w.lead}</p> : <Absent said={w.none} view={view} />}
      {page.indicators.slice(0, atMost.indicators).map((indicator) => (
        <div class="plan" id={`indikator-${indicator.key}`}>
          <h3>{indicator.title}</h3>
          <p class="muted">
            {w.unit}: {unitNames[view.locale][indicator.unit]} ({w.measures[indicator.measure]});{' '}
            {indicator.ascending ? w.rises : w.falls}
          </p>
          <Counted method={page.methods.find((m) => m.key === indicator.method)} view={view} />
          <Points indicator={indicator} page={page} view={view} />
          <ChartFiles
            at={chartAt(path, `indikator-${indicator.key}`, view)}
            of={indicator.title}
            view={view}
          />
          <ReportError
            address={`${path}#indikator-${indicator.key}`}
            label={indicator.title}
            {...toldOn(page)}
            view={view}
          />
          <CitePart page={page} anchor={`indikator-${indicator.key}`} label={indicator.title} view={view} />
        </div>
      ))}
      <Cut list={page.indicators} at={atMost.indicators} view={view} />
    </section>
  );
};

const Points = ({ indicator, page, view }: Omit<Props, 'path'> & { indicator: Indicator }) => {
  const w = indicatorWords[view.locale];
  const shares = sharesOf(indicator);
  const originals = page.originals[indicator.key];
  const at = { kind: 'indikator', name: indicator.key, of: indicator.title } as const;
  const was = (of: OriginalPoint | undefined) => (
    <Original of={of} region={page.region} at={at} view={view} />
  );
  return (
    <table class="stacked">
      <caption>
        {indicator.title}, {unitNames[view.locale][indicator.unit]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.kind}</th>
          <th scope="col">{w.value}</th>
          <th scope="col">{w.period}</th>
        </tr>
      </thead>
      <tbody>
        {indicator.points.map((point, i) => (
          <tr id={valueAnchor(indicator.key, point)}>
            <th scope="row">{w.kinds[point.kind]}</th>
            <td>
              {number(point.value)} {was(originalOf(originals, point))} <Share of={shares[i] ?? null} />
            </td>
            <td>
              {w.span(point.from, point.to)}
              {point.comment ? <span class="muted"> {point.comment}</span> : null}
              <Cited citation={page.citations[point.source]} view={view} />
              <PermanentFact
                page={page}
                anchor={valueAnchor(indicator.key, point)}
                label={`${w.kinds[point.kind]}, ${w.span(point.from, point.to)}`}
                view={view}
              />
            </td>
          </tr>
        ))}
        {droppedOf(originals).map((first) => (
          <tr id={valueAnchor(indicator.key, first)}>
            <th scope="row">{w.kinds[first.kind]}</th>
            <td>
              <span class="absent">{originalWords[view.locale].dropped}</span> {was(first)}
            </td>
            <td>{w.span(first.from, first.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Share = ({ of }: { of: number | null }) => (of === null ? null : <ShareBar percent={of} />);

const Counted = ({ method, view }: Pick<Props, 'view'> & { method: MethodLine | undefined }) => {
  const w = indicatorWords[view.locale];
  if (!method) return <p class="absent">{w.methodUnsaid}</p>;
  return (
    <details>
      <summary>
        {w.method}: {method.name}
      </summary>
      <p class="muted">
        {w.valid(method.valid_from, method.valid_to)}. {method.note}
      </p>
      {method.weights.length > 0 ? <Weights method={method} view={view} /> : null}
      <Cited citation={method.citation} view={view} />
    </details>
  );
};

const Weights = ({ method, view }: { method: MethodLine; view: View }) => {
  const w = indicatorWords[view.locale];
  return (
    <table>
      <caption>{w.weights(method.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{w.part}</th>
          <th scope="col">{w.weight}</th>
        </tr>
      </thead>
      <tbody>
        {method.weights.map((part) => (
          <tr>
            <th scope="row">{part.label}</th>
            <td>{part.weight}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
