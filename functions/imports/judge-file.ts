import type { ImportFile } from '../../src/imports/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import type { Problem } from '../core/problem.ts';
import { planSteps, type Step } from './plan-import.ts';
import { problemsOf } from './problems.ts';
import { readKnown } from './read-known.ts';

/** What a file would do, and everything that stops it, in one round trip. */
export async function judgeFile(ctx: Ctx, file: ImportFile): Promise<{ steps: Step[]; problems: Problem[] }> {
  const known = await readKnown(ctx, file);
  const steps = planSteps(file, known);
  return { steps, problems: problemsOf(file, known, steps) };
}
