import { ratedWords } from '../assessments/list.tsx';
import { words as commitmentWords } from '../commitments/words.ts';
import type { CommitmentLine } from '../commitments/page.ts';
import { dueOf, outcomeOf, slipOf } from '../commitments/schema.ts';
import { clause } from '../ui/changes.ts';
import { Cut } from '../ui/cut.tsx';
import { number } from '../ui/number.ts';
import type { View } from '../ui/view.ts';
import type { Indicator } from './indicator-schema.ts';
import { indicatorWords } from './indicator-words.ts';
import type { OriginalPoint } from './original-schema.ts';
import { originalWords } from './original-words.ts';
import { droppedOf, numbersTold, originalOf } from './originals.ts';
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

/** The numbers of sources in the list below a sheet. */
export const numbersOf = (sources: Resting[], of: (string | undefined)[]): number[] =>
  of.map((id) => sources.findIndex(({ citation }) => citation.id === id) + 1).filter((n) => n > 0);

/** On which sources a fact of the sheet rests, by their numbers: paper has no room for their addresses beside each. */
export const Refs = ({ of, sources, view }: RefsProps) => {
  const known = [...new Set(numbersOf(sources, of))].toSorted((one, other) => one - other);
  return known.length > 0 ? <span class="muted">{sheetWords[view.locale].refs(known)}</span> : null;
};

/** Of every indicator in a line the newest value of each kind, and what was changed after it was published. */
export const IndicatorLines = ({ page, sources, view }: Props) => {
  const w = indicatorWords[view.locale];
  if (page.indicators.length === 0) return null;
  return (
    <section>
      <h2>{w.heading}</h2>
      <ul class="plain">
        {page.indicators.slice(0, atMost.indicators).map((indicator) => {
          const originals = page.originals[indicator.key];
          const told = [
            ...shownOf(indicator, originals).map((p) => {
              const [n] = numbersOf(sources, [page.citations[p.source]?.id]);
              return `${w.kinds[p.kind]} ${number(p.value)} (${w.span(p.from, p.to)}${was(originalOf(originals, p))})${n ? ` ${sheetWords[view.locale].ref(n)}` : ''}`;
            }),
            ...droppedOf(originals).map(
              (p) =>
                `${w.kinds[p.kind]} ${originalWords[view.locale].dropped} (${w.span(p.from, p.to)}${was(p)})`,
            ),
          ];
          return (
            <li>
              {indicator.title}, {unitNames[view.locale][indicator.unit]}: {told.join('; ')}.
            </li>
          );
        })}
      </ul>
      <Cut list={page.indicators} at={atMost.indicators} view={view} />
    </section>
  );
};

// A number that changed says so wherever it stands.
const was = (original: OriginalPoint | undefined) => (original ? `; ${numbersTold(original)}` : '');

// The newest of each kind, and every other one that changed.
const shownOf = ({ points }: Indicator, originals: OriginalPoint[] | undefined) =>
  (['baseline', 'target', 'actual'] as const).flatMap((kind) => {
    const all = points
      .filter((point) => point.kind === kind)
      .toSorted((one, other) => (one.to < other.to ? -1 : 1));
    return all.filter((point, i) => i === all.length - 1 || originalOf(originals, point));
  });

/** Every public word about the programme, a line each. */
export const PromiseLines = ({ page, sources, view }: Props) => {
  if (page.commitments.length === 0) return null;
  return (
    <section>
      <h2>{words[view.locale].promises}</h2>
      <ul class="plain">
        {page.commitments.slice(0, atMost.commitments).map((commitment) => (
          <li>
            <PromiseLine commitment={commitment} sources={sources} view={view} />
          </li>
        ))}
      </ul>
      <Cut list={page.commitments} at={atMost.commitments} view={view} />
    </section>
  );
};

// What was said, until when and how far that moved, what became of it, and what others think; each with its own sources.
const PromiseLine = ({ commitment, sources, view }: Omit<Props, 'page'> & { commitment: CommitmentLine }) => {
  const w = commitmentWords[view.locale];
  const { citations, source, statement, due, moves = [], assessed } = commitment;
  const [outcome, slip] = [outcomeOf(commitment), slipOf(commitment)];
  const refs = (...keys: string[]) => (
    <Refs of={keys.map((key) => citations[key]?.id)} sources={sources} view={view} />
  );
  return (
    <>
      {w.label(commitment)}: {clause(statement)} {refs(source)}; {w.due(dueOf(commitment))}
      {moves.length > 0 ? (
        <>
          {' '}
          ({sheetWords[view.locale].moved(w.due(due), moves.length)}
          {slip === null ? null : `, ${w.slip(slip)}`}) {refs(...moves.map((move) => move.source))}
        </>
      ) : null}
      ; {outcome ? w.outcome(outcome.value) : sheetWords[view.locale].noOutcome}
      {outcome ? <> {refs(outcome.source)}</> : null}
      {assessed ? (
        <>
          ; {sheetWords[view.locale].judged(assessed.assessor, ratedWords(assessed, view).name)}{' '}
          <Refs of={[assessed.citation.id]} sources={sources} view={view} />
        </>
      ) : null}
      .
    </>
  );
};
