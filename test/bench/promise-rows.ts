import type { StatementSync } from 'node:sqlite';
import { Commitment } from '../../src/commitments/schema.ts';
import { grownPlan, VARIANTS } from '../edge/grown-plan.ts';
import { AT, promiseId, programmeId, regionSlug, SIZE, sourceId, two } from './country.ts';

const plans = Array.from({ length: VARIANTS }, (_, variant) => {
  const plan = grownPlan(variant);
  return { ...plan, text: JSON.stringify(plan.schedule) };
});
const SAID = '2023-06-01';

const commitment = Commitment.parse({
  key: 'x',
  kind: 'commitment',
  quote: 'akan kami bangun',
  statement: 'Akan dibangun.',
  office: 'Bupati',
  made_on: SAID,
  source: 'koran',
});

const planOf = (p: number) => plans[p % VARIANTS]!;

/** What lists show of a programme's plan: progress, the next due day and the largest slippage. */
export const listed = (p: number): [number, string | null, number] => {
  const { progress, next_due, slip_days } = planOf(p);
  return [progress, next_due, slip_days];
};

/** The kept progress of each dimension of a region: programmes, those with a plan, the sum of their percentages. */
export const progressOf = (dimensions: string[]): [string, number, number, number][] =>
  dimensions.map((dimension, i) => {
    const all = Array.from({ length: SIZE.programmes }, (_, n) => n + 1);
    const within = all.filter((p) => p % dimensions.length === i);
    const sum = within.reduce((total, p) => total + planOf(p).progress, 0);
    return [dimension, within.length, within.length, sum];
  });

/** Writes the plan, the money and the indicator of one programme, with everything that verbs keep of them. */
export function fillPromises(put: Record<string, StatementSync>, r: number, p: number): void {
  const [slug, programme, key, plan] = [regionSlug(r), programmeId(r, p), `program-${two(p)}`, planOf(p)];
  const id = (n: number) => promiseId(r, p, n);
  put.schedule?.run(id(0), slug, key, plan.versions, programme, SAID, plan.text.replace('"p1"', `"${key}"`));
  for (let version = 1; version <= plan.versions; version += 1)
    put.version?.run('schedule', id(0), version, '{}', 'lelang mundur', AT);
  for (const [i, m] of plan.milestones.entries()) {
    const days = [m.original_on, m.due_on, m.met_on, m.slip_days];
    put.milestone?.run(id(i), slug, programme, m.key, i, m.title, m.type, m.weight, m.state, ...days);
  }
  for (const [i, m] of plan.moves.entries()) {
    const said = [m.from, m.to, m.days, m.reason, m.as_of, sourceId(r)];
    put.milestone_move?.run(id(i), slug, programme, m.milestone, m.title, ...said);
  }
  for (const [i, b] of plan.budgets.entries()) {
    const what = [b.kind, b.status, 2026, 600, SAID, JSON.stringify(b)];
    put.budget?.run(id(i), slug, `${key}-${i}`, 1, programme, ...what);
    put.version?.run('budget', id(i), 1, JSON.stringify(b), null, AT);
  }
  for (const [i, t] of plan.transactions.entries()) {
    const what = [t.type, t.date, t.fiscal_year, t.amount, JSON.stringify(t)];
    put.transaction?.run(id(i), slug, `${key}-${i}`, 1, programme, ...what);
    put.version?.run('transaction', id(i), 1, JSON.stringify(t), null, AT);
  }
  put.money_year?.run(programme, 2026, 600, 600, 100, 100, 100, 1, 1, 'committed', SAID, '["koran"]');
  const { title, unit } = plan.indicator;
  const content = JSON.stringify(plan.indicator);
  put.indicator?.run(id(0), slug, key, 1, programme, sourceId(r), title, unit, SAID, content);
  put.version?.run('indicator', id(0), 1, content, null, AT);
  const word = JSON.stringify({ ...commitment, key, programme: key });
  put.commitment?.run(id(0), slug, 0, key, 1, programme, 'Bupati', SAID, 1, sourceId(r), word, AT);
}
