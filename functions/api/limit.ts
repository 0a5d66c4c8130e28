import { keyed } from '../core/keyed.ts';
import { network } from '../core/write-limit.ts';

/** What wrangler.toml allows LIMIT_READ. The counter tells only whether it is used up, never how much is left. */
export const POLICY = '"read";q=300;w=60';
export const USED_UP = { RateLimit: '"read";r=0;t=60', 'Retry-After': '60' };

/** False when a network reads more than is allowed. A counter that does not answer closes no door. */
export async function mayRead(env: Env, address: string): Promise<boolean> {
  const day = new Date().toISOString().slice(0, 10);
  const key = await keyed(env.PORTAL_SECRET, 'read', day, network(address));
  const { success } = await env.LIMIT_READ.limit({ key }).catch(() => ({ success: true }));
  return success;
}
