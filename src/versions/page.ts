import * as z from 'zod';
import { HistoryLine, publicKinds } from '../history/page.ts';
import type { NamesSince } from './names-then.ts';

/** What has versions that anybody may read, by the word that stands for it in an address. */
export const versionedKinds = {
  wilayah: publicKinds.wilayah,
  sumber: publicKinds.sumber,
  lembaga: publicKinds.lembaga,
  program: publicKinds.program,
  rencana: publicKinds.rencana,
  anggaran: publicKinds.anggaran,
  transaksi: publicKinds.transaksi,
  metode: publicKinds.metode,
  indikator: publicKinds.indikator,
  janji: publicKinds.janji,
  penilaian: publicKinds.penilaian,
  kabar: publicKinds.kabar,
} as const;

export type VersionedKind = keyof typeof versionedKinds;
export type VersionedNoun = (typeof versionedKinds)[VersionedKind];

/** True for the word of something that has versions, and not for what every object has. */
export const isVersioned = (word: string): word is VersionedKind => Object.hasOwn(versionedKinds, word);

/** One published face of a thing. */
export const Face = z.object({
  version: z.int(),
  /** UTC. */
  published_at: z.string(),
  reason: z.string().nullable(),
  /** As it was published; null when its words were removed. */
  content: z.record(z.string(), z.unknown()).nullable(),
  redacted_at: z.string().nullable(),
  redaction_reason: z.string().nullable(),
});

/** Every version of one thing, the newest first. */
export const VersionsPage = z.object({
  region: z.object({ slug: z.string(), name: z.string(), demo: z.boolean(), time_zone: z.string() }),
  kind: z.enum(Object.keys(versionedKinds) as [VersionedKind]),
  id: z.string(),
  key: z.string(),
  /** Number of the newest version. */
  latest: z.int(),
  faces: z.array(Face),
  /** The face before the oldest one that is shown, to compare it with; null at the beginning. */
  before: Face.nullable(),
  /** What was done to it, with who did it, the newest first. */
  events: z.array(HistoryLine),
  /** How people called what the contents name by keys, and since when. */
  names: z.custom<NamesSince>(),
  asked: z.object({ sebelum: z.string().optional() }),
  next: z.string().nullable(),
});

export type Face = z.infer<typeof Face>;
export type VersionsPage = z.infer<typeof VersionsPage>;
