import * as z from 'zod';

export const formats = ['csv', 'jsonl', 'json'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** What stands for all regions together in addresses and tables; no region is called so. */
export const ALL = 'semua';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A piece of a file: an object of the bucket, from one of its bytes on. */
export const Piece = z.object({ key: z.string(), from: z.int().min(0), bytes: z.int().min(1) });
export type Piece = z.infer<typeof Piece>;

export const FileFacts = z.object({ format: z.enum(formats), bytes: z.int().min(0), sha256 });
export type FileFacts = z.infer<typeof FileFacts>;

/** One finished dataset: its files, and the pieces that they are made of, in their order. */
export const Manifest = z.object({
  region: z.string(),
  name: z.string(),
  run: z.int(),
  rows: z.int(),
  started_at: z.string(),
  finished_at: z.string(),
  /** UTC: since when its files have these bytes. Absent in one that older code wrote: since it was finished. */
  since: z.string().optional(),
  files: z.array(FileFacts.extend({ pieces: z.array(Piece) })),
});
export type Manifest = z.infer<typeof Manifest>;

const Finished = z.object({
  name: z.string(),
  rows: z.int(),
  started_at: z.string(),
  finished_at: z.string(),
  files: z.array(FileFacts),
});
const Frozen = z.object({
  month: z.string(),
  name: z.string(),
  rows: z.int(),
  finished_at: z.string(),
  files: z.array(FileFacts),
});

/** Everything that can be downloaded, by region; all regions together come first. */
export const Catalogue = z.object({
  made_at: z.string(),
  regions: z.array(
    z.object({
      slug: z.string(),
      /** Null for all regions together. */
      code: z.string().nullable(),
      name: z.string(),
      datasets: z.array(Finished),
      archive: z.array(Frozen),
    }),
  ),
});
export type Catalogue = z.infer<typeof Catalogue>;
export type RegionOfCatalogue = Catalogue['regions'][number];

/** Where things stand in the bucket. */
export const manifestKey = (region: string, name: string) => `manifest/${region}/${name}.json`;
export const runPrefix = (region: string, name: string, run: number) => `bagian/${region}/${name}/${run}/`;
export const archiveKey = (month: string, region: string, file: string) => `arsip/${month}/${region}/${file}`;
export const CATALOGUE = 'katalog.json';
