import { jsonBreak } from '../../src/api/json-break.ts';
import type { Request_ } from './http.ts';
import { Refusal } from './refusal.ts';

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** JSON that was sent as UTF-8, at most `limit` bytes. What cannot be read is refused with where it breaks. */
export async function jsonBody(c: Request_, limit: number): Promise<unknown> {
  const encoding = c.req.header('Content-Encoding') ?? 'identity';
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '') || encoding.toLowerCase() !== 'identity')
    throw new Refusal('unsupported', (w) => w.apiBody);
  const text = await sentText(c, limit);
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = jsonBreak(text);
    throw new Refusal('invalid', (w) => w.apiBroken(line, column));
  }
}

/** A text that was sent as UTF-8, at most `limit` bytes. */
export async function sentText(c: Request_, limit: number): Promise<string> {
  const tooLarge = () => new Refusal('too_large', (w) => w.apiTooLarge(Math.floor(limit / 1024)));
  if (Number(c.req.header('Content-Length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  // Content-Length is only what the sender says.
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(chunks).arrayBuffer());
  } catch {
    throw new Refusal('invalid', (w) => w.apiNotUtf8);
  }
}
