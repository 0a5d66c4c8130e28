import { Refusal } from './refusal.ts';
import { Failed, settle } from './settle.ts';

const TRIES = 3;
const DEADLINE_MS = 4000;

/**
 * Runs a verb that may be run again, at most 3 times in 4 seconds, or as long as it is given, with jitter between. A refusal is an answer and passes;
 * a database that keeps failing, or stalls, becomes `unavailable`.
 */
export async function insist<T>(verb: () => Promise<T>, deadline = DEADLINE_MS): Promise<T> {
  const end = Date.now() + deadline;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await settle(verb, end - Date.now());
    if (outcome instanceof Refusal) throw outcome;
    if (!(outcome instanceof Failed)) return outcome;
    console.error(JSON.stringify({ write: 'failed', attempt, cause: String(outcome.cause) }));
    const pause = 100 * 2 ** attempt * (0.5 + Math.random() / 2);
    if (attempt === TRIES || Date.now() + pause >= end) throw new Refusal('unavailable', (w) => w.notSaved);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
