import { Budget, Transaction, transactionTypes } from '../../src/programmes/budget-schema.ts';
import { Indicator, Method } from '../../src/programmes/indicator-schema.ts';
import {
  largestSlip,
  milestonesOf,
  movesOf,
  nextDueOf,
  progressOf,
  slipOf,
} from '../../src/programmes/schedule.ts';
import { Schedule } from '../../src/programmes/schedule-schema.ts';
import { lastDay } from '../../src/ui/period.ts';

/** How many different plans a grown portal has: its programmes are late, met and moved in different measure. */
export const VARIANTS = 4;
export const MILESTONES = 12;

const two = (n: number) => String(n).padStart(2, '0');
const month = (after: number) => `${2025 + Math.floor(after / 12)}-${two((after % 12) + 1)}`;

/** Twelve milestones, each moved once, some of them met; citing the source "koran". */
const scheduleOf = (variant: number) =>
  Schedule.parse({
    programme: 'p1',
    as_of: '2025-01-05',
    source: 'koran',
    milestones: Array.from({ length: MILESTONES }, (_, i) => ({
      key: `t${i + 1}`,
      title: `Tonggak ${i + 1}`,
      type: 'delivery',
      weight: i < 4 ? 9 : 8,
      due: month(2 * i),
      changes: [
        {
          action: 'move',
          due: month(2 * i + 1 + variant),
          reason: 'lelang mundur',
          as_of: `2025-02-${two(i + 1)}`,
          source: 'koran',
        },
        ...(i < 2 * variant
          ? [{ action: 'meet', date: '2025-04', as_of: '2025-05-01', source: 'koran' }]
          : []),
      ],
    })),
  });

const common = { key: 'x', programme: 'p1', fiscal_year: 2026, source: 'koran' };
const kinds = ['original', 'revised'] as const;

/** The way in which the indicators of a grown region are counted. */
export const method = Method.parse({
  key: 'evaluasi',
  name: 'Evaluasi Uji',
  valid_from: '2025-01-01',
  source: 'koran',
});

/** What one programme of a grown portal has: a plan, money and an indicator, with everything that verbs keep of them. */
export function grownPlan(variant: number) {
  const schedule = scheduleOf(variant);
  const milestones = milestonesOf(schedule);
  return {
    schedule,
    versions: 1 + milestones.reduce((sum, m) => sum + m.changes.length, 0),
    progress: progressOf(milestones),
    next_due: nextDueOf(milestones),
    slip_days: largestSlip(milestones),
    milestones: milestones.map(({ key, title, type, weight, state, metOn, ...m }, position) => {
      const days = { original_on: lastDay(m.original), due_on: lastDay(m.due), met_on: metOn };
      return { key, position, title, type, weight, state, ...days, slip_days: slipOf(m) };
    }),
    moves: milestones.flatMap(movesOf),
    budgets: kinds.map((kind) =>
      Budget.parse({ ...common, kind, status: 'committed', amount: 600, funds: 'APBD', as_of: '2025-01-05' }),
    ),
    transactions: transactionTypes.map((type, i) =>
      Transaction.parse({ ...common, type, amount: 100, date: `2025-03-0${i + 1}` }),
    ),
    indicator: Indicator.parse({
      key: 'x',
      programme: 'p1',
      title: 'Jenis surat',
      unit: 'kind',
      method: method.key,
      points: [{ kind: 'actual', from: '2025-01-01', to: '2025-06-30', value: 12, source: 'koran' }],
    }),
  };
}
