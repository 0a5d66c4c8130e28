import { CARRIED_BYTES, type Carried } from '../../src/accounts/carried.ts';
import { formPairs, typed } from './form.ts';
import type { Request_ } from './http.ts';
import { sentForm } from './multipart.ts';
import { Refusal } from './refusal.ts';

/** Nobody is known yet, so of a form with files only its beginning is kept: its texts stand before its files. */
const MULTIPART_BYTES = 512 * 1024;

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
  const { form, isCut } = await sentForm(c.req.raw, MULTIPART_BYTES);
  const entries = [...form];
  // Cut within a text: what would come back is not what was typed.
  if (isCut && typeof entries.at(-1)?.[1] === 'string') return null;
  return entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, typed(value)]] : []));
}

function lostIfRefused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
