import type { Request_ } from './http.ts';
import { keyed } from './keyed.ts';
import { Refusal } from './refusal.ts';
import { network } from './write-limit.ts';

/** How many reads a minute machines from one network have: the number in wrangler.toml (LIMIT_READ). */
export const READS_A_MINUTE = 300;

/**
 * Refuses a flood of machines' reads from one network, beyond READS_A_MINUTE. What is counted is a key that changes
 * every day. A counter that does not answer closes no door.
 */
export async function mustNotFloodReads(c: Request_): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const key = await keyed(c.env.PORTAL_SECRET, 'read', day, network(c.req.header('CF-Connecting-IP') ?? ''));
  const { success } = await c.env.LIMIT_READ.limit({ key }).catch(() => ({ success: true }));
  if (!success) throw new Refusal('too_many', (w) => w.readsTooMany);
}
