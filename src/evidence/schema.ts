import * as z from 'zod';
import { line } from '../ui/schema.ts';

/** The media types of proof, each found in the bytes themselves. */
export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** A file may hold this many bytes: 10 MB as offices' computers count them. */
export const EVIDENCE_BYTES = 10 * 1024 * 1024;
/** Pixels of a picture, as its header says: more would fill the memory of a cheap phone. */
export const EVIDENCE_PIXELS = 50_000_000;
/** Days after which a file that nothing published names is removed. */
export const KEPT_DAYS = 30;

/** The address of a file: SHA-256 of its bytes as they are stored, lower-case hex. */
export const sha256Hex = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    'sidik SHA-256 berkas bukti: 64 tanda 0-9 dan a-f, tersalin dari halaman berkasnya',
  );

/** 1-160 characters. */
export const EvidenceTitle = line(160, 'Foto lampu jalan di RW 03');
/** What a picture shows, for who does not see it; 1-300 characters. */
export const EvidenceAlt = line(300, 'Tiga lampu jalan menyala di depan balai RW 03 pada malam hari');

/** What the portal itself found in a file. Pixels are those of a picture, as it is shown: turned upright. */
export interface FileFacts {
  type: EvidenceType;
  bytes: number;
  width: number | null;
  height: number | null;
}

/** One file of a region's evidence, as officers see it. */
export interface EvidenceFile extends FileFacts {
  id: string;
  sha256: string;
  title: string;
  alt: string | null;
  uploaded_at: string;
  /** When a published version first named it, UTC; null is private. */
  published_at: string | null;
}
