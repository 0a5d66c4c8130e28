import { Rehearsed, type Ctx } from '../core/ctx.ts';
import { refusalIn, type FieldProblem } from '../core/refusal.ts';

/**
 * What a verb finds wrong in what a door refuses already, so that all of it is said together; nothing is kept.
 * Who may not do it, or to what is not there, hears that alone.
 */
export async function alsoWrong(ctx: Ctx, verb: (ctx: Ctx) => Promise<unknown>): Promise<FieldProblem[]> {
  try {
    await verb({ ...ctx, rehearsal: true });
  } catch (error) {
    if (error instanceof Rehearsed) return [];
    const refusal = refusalIn(error);
    if (refusal.code === 'not_allowed' || refusal.code === 'not_found') throw refusal;
    return refusal.fields;
  }
  return [];
}

/** Null at the test endpoint: nothing refused it and nothing was kept, which is an answer, and no fault to try again. */
export const unlessRehearsed = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof Rehearsed) return null;
    throw error;
  });
