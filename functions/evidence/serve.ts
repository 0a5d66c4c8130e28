import type { EvidenceFile } from '../../src/evidence/schema.ts';
import { endings } from '../core/pictures/picture.ts';
import { serveFile, type ServedFile } from '../core/serve-file.ts';
import { objectKey } from './reads.ts';

type Evidence = Pick<EvidenceFile, 'sha256' | 'type' | 'bytes'> & { region: string };

/** Answers with the bytes of a region's file. */
export const serveEvidence = (
  bucket: Pick<R2Bucket, 'get'>,
  file: Evidence,
  request: Request,
  cache: string,
): Promise<Response> => serveFile(bucket, servedOf(file), request, cache);

const servedOf = ({ region, sha256, type, bytes }: Evidence): ServedFile => ({
  key: objectKey(region, sha256),
  sha256,
  type,
  bytes,
  name: `bukti-${sha256.slice(0, 12)}.${type === 'application/pdf' ? 'pdf' : endings[type]}`,
});
