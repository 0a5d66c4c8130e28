import { Refusal } from './refusal.ts';
import { Failed, settle } from './settle.ts';

const READ_MS = 3000;

/** What a read gives, for answers that nothing could stand in for: a database that fails or stalls is `unavailable`. */
export async function inTime<T>(read: () => Promise<T>): Promise<T> {
  const found = await settle(read, READ_MS);
  if (found instanceof Refusal) throw found;
  if (!(found instanceof Failed)) return found;
  console.error(JSON.stringify({ read: 'failed', cause: String(found.cause) }));
  throw new Refusal('unavailable', (w) => w.databaseSilent);
}
