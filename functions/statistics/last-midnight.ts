import { localDate } from '../../src/ui/when.ts';

/**
 * The last midnight in western Indonesia, UTC. What the public reads is counted up to it: numbers that move with each
 * report would tell when a single one came, and of what it is.
 */
export function lastMidnight(now: Date): string {
  const day = localDate(now, 'Asia/Jakarta');
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - 7 * 3_600_000).toISOString();
}
