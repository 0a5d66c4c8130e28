import type { Citation } from '../sources/schema.ts';
import { commitmentSources } from '../commitments/sources.ts';
import type { View } from '../ui/view.ts';
import { atMost, type ProgrammePage } from './page.ts';
import { restingWords } from './resting-words.ts';
import { milestoneSources, milestonesOf } from './schedule.ts';
import { statusSourceOf } from './schema.ts';

/** A source of a programme's page, and what on that page rests on it, in words; nothing where that is not shown. */
export interface Resting {
  citation: Citation;
  on: string[];
}

type Said = [source: Citation | string | null | undefined, on: string];

/** Every source of a programme's page, each once; those on which something that is shown rests come first. */
export function restingOf(page: ProgrammePage, view: View): Resting[] {
  const found = new Map<string, Resting>();
  for (const [source, on] of saidOn(page, view)) {
    const citation = typeof source === 'string' ? page.citations[source] : source;
    if (!citation) continue;
    const known = found.get(citation.id) ?? { citation, on: [] };
    found.set(citation.id, { citation, on: [...new Set([...known.on, on])] });
  }
  const others = Object.values(page.citations).filter(({ id }) => !found.has(id));
  return [...found.values(), ...others.map((citation) => ({ citation, on: [] }))];
}

const saidOn = (page: ProgrammePage, view: View): Said[] => [
  ...ofProgramme(page, view),
  ...ofPlan(page, view),
  ...ofMoney(page, view),
  ...ofIndicators(page, view),
  ...ofOthers(page, view),
];

function ofProgramme(page: ProgrammePage, { locale }: View): Said[] {
  const w = restingWords[locale];
  const { content } = page.programme;
  // Of what an organisation does, the page knows the source by its id alone.
  const byId = new Map(Object.values(page.citations).map((citation) => [citation.id, citation]));
  return [
    ...content.sources.map((source): Said => [source, w.programme]),
    [statusSourceOf(content), w.status],
    ...content.figures.map(({ source, label }): Said => [source, w.figure(label)]),
    ...page.participants.map(({ source_id, name }): Said => [byId.get(source_id ?? ''), w.mandate(name)]),
  ];
}

function ofPlan({ schedule }: ProgrammePage, { locale }: View): Said[] {
  const w = restingWords[locale];
  if (!schedule) return [];
  const { content } = schedule;
  return [
    [content.source, w.plan],
    ...content.revisions.map(({ source }): Said => [source, w.revision]),
    ...milestonesOf(content).flatMap((m) =>
      milestoneSources(m, content).map((source): Said => [source, w.milestone(m.title)]),
    ),
  ];
}

function ofMoney({ years, budgets, transactions }: ProgrammePage, { locale }: View): Said[] {
  const w = restingWords[locale];
  return [
    ...years
      .slice(0, atMost.years)
      .flatMap(({ fiscal_year, sources }) =>
        sources.map((source): Said => [source, w.budget(String(fiscal_year))]),
      ),
    ...budgets
      .slice(0, atMost.budgets)
      .map(({ source, fiscal_year: year }): Said => [
        source,
        w.budget(typeof year === 'number' ? String(year) : null),
      ]),
    ...transactions.map(({ source, type, date }): Said => [source, w.transaction(type, date)]),
  ];
}

function ofIndicators({ indicators, methods }: ProgrammePage, { locale }: View): Said[] {
  const w = restingWords[locale];
  const shown = indicators.slice(0, atMost.indicators);
  return [
    ...shown.flatMap(({ title, points }) => points.map(({ source }): Said => [source, w.indicator(title)])),
    ...methods
      .filter(({ key }) => shown.some(({ method }) => method === key))
      .map(({ citation, name }): Said => [citation, w.method(name)]),
  ];
}

function ofOthers({ commitments, assessments, contradictions }: ProgrammePage, { locale }: View): Said[] {
  const w = restingWords[locale];
  return [
    ...commitments
      .slice(0, atMost.commitments)
      .flatMap((one) => commitmentSources(one).map((citation): Said => [citation, w.promise(one)])),
    ...assessments
      .slice(0, atMost.assessments)
      .map(({ citation, assessor }): Said => [citation, w.assessment(assessor.name)]),
    ...contradictions
      .slice(0, atMost.contradictions)
      .flat()
      .map(({ citation, topic }): Said => [citation, w.claim(topic)]),
  ];
}
