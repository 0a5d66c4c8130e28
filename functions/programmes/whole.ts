import type * as z from 'zod';
import { at } from '../../src/api/values.ts';
import type { ApiProgramme, ApiProgrammeWhole } from '../../src/programmes/api-schema.ts';
import type { ProgrammeCard } from '../../src/programmes/page.ts';
import type { OriginalFigure } from '../../src/programmes/original-schema.ts';
import { largestSlip, milestonesOf, nextDueOf, progressOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { statusSourceOf, type ProgrammeContent } from '../../src/programmes/schema.ts';
import { dayOf } from '../../src/mementos/per.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Row } from '../core/db.ts';
import type { readProgrammeThen } from './api-reads.ts';
import { toFigures } from './api-figures.ts';
import { citing, toBudget, toIndicator, toMilestones, toTransaction } from './api-values.ts';

type Found = NonNullable<Awaited<ReturnType<typeof readProgrammeThen>>>;

/** What lists show of a plan. */
export function listedOf(schedule: Schedule | null) {
  if (!schedule) return { progress: null, next_due: null, slip_days: null };
  const milestones = milestonesOf(schedule);
  return {
    progress: progressOf(milestones),
    next_due: nextDueOf(milestones),
    slip_days: largestSlip(milestones),
  };
}

/** A programme in a list, as it stands now. */
export const toListed = (card: ProgrammeCard, origin: string): z.output<typeof ApiProgramme> => ({
  ...card,
  page: `${origin}/${card.region}/program/${card.slug}/`,
});

/** The same as it stood on a day, counted to that day. */
export function toListedThen(row: Row, origin: string): z.output<typeof ApiProgramme>[] {
  if (!row.content) return [];
  const { title, dimension, status, quick_win, known_since } = JSON.parse(
    row.content as string,
  ) as ProgrammeContent;
  const schedule = row.schedule ? (JSON.parse(row.schedule as string) as Schedule) : null;
  const place = { region: row.region as string, slug: row.slug as string };
  return [
    {
      id: row.id as string,
      ...place,
      title,
      dimension,
      status,
      quick_win,
      ...listedOf(schedule),
      update_count: row.count_then as number,
      last_event_date: (row.heard_then as string | null) ?? known_since,
      page: `${origin}/${place.region}/program/${place.slug}/`,
    },
  ];
}

/** A programme, whole; null: it was not there on that day. */
export function toWhole(
  found: Found,
  { per, now, origin }: { per: string | null; now: Date; origin: string },
): z.output<typeof ApiProgrammeWhole> | null {
  const { home, row, names, schedule, budgets, indicators, methods, transactions } = found;
  if (!row) return null;
  const content = JSON.parse(row.content as string) as ProgrammeContent;
  const plan = schedule ? (JSON.parse(schedule.content as string) as Schedule) : null;
  const cite = citing(row.citations, origin);
  const called = new Map(names.map((name) => [name.key, name.name as string]));
  const { key, title, dimension, status, status_date, quick_win, description, quote, known_since } = content;
  const [slug, zone] = [home.slug as string, home.time_zone as string];
  const today = per ? dayOf(per, zone) : localDate(now, zone);
  return {
    id: row.id as string,
    key,
    slug,
    title,
    description,
    quote,
    dimension,
    status,
    status_date,
    status_source: cite(statusSourceOf(content)),
    quick_win,
    known_since,
    region: { slug: row.region as string, name: row.region_name as string },
    version: row.version as number,
    published_at: at(row.published_at as string),
    reason: row.reason as string | null,
    ...listedOf(plan),
    update_count: row.update_count as number,
    last_event_date: row.last_event_date as string,
    roles: content.organisations.map(({ organisation, role }) => {
      return { organisation, name: called.get(organisation) ?? organisation, role };
    }),
    ...toFigures(content.figures, JSON.parse(row.original_figures as string) as OriginalFigure[], cite),
    sources: content.sources.flatMap((source) => cite(source) ?? []),
    schedule_version: (schedule?.version as number | undefined) ?? null,
    milestones: plan ? toMilestones(plan, today, cite) : [],
    budgets: budgets.map((budget) => toBudget(budget, cite)),
    transactions: transactions.map((spent) => toTransaction(spent, cite)),
    indicators: indicators.map((indicator) => toIndicator(indicator, methods, cite)),
    page: `${origin}/${row.region as string}/program/${slug}/`,
  };
}
