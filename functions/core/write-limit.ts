import type { Request_ } from './http.ts';
import { keyed } from './keyed.ts';
import { Refusal } from './refusal.ts';

/**
 * Refuses a flood of writes from one network. What is counted is a key that changes every day: no address of a
 * person is kept anywhere. A counter that does not answer closes no door.
 */
export async function mustNotFlood(c: Request_): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const key = await keyed(c.env.PORTAL_SECRET, 'write', day, network(c.req.header('CF-Connecting-IP') ?? ''));
  const { success } = await c.env.LIMIT_WRITE.limit({ key }).catch(() => ({ success: true }));
  if (!success) throw new Refusal('too_many', (w) => w.tooMany);
}

/** The network a person writes from: an IPv4 address, or the /64 of an IPv6 one, inside which addresses are free to choose. */
export function network(ip: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(ip)?.[1];
  if (mapped || !ip.includes(':')) return mapped ?? ip;
  const [head = '', tail] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
