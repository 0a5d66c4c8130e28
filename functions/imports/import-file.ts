import type { ImportFile, List } from '../../src/imports/schema.ts';
import { recordAssessment } from '../assessments/record-assessment.ts';
import { recordCommitment } from '../commitments/record-commitment.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { registerOrganisation } from '../organisations/register-organisation.ts';
import { amendProgramme } from '../programmes/amend-programme.ts';
import { createProgramme } from '../programmes/create-programme.ts';
import { publishSchedule } from '../programmes/publish-schedule.ts';
import { recordBudget } from '../programmes/record-budget.ts';
import { recordIndicator } from '../programmes/record-indicator.ts';
import { recordMethod } from '../programmes/record-method.ts';
import { recordTransaction } from '../programmes/record-transaction.ts';
import { recordSource } from '../sources/record-source.ts';
import { publishUpdate } from '../updates/publish-update.ts';
import { planSteps } from './plan-import.ts';
import { problemsOf } from './problems.ts';
import { readKnown } from './read-known.ts';
import type { Checked } from './read-yaml.ts';

/** How many things a file created, amended and left as they were. */
export type ImportReport = Record<Outcome, number>;

/**
 * Imports a checked file, list by list, each thing through its own verb.
 * The whole file is compared first; anything wrong refuses all of it. A second run changes nothing.
 */
export async function importFile(
  ctx: Ctx,
  file: Checked<ImportFile>,
  progress: (done: number, of: number) => void = () => {},
): Promise<ImportReport> {
  const known = await readKnown(ctx, file.data);
  const steps = planSteps(file.data, known);
  const problems = problemsOf(file.data, known, steps);
  if (problems.length > 0) throw refusal(file, problems);
  const report: ImportReport = { created: 0, amended: 0, unchanged: 0 };
  for (const [done, step] of steps.entries()) {
    const outcome = step.outcome as Outcome;
    const item = file.data[step.list][step.index];
    if (outcome !== 'unchanged') await take[step.list](ctx, file.data.region, item as never, outcome);
    report[outcome] += 1;
    progress(done + 1, steps.length);
  }
  return report;
}

const refusal = (file: Checked<ImportFile>, problems: ReturnType<typeof problemsOf>) =>
  new Refusal(
    'invalid',
    (w) => w.fileRefused,
    problems.map((p) => file.problemAt(p.path, p.message)),
  );

/** The verb that each list's things go through. */
const take: {
  [L in List]: (ctx: Ctx, region: string, item: ImportFile[L][number], outcome: Outcome) => Promise<unknown>;
} = {
  sources: (ctx, region, source) => recordSource(ctx, { region, source }),
  organisations: (ctx, region, organisation) => registerOrganisation(ctx, { region, organisation }),
  methods: (ctx, region, method) => recordMethod(ctx, { region, method }),
  programmes: (ctx, region, programme, outcome) =>
    (outcome === 'created' ? createProgramme : amendProgramme)(ctx, { region, programme }),
  schedules: (ctx, region, schedule) => publishSchedule(ctx, { region, schedule }),
  budgets: (ctx, region, budget) => recordBudget(ctx, { region, budget }),
  transactions: (ctx, region, transaction) => recordTransaction(ctx, { region, transaction }),
  indicators: (ctx, region, indicator) => recordIndicator(ctx, { region, indicator }),
  commitments: (ctx, region, commitment) => recordCommitment(ctx, { region, commitment }),
  assessments: (ctx, region, assessment) => recordAssessment(ctx, { region, assessment }),
  updates: (ctx, region, update) => publishUpdate(ctx, { region, update }),
};
