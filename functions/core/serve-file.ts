import { Refusal } from './refusal.ts';
import { isHeld } from './held.ts';

/** A file as far as answering with it must know it. */
export interface ServedFile {
  /** Where its bytes stand in the bucket. */
  key: string;
  /** SHA-256 of those bytes. */
  sha256: string;
  type: string;
  bytes: number;
  /** How it is called on the disk of who saves it. */
  name: string;
}

/**
 * Answers with the bytes of a file: named by us, of the kind that its bytes showed, and unable to run or load anything
 * even where a program mistakes it for a page.
 */
export async function serveFile(
  bucket: Pick<R2Bucket, 'get'>,
  file: ServedFile,
  request: Request,
  cache: string,
): Promise<Response> {
  const headers = headersOf(file, cache);
  if (isHeld(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const whole = { ...headers, 'Content-Length': String(file.bytes) };
  if (request.method === 'HEAD') return new Response(null, { headers: whole });
  const object = await bucket.get(file.key).catch(() => null);
  if (!object) throw new Refusal('unavailable', (w) => w.evidenceSilent);
  return new Response(object.body, { headers: whole });
}

const headersOf = ({ sha256, type, name }: ServedFile, cache: string) => ({
  'Content-Type': type,
  // A picture is seen; of everything else a browser might make more than it is.
  'Content-Disposition': `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename="${name}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': cache,
  ETag: `"${sha256}"`,
});
