import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { PAGES } from '../../src/datasets/page-table.ts';
import { Refusal } from '../core/refusal.ts';
import { checked, type OpenData } from './open-data.ts';

/** Tries for one file; each goes on where the one before broke off. */
const TRIES = 5;
const TRY_MS = 120_000;
/** Before the next try, longer each time. */
const PAUSE_MS = 500;

/** A running portal, by its address: `/data/` is all that is asked of it. */
export function fromPortal(address: string): OpenData {
  const origin = originIn(address, 'snapshot');
  return {
    regions: async () => slugsIn(await taken(`${origin}/data/catalog.jsonld`, 'katalog'), origin),
    pages: async (region) => {
      const file = await taken(`${origin}/data/${region}/${PAGES}.jsonl`, region);
      if (!file) return null;
      const { headers, bytes } = file;
      const [, digest = ''] = /sha-256=:([^:]+):/.exec(headers.get('Repr-Digest') ?? '') ?? [];
      const at = new Date(headers.get('Last-Modified') ?? '');
      if (!digest || Number.isNaN(at.getTime()))
        throw new Refusal('conflict', `${origin} tidak menyebut sidik atau tanggal isi halaman ${region}.`);
      return checked(bytes, Buffer.from(digest, 'base64').toString('hex'), at, region);
    },
  };
}

/** A portal's origin. Refuses what somebody could change on the way: it would be taken for the portal's own words. */
export function originIn(address: string, command: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const own = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(own && url?.protocol === 'http:'))
    throw new Refusal('invalid', `Tulis: npm run ${command} -- --from https://portal.example`);
  return url.origin;
}

const Catalogue = z.object({ 'dcat:dataset': z.array(z.object({ 'dct:identifier': z.string() })) });

function slugsIn(file: Taken | null, origin: string): string[] {
  const read = Catalogue.safeParse(jsonIn(new TextDecoder().decode(file?.bytes)));
  if (!read.success)
    throw new Refusal(
      'conflict',
      `${origin} tidak punya katalog data terbuka. Salinan yang lama tidak diubah.`,
    );
  return read.data['dcat:dataset']
    .map((set) => set['dct:identifier'].split('/'))
    .flatMap(([slug = '', name, month]) => (name === PAGES && month === undefined ? [slug] : []));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Taken {
  headers: Headers;
  bytes: Uint8Array;
}

/** Downloads the whole of a file, in as many tries as it takes; null: there is none. `left` says what becomes of the rest when it fails. */
export async function taken(
  address: string,
  called: string,
  left = 'Salinan yang lama tidak diubah',
): Promise<Taken | null> {
  const held = { tag: '', bytes: Buffer.alloc(0) };
  for (let n = 1; n <= TRIES; n += 1) {
    const answer = await goOn(address, held).catch(() => null);
    if (answer === 'none') return null;
    if (answer) return { headers: answer, bytes: held.bytes };
    if (n < TRIES) await sleep(n * PAUSE_MS);
  }
  throw new Refusal(
    'unavailable',
    `${address} (${called}) tidak dapat diambil utuh. ${left}; coba lagi nanti.`,
  );
}

// `If-Range`: of a file that was made anew meanwhile the whole comes, and what is held is thrown away.
async function goOn(address: string, held: { tag: string; bytes: Buffer }): Promise<Headers | 'none'> {
  const rest = { Range: `bytes=${held.bytes.length}-`, 'If-Range': held.tag };
  const headers = { 'Accept-Encoding': 'identity', ...(held.tag && held.bytes.length > 0 && rest) };
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(TRY_MS) });
  if (response.status === 404) return 'none';
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  if (response.status !== 206) held.bytes = Buffer.alloc(0);
  held.tag = response.headers.get('ETag') ?? '';
  for await (const chunk of response.body) held.bytes = Buffer.concat([held.bytes, chunk]);
  return response.headers;
}
