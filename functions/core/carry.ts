import { CARRIED_BYTES, type Carried } from '../../src/accounts/carried.ts';
import { formPairs, typed } from './form.ts';
import type { Request_ } from './http.ts';
import { Refusal } from './refusal.ts';

/** A form with files is read whole before its texts are known; a larger one is not read at all. */
const MULTIPART_BYTES = 16 * 1024 * 1024;

/** What was about to be sent, so that a page in between does not lose it; `lost` when it is too large to be carried. */
export async function carriedBy(c: Request_): Promise<{ carried: Carried | null; lost: boolean }> {
  if (c.req.method !== 'POST') return { carried: null, lost: false };
  const files = /^multipart\/form-data/i.test(c.req.header('Content-Type') ?? '');
  const fields = await (files ? multipartTexts(c) : formPairs(c, CARRIED_BYTES)).catch(lostIfRefused);
  const carried = fields && { path: new URL(c.req.url).pathname, fields, files };
  const fits = carried && new TextEncoder().encode(JSON.stringify(carried)).length <= CARRIED_BYTES;
  return fits ? { carried, lost: false } : { carried: null, lost: true };
}

async function multipartTexts(c: Request_): Promise<Carried['fields'] | null> {
  const length = Number(c.req.header('Content-Length') ?? Infinity);
  if (!(length <= MULTIPART_BYTES)) return null;
  const form = await c.req.raw.formData().catch(() => new FormData());
  return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, typed(value)]] : []));
}

function lostIfRefused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
