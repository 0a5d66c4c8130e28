import * as z from 'zod';
import { EvidenceAlt, evidenceTypes, sha256Hex } from '../evidence/schema.ts';
import { isoDate, key, line, oneOf, prose, unsaid, webAddress } from '../ui/schema.ts';
import { Citation } from '../sources/schema.ts';

/** OC4IDS documentType codes that can carry proof of progress. */
export const evidenceKinds = [
  'physicalProgressReport',
  'financialProgressReport',
  'completionCertificate',
  'illustration',
  'other',
] as const;

/** One citable statement: what is claimed, by whom, as of which day, in which source. */
export const Claim = z.strictObject({
  key,
  topic: line(60, 'Tahap nasional'),
  statement: prose(600, 'Bimtek tahap empat atau tahap akhir'),
  quote: unsaid(prose(600, 'kata-kata sumber, apa adanya')),
  said_by: unsaid(line(120, 'Wali Kota Santoso')),
  as_of: isoDate,
  source: key,
  /** Key of another claim of this region that says otherwise. Both are shown; the portal does not choose. */
  contradicts: unsaid(key),
});

/**
 * One proof: a page elsewhere (`url`), or a file of the region's evidence (`file`), never both. Of a file the author
 * gives its hash, and what a picture shows when that is not what its uploader wrote; the portal fills in the rest as it
 * stands on the day of publication, so that the page of a version never changes.
 */
export const EvidenceItem = z
  .strictObject({
    kind: oneOf(evidenceKinds),
    title: line(160, 'Foto perangkat'),
    url: webAddress.optional(),
    file: sha256Hex.optional(),
    alt: EvidenceAlt.optional(),
    /** Filled in by the portal, like those below: what is written here is not believed. */
    type: oneOf(evidenceTypes).optional(),
    bytes: z.int().positive().optional(),
    /** Pixels, as the picture is shown. */
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
  })
  .refine(({ url, file }) => (url === undefined) !== (file === undefined), {
    error: 'isi salah satu saja: alamat halaman di luar portal, atau berkas bukti',
    path: ['url'],
  });

/** A proof as its author wrote it, without what the portal filled in. */
export const writtenProof = ({ kind, title, url, file, alt }: EvidenceItem): EvidenceItem => ({
  kind,
  title,
  ...(url === undefined ? {} : { url }),
  ...(file === undefined ? {} : { file, alt }),
});

const fields = {
  title: line(160, 'Setahun berjalan, smart city dievaluasi'),
  body: prose(4000, 'apa yang terjadi, dalam kalimat pendek'),
  event_date: isoDate,
  author: key,
  sources: z.array(key).min(1, 'sedikitnya satu sumber').max(10, 'paling banyak 10 sumber'),
  evidence: z.array(EvidenceItem).max(10, 'paling banyak 10 bukti'),
  claims: z.array(Claim).max(30, 'paling banyak 30 pernyataan'),
};

/** What an author writes. Event date (when it happened) is apart from the day it was published here. */
export const UpdateContent = z.strictObject({
  key,
  programme: unsaid(key),
  ...fields,
  evidence: fields.evidence.default([]),
  claims: fields.claims.default([]),
});

/** A correction names the update, says why in public, and gives only the fields that change. */
export const Correction = z.strictObject({
  region: key,
  update: key,
  reason: line(300, 'angka salah kutip dari sumber'),
  ...z.object(fields).partial().shape,
});

/**
 * What a published version holds: the author's words, and every name they rest on as it stood that day,
 * so that the page of a version stays the same byte for byte.
 */
export const FrozenContent = z.strictObject({
  ...UpdateContent.shape,
  names: z.strictObject({
    region: z.strictObject({ slug: z.string(), name: z.string(), time_zone: z.string() }),
    programme: z.strictObject({ slug: z.string(), title: z.string() }).nullable(),
    author: z.string(),
    sources: z.record(z.string(), Citation),
  }),
});

export type EvidenceItem = z.infer<typeof EvidenceItem>;
export type Claim = z.infer<typeof Claim>;
export type UpdateContent = z.infer<typeof UpdateContent>;
export type Correction = z.infer<typeof Correction>;
export type FrozenContent = z.infer<typeof FrozenContent>;
