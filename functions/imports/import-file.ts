import type { ImportFile } from '../../src/imports/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { registerOrganisation } from '../organisations/register-organisation.ts';
import { amendProgramme } from '../programmes/amend-programme.ts';
import { createProgramme } from '../programmes/create-programme.ts';
import { recordSource } from '../sources/record-source.ts';
import { publishUpdate } from '../updates/publish-update.ts';
import { planSteps, readKnown, type Step } from './plan-import.ts';
import { problemsOf } from './problems.ts';
import type { Checked } from './read-yaml.ts';

/** How many things a file created, amended and left as they were. */
export type ImportReport = Record<Outcome, number>;

/**
 * Imports a checked file: sources, organisations, programmes and updates, each through its own verb.
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
    await take(ctx, file.data, step);
    report[step.outcome as Outcome] += 1;
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

async function take(ctx: Ctx, file: ImportFile, { list, index, outcome }: Step): Promise<void> {
  if (outcome === 'unchanged') return;
  const { region } = file;
  const [source, organisation] = [file.sources[index], file.organisations[index]];
  const [programme, update] = [file.programmes[index], file.updates[index]];
  if (list === 'sources' && source) await recordSource(ctx, { region, source });
  if (list === 'organisations' && organisation) await registerOrganisation(ctx, { region, organisation });
  if (list === 'programmes' && programme)
    await (outcome === 'created' ? createProgramme : amendProgramme)(ctx, { region, programme });
  if (list === 'updates' && update) await publishUpdate(ctx, { region, update });
}
