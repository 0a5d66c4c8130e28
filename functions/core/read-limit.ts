import type { Request_ } from './http.ts';
import { keyed } from './keyed.ts';
import { network } from './write-limit.ts';

/** How many reads a minute machines from one network have: the number in wrangler.toml (LIMIT_READ). */
export const READS_A_MINUTE = 300;

/**
 * False when machines of one network read more than READS_A_MINUTE. What is counted is a key that changes every day.
 * A counter that does not answer closes no door.
 */
export async function mayRead(c: Request_): Promise<boolean> {
  const day = new Date().toISOString().slice(0, 10);
  const key = await keyed(c.env.PORTAL_SECRET, 'read', day, network(c.req.header('CF-Connecting-IP') ?? ''));
  const { success } = await c.env.LIMIT_READ.limit({ key }).catch(() => ({ success: true }));
  return success;
}
