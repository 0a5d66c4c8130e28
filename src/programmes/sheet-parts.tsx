import { words as commitmentWords } from '../commitments/words.ts';
import { dueOf, outcomeOf } from '../commitments/schema.ts';
import { commitmentSources } from '../commitments/sources.ts';
import { Cut } from '../ui/cut.tsx';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { Indicator } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import { atMost, type ProgrammePage } from './page.ts';
import type { Resting } from './resting.ts';
import { sheetWords } from './sheet-words.ts';
import { unitNames } from './units.ts';
import { words } from './words.ts';

interface Props {
  page: ProgrammePage;
  /** The sources of the sheet, in the order in which they are numbered below it. */
  sources: Resting[];
  view: View;
}

interface RefsProps extends Pick<Props, 'sources' | 'view'> {
  /** Ids of the sources on which a fact rests. */
  of: (string | undefined)[];
}

/** On which sources a fact of the sheet rests, by their numbers: paper has no room for their addresses beside each. */
export const Refs = ({ of, sources, view }: RefsProps) => {
  const numbers = of.map((id) => sources.findIndex(({ citation }) => citation.id === id) + 1);
  const known = [...new Set(numbers)].filter((n) => n > 0).toSorted((one, other) => one - other);
  return known.length > 0 ? <span class="muted">{sheetWords[view.locale].refs(known)}</span> : null;
};

/** The newest value of each kind of every indicator, a line each. */
export const IndicatorLines = ({ page, sources, view }: Props) => {
  const w = indicatorWords[view.locale];
  if (page.indicators.length === 0) return null;
  return (
    <section>
      <h2>{w.heading}</h2>
      <ul class="plain">
        {page.indicators.slice(0, atMost.indicators).map((indicator) => {
          const points = newestOf(indicator);
          const told = points.map((p) => `${w.kinds[p.kind]} ${number(p.value)} (${w.span(p.from, p.to)})`);
          return (
            <li>
              {indicator.title}, {unitNames[view.locale][indicator.unit]}: {told.join('; ')}.{' '}
              <Refs
                of={points.map(({ source }) => page.citations[source]?.id)}
                sources={sources}
                view={view}
              />
            </li>
          );
        })}
      </ul>
      <Cut list={page.indicators} at={atMost.indicators} view={view} />
    </section>
  );
};

const newestOf = ({ points }: Indicator) =>
  (['baseline', 'target', 'actual'] as const).flatMap(
    (kind) =>
      points
        .filter((point) => point.kind === kind)
        .toSorted((one, other) => (one.to < other.to ? -1 : 1))
        .at(-1) ?? [],
  );

/** Every public word about the programme: what was said, until when, and what became of it, a line each. */
export const PromiseLines = ({ page, sources, view }: Props) => {
  const w = commitmentWords[view.locale];
  if (page.commitments.length === 0) return null;
  return (
    <section>
      <h2>{words[view.locale].promises}</h2>
      <ul class="plain">
        {page.commitments.slice(0, atMost.commitments).map((one) => {
          const outcome = outcomeOf(one);
          return (
            <li>
              {w.label(one)}: {one.statement} ({w.due(dueOf(one))};{' '}
              {outcome ? w.outcome(outcome.value) : sheetWords[view.locale].noOutcome}){' '}
              <Refs of={commitmentSources(one).map(({ id }) => id)} sources={sources} view={view} />
            </li>
          );
        })}
      </ul>
      <Cut list={page.commitments} at={atMost.commitments} view={view} />
    </section>
  );
};
