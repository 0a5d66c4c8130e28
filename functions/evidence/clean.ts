import {
  EVIDENCE_BYTES,
  EVIDENCE_PIXELS,
  type EvidenceType,
  type FileFacts,
} from '../../src/evidence/schema.ts';
import { standsAt, type Cleaned } from './bytes.ts';
import { cleanJpeg } from './jpeg.ts';
import { mustBeWholePdf } from './pdf.ts';
import { cleanPng } from './png.ts';
import { refuse } from './refuse.ts';
import { isTwofold } from './twofold.ts';
import { cleanWebp } from './webp.ts';

/** A file as it will be stored, and what the portal found in it. */
export interface CleanFile {
  stored: Uint8Array<ArrayBuffer>;
  facts: FileFacts;
}

const cleaners: Record<Exclude<EvidenceType, 'application/pdf'>, (bytes: Uint8Array) => Cleaned> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

/**
 * Reads what a file is from its bytes alone and gives it as it may be stored: pictures without metadata, a PDF as it
 * is. Anything that is not one of four kinds, whole and nothing else besides, is refused.
 */
export function cleanFile(bytes: Uint8Array<ArrayBuffer>): CleanFile {
  if (bytes.length === 0) throw refuse('missing');
  if (bytes.length > EVIDENCE_BYTES) throw refuse('tooLarge', 'too_large');
  const type = sniff(bytes);
  if (!type) throw refuse('unknown', 'unsupported');
  const file = type === 'application/pdf' ? document(bytes) : picture(type, bytes);
  if (isTwofold(file.stored)) throw refuse('twofold');
  return file;
}

/** The kind that the first bytes show; null for anything else. What a name or a sender says is not asked. */
export function sniff(bytes: Uint8Array): EvidenceType | null {
  if (standsAt(bytes, 0, '%PDF-')) return 'application/pdf';
  if (standsAt(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (standsAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP')) return 'image/webp';
  return null;
}

function document(bytes: Uint8Array<ArrayBuffer>): CleanFile {
  mustBeWholePdf(bytes);
  return {
    stored: bytes,
    facts: { type: 'application/pdf', bytes: bytes.length, width: null, height: null },
  };
}

function picture(type: keyof typeof cleaners, bytes: Uint8Array): CleanFile {
  const { bytes: stored, width, height } = cleaners[type](bytes);
  if (width < 1 || height < 1) throw refuse('broken');
  if (width * height > EVIDENCE_PIXELS) throw refuse('tooManyPixels');
  return { stored, facts: { type, bytes: stored.length, width, height } };
}
