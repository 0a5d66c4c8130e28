import type { ImportFile, List } from '../../src/imports/schema.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { recordAssessment } from '../assessments/record-assessment.ts';
import { recordCommitment } from '../commitments/record-commitment.ts';
import { Rehearsed, type Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal, refusalIn } from '../core/refusal.ts';
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
import { judgeFile } from './judge-file.ts';
import type { Step } from './plan-import.ts';
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
  const steps = await plannedSteps(ctx, file);
  const report: ImportReport = { created: 0, amended: 0, unchanged: 0 };
  for (const [done, step] of steps.entries()) {
    await takeStep(ctx, file, step);
    report[step.outcome] += 1;
    progress(done + 1, steps.length);
  }
  return report;
}

/** A step that nothing stops. */
export type Planned = Step & { outcome: Outcome };

/** What a file would do; nothing is written. Refused is what is wrong with it, and what its author may not do. */
export async function plannedSteps(ctx: Ctx, file: Checked<ImportFile>): Promise<Planned[]> {
  const { steps, problems } = await judgeFile(ctx, file.data);
  if (problems.length > 0)
    throw new Refusal(
      'invalid',
      (w) => w.fileRefused,
      problems.map((p) => file.problemAt(p.path, p.message)),
    );
  await mustMayAll(ctx, file, steps as Planned[]);
  return steps as Planned[];
}

/** Does one of them. */
export async function takeStep(
  ctx: Ctx,
  file: Checked<ImportFile>,
  { list, index, outcome }: Planned,
): Promise<void> {
  if (outcome === 'unchanged') return;
  const item = file.data[list][index];
  try {
    await take[list](ctx, file.data.region, item as never, outcome);
  } catch (error) {
    // A verb names its own fields, such as `figures[0].as_of`; here it is one thing of many.
    const { code, say, fields } = refusalIn(error);
    const told = fields.map(({ field, message }) =>
      file.problemAt([list, index, ...stepsOf(field)], message),
    );
    throw new Refusal(code, say, told);
  }
}

const stepsOf = (field: string) =>
  (field.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * Whoever speaks for one organisation is asked for every step before the first is done, by the verbs themselves: they
 * ask who may before they look at what. What else they would refuse may rest on a thing of the same file.
 */
async function mustMayAll(ctx: Ctx, file: Checked<ImportFile>, steps: Planned[]): Promise<void> {
  const grants = ctx.actor.grants ?? [];
  if (grants.length === 0 || grants.some(({ organisation }) => organisation === null)) return;
  for (const step of steps)
    await takeStep({ ...ctx, rehearsal: true }, file, step).catch((error: unknown) => {
      if (error instanceof Rehearsed) return;
      const { code, say } = refusalIn(error);
      const message = say(refusals.id);
      if (code === 'not_allowed')
        throw new Refusal(code, say, [file.problemAt([step.list, step.index], message)]);
    });
}

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
