import {
  EVIDENCE_BYTES,
  EVIDENCE_PIXELS,
  type EvidenceType,
  type FileFacts,
} from '../../src/evidence/schema.ts';
import { standsAt } from '../core/pictures/bytes.ts';
import { cleanPicture, pictureType } from '../core/pictures/picture.ts';
import { isTwofold } from '../core/pictures/twofold.ts';
import { Unfit } from '../core/pictures/unfit.ts';
import { mustBeWholePdf } from './pdf.ts';
import { refuse } from './refuse.ts';

/** A file as it will be stored, and what the portal found in it. */
export interface CleanFile {
  stored: Uint8Array<ArrayBuffer>;
  facts: FileFacts;
}

/**
 * Reads what a file is from its bytes alone and gives it as it may be stored: pictures without metadata, a PDF as it
 * is. Anything that is not one of four kinds, whole and nothing else besides, is refused.
 */
export function cleanFile(bytes: Uint8Array<ArrayBuffer>): CleanFile {
  if (bytes.length === 0) throw refuse('missing');
  if (bytes.length > EVIDENCE_BYTES) throw refuse('tooLarge', 'too_large');
  const type = sniff(bytes);
  if (!type) throw refuse('unknown', 'unsupported');
  try {
    return type === 'application/pdf' ? document(bytes) : cleanPicture(type, bytes, 'kept', EVIDENCE_PIXELS);
  } catch (error) {
    throw error instanceof Unfit ? refuse(error.flaw) : error;
  }
}

const sniff = (bytes: Uint8Array): EvidenceType | null =>
  standsAt(bytes, 0, '%PDF-') ? 'application/pdf' : pictureType(bytes);

function document(bytes: Uint8Array<ArrayBuffer>): CleanFile {
  mustBeWholePdf(bytes);
  if (isTwofold(bytes)) throw refuse('twofold');
  return {
    stored: bytes,
    facts: { type: 'application/pdf', bytes: bytes.length, width: null, height: null },
  };
}
