import { Refusal } from '../core/refusal.ts';

/** Does something once: that the same form did it at the same moment is as good. */
export async function doneOnce(does: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await does();
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict' && (await isDone()))) throw error;
  }
}
