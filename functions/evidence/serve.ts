import type { EvidenceFile, EvidenceType } from '../../src/evidence/schema.ts';
import { Refusal } from '../core/refusal.ts';
import { objectKey } from './reads.ts';

const endings: Record<EvidenceType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** A file of a region, as far as serving it must know it. */
type Served = Pick<EvidenceFile, 'sha256' | 'type' | 'bytes'> & { region: string };

/**
 * Answers with the bytes of a file: named by us, of the kind that its bytes showed, and unable to run or load anything
 * even where a program mistakes it for a page.
 */
export async function serveFile(
  bucket: Pick<R2Bucket, 'get'>,
  file: Served,
  request: Request,
  cache: string,
): Promise<Response> {
  const headers = headersOf(file, cache);
  if (request.headers.get('If-None-Match')?.includes(headers.ETag))
    return new Response(null, { status: 304, headers });
  const whole = { ...headers, 'Content-Length': String(file.bytes) };
  if (request.method === 'HEAD') return new Response(null, { headers: whole });
  const object = await bucket.get(objectKey(file.region, file.sha256)).catch(() => null);
  if (!object) throw new Refusal('unavailable', (w) => w.evidenceSilent);
  return new Response(object.body, { headers: whole });
}

const headersOf = ({ sha256, type }: Served, cache: string) => ({
  'Content-Type': type,
  'Content-Disposition': `${type === 'application/pdf' ? 'attachment' : 'inline'}; filename="bukti-${sha256.slice(0, 12)}.${endings[type]}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': cache,
  ETag: `"${sha256}"`,
});
