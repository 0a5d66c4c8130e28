import type { FileFacts } from '../../src/datasets/manifest.ts';
import { isHeld } from '../core/held.ts';

/** A file as somebody takes it away. */
export interface Download extends FileFacts {
  type: string;
  /** How it is called on the disk of who saves it. */
  name: string;
  /** UTC: since when it has these bytes. */
  at: string;
  /** Of the header Link. */
  links: string[];
  cache: string;
  /** Opens so many of its bytes. */
  body: (from: number, bytes: number) => ReadableStream | Promise<ReadableStream>;
}

/** Answers with a file, with part of it, or with the word that whoever asks has it already. Reads nothing but the file. */
export async function answerWith(file: Download, request: Request): Promise<Response> {
  const headers = headersOf(file);
  if (isKnown(request, file)) return new Response(null, { status: 304, headers });
  const range = rangeIn(request.headers, file);
  if (range === 'none') return unsatisfied(headers, file);
  const { from, bytes } = range ?? { from: 0, bytes: file.bytes };
  headers.set('Content-Length', String(bytes));
  if (range) headers.set('Content-Range', `bytes ${from}-${from + bytes - 1}/${file.bytes}`);
  const body = request.method === 'HEAD' || bytes === 0 ? null : await file.body(from, bytes);
  return new Response(body, { status: range ? 206 : 200, headers });
}

function headersOf({ type, name, sha256, at, links, cache }: Download): Headers {
  return new Headers({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // Words of residents stand in some of them: they can be taken back, and no search engine gives them back.
    'X-Robots-Tag': 'noindex',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
      'Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Last-Modified, Link, Repr-Digest',
    // Nobody on the way packs it: length, digest and ranges are those of these bytes.
    'Cache-Control': `${cache}, no-transform`,
    'Accept-Ranges': 'bytes',
    ETag: `"${sha256}"`,
    'Last-Modified': new Date(at).toUTCString(),
    'Repr-Digest': reprDigest(sha256),
    Link: links.join(', '),
  });
}

/** A SHA-256 as a header tells it (RFC 9530). */
export const reprDigest = (sha256: string) => `sha-256=:${base64(sha256)}:`;

const base64 = (hex: string) =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))));

// A tag is worth more than a date, which knows no second halves.
function isKnown(request: Request, { sha256, at }: Download): boolean {
  const { headers } = request;
  if (headers.get('If-None-Match')) return isHeld(request, `"${sha256}"`);
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  return since >= Math.floor(Date.parse(at) / 1000) * 1000;
}

interface Range {
  from: number;
  bytes: number;
}

// One range of bytes; whatever else is asked for gets the whole file, as RFC 9110 lets a server do.
function rangeIn(headers: Headers, { bytes, sha256, at }: Download): Range | null | 'none' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.get('Range')?.trim() ?? '');
  const [, first = '', last = ''] = asked ?? [];
  const since = headers.get('If-Range');
  if (!asked || (first === '' && last === '')) return null;
  if (since !== null && since !== `"${sha256}"` && since !== new Date(at).toUTCString()) return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from > to ? 'none' : { from, bytes: to - from + 1 };
}

function unsatisfied(headers: Headers, { bytes }: Download): Response {
  headers.set('Content-Range', `bytes */${bytes}`);
  return new Response(null, { status: 416, headers });
}
