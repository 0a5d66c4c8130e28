import type { ImportFile } from '../../src/imports/schema.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { plannedSteps, takeStep } from './import-file.ts';
import { judgeFile } from './judge-file.ts';
import type { Step } from './plan-import.ts';
import type { Checked } from './read-yaml.ts';

/**
 * Publishes the one update of a file, as an import would; the very same again publishes nothing. Other words under a key
 * that was published are a correction, which is for people.
 */
export async function publishOnce(ctx: Ctx, file: Checked<ImportFile>): Promise<'created' | 'unchanged'> {
  await mustBeFree(ctx, file.data);
  const [step] = await plannedSteps(ctx, file);
  if (step!.outcome === 'unchanged') return 'unchanged';
  try {
    await takeStep(ctx, file, step!);
    return 'created';
  } catch (error) {
    // Of two that came at once the other one was first.
    const isLate = error instanceof Refusal && error.code === 'conflict';
    if (isLate && (await mustBeFree(ctx, file.data)) === 'unchanged') return 'unchanged';
    throw error;
  }
}

async function mustBeFree(ctx: Ctx, file: ImportFile): Promise<Step['outcome']> {
  const { steps } = await judgeFile(ctx, file);
  const { outcome } = steps[0]!;
  if (outcome === 'changed_update') throw new Refusal('conflict', (w) => w.apiUpdateTaken);
  return outcome;
}
