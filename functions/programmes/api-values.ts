import type * as z from 'zod';
import { at, atOrNull } from '../../src/api/values.ts';
import type { ApiBudget, ApiTransaction } from '../../src/programmes/api-money-schema.ts';
import type { ApiIndicator } from '../../src/programmes/api-indicator-schema.ts';
import type { ApiMilestone } from '../../src/programmes/api-schema.ts';
import type { Budget, Transaction } from '../../src/programmes/budget-schema.ts';
import type { Indicator, Method } from '../../src/programmes/indicator-schema.ts';
import type { OriginalFigure, OriginalPoint } from '../../src/programmes/original-schema.ts';
import { droppedOf, originalOf } from '../../src/programmes/originals.ts';
import { isLate, milestonesOf, slipOf } from '../../src/programmes/schedule.ts';
import type { Schedule } from '../../src/programmes/schedule-schema.ts';
import { toCited } from '../../src/sources/api-schema.ts';
import type { Citation } from '../../src/sources/schema.ts';
import { isAbsent, type Absence } from '../../src/ui/absence.ts';
import type { Row } from '../core/db.ts';

/** Cites a source by its key; null: it is not one that this programme rests on. */
export type Cite = (key: string | null) => ReturnType<typeof toCited> | null;

/** Cites from the sources that a programme keeps by key. */
export const citing = (citations: unknown, origin: string): Cite => {
  const known = JSON.parse(citations as string) as Record<string, Citation>;
  return (key) => (key !== null && Object.hasOwn(known, key) ? toCited(known[key]!, origin) : null);
};

/** The milestones of a plan with their slippage; late at `today` in the region. */
export const toMilestones = (
  schedule: Schedule,
  today: string,
  cite: Cite,
): z.output<typeof ApiMilestone>[] =>
  milestonesOf(schedule).map((m) => ({
    key: m.key,
    title: m.title,
    type: m.type,
    status: m.state,
    weight: m.weight,
    weight_original: m.baselineWeight,
    due_original: m.original,
    due: m.due,
    met: m.metAs,
    slip_days: slipOf(m),
    late: isLate(m, today),
    changes: m.changes.map(({ action, due, date, reason, as_of, source }) => {
      return { action, due, date, reason, as_of, source: cite(source) };
    }),
  }));

const parsed = <T>(row: Row) => JSON.parse(row.content as string) as T;

const published = (row: Row) => ({
  id: row.id as string,
  version: row.version as number,
  published_at: at(row.published_at as string),
  reason: row.reason as string | null,
});

const valueOf = (field: number | Absence) => (isAbsent(field) ? null : field);
const absenceOf = (field: number | Absence) => (isAbsent(field) ? field : null);

export function toBudget(row: Row, cite: Cite): z.output<typeof ApiBudget> {
  const { key, kind, status, fiscal_year, amount, currency, funds, approved_on, as_of, source, note } =
    parsed<Budget>(row);
  return {
    ...published(row),
    key,
    kind,
    status,
    currency,
    funds,
    approved_on,
    as_of,
    note,
    fiscal_year: valueOf(fiscal_year),
    fiscal_year_absent: absenceOf(fiscal_year),
    amount: valueOf(amount),
    amount_absent: absenceOf(amount),
    source: cite(source),
  };
}

export function toTransaction(row: Row, cite: Cite): z.output<typeof ApiTransaction> {
  const { key, type, date, fiscal_year, amount, currency, payee, source, note } = parsed<Transaction>(row);
  return {
    id: row.id as string,
    version: row.version as number,
    key,
    type,
    date,
    fiscal_year,
    amount,
    currency,
    payee,
    note,
    source: cite(source),
  };
}

/** Its method is the one of the same day. */
export function toIndicator(row: Row, methods: Row[], cite: Cite): z.output<typeof ApiIndicator> {
  const { key, title, unit, measure, ascending, method, points } = parsed<Indicator>(row);
  const originals = JSON.parse(row.originals as string) as OriginalPoint[];
  const counted = methods.find((one) => one.key === method);
  return {
    ...published(row),
    key,
    title,
    unit,
    measure,
    ascending,
    method: counted ? toMethod(parsed<Method>(counted), cite) : null,
    points: points.map((point) => {
      const first = originalOf(originals, point);
      return {
        ...point,
        source: cite(point.source),
        original_value: first?.value ?? null,
        ...changeOf(first),
      };
    }),
    dropped_points: droppedOf(originals).map((first) => {
      const { kind, from, to, value } = first;
      return { kind, from, to, original_value: value, ...changeOf(first) };
    }),
  };
}

const changeOf = (first: OriginalPoint | undefined) => ({
  previous_value: first?.previous ?? null,
  ...sinceThen(first),
});

/** When and why a number changed last, and how often it did; undefined: it never changed. */
export const sinceThen = (first: OriginalPoint | OriginalFigure | undefined) => ({
  changed_at: atOrNull(first?.changed_at ?? null),
  change_reason: first?.reason ?? null,
  change_count: first?.count ?? 0,
});

const toMethod = ({ key, name, valid_from, valid_to, weights, note, source }: Method, cite: Cite) => ({
  key,
  name,
  valid_from,
  valid_to,
  weights,
  note,
  source: cite(source),
});
