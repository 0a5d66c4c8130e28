import * as z from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The buckets whose files belong to a backup: residents' photos, what officers published as proof, frozen open data. */
export const buckets = ['PHOTOS', 'EVIDENCE', 'DATA'] as const;
export type Bucket = (typeof buckets)[number];

// Regions and ids as their own schemas have them; "ledger" is the copy of the erasure ledger, which no backup holds.
const REGION = '(?!ledger/)[a-z][a-z0-9-]{2,59}';
const KEYS: Record<Bucket, RegExp> = {
  PHOTOS: new RegExp(`^${REGION}/[0-9A-HJKMNP-TV-Z]{26}/[0-9a-f]{64}$`),
  EVIDENCE: new RegExp(`^${REGION}/[0-9a-f]{64}$`),
  // All else in it can be made again; what was frozen cannot.
  DATA: new RegExp(`^arsip/20\\d\\d-\\d\\d/${REGION}/[a-z0-9-]{1,40}\\.(?:csv|jsonl|json)$`),
};

/** True for a key under which a bucket has a file of the portal. */
export const isFileKey = ({ bucket, key }: { bucket: Bucket; key: string }) => KEYS[bucket].test(key);

/** One table as it was read: `rows` lines of JSON arrays in the order of `columns`, by primary key. */
export const HeldTable = z.strictObject({
  name: z.string().regex(/^\w+$/),
  columns: z.array(z.string().regex(/^\w+$/)).min(1),
  rows: z.int().min(0),
  /** Of the file `tables/<name>.jsonl`. */
  sha256,
});
export type HeldTable = z.infer<typeof HeldTable>;

/** One object of a bucket. Its bytes stand in `files/<sha256>`; null: the backup was made without files. */
export const HeldFile = z
  .strictObject({
    bucket: z.enum(buckets),
    key: z.string().min(1),
    bytes: z.int().min(0),
    etag: z.string(),
    type: z.string().nullable(),
    sha256: sha256.nullable(),
  })
  .refine(isFileKey);
export type HeldFile = z.infer<typeof HeldFile>;

/** What decides whether two databases hold the same. */
export const Contents = z.strictObject({
  /** Names of the migrations that were applied, in their order. */
  migrations: z.array(z.string()).min(1),
  /** By name. */
  tables: z.array(HeldTable),
  /** The highest number that each counting table ever gave, also to rows that are gone. */
  counters: z.record(z.string(), z.int().min(0)),
});
export type Contents = z.infer<typeof Contents>;

/** What stands in a backup, in `manifest.json`. */
export const Manifest = z.strictObject({
  format: z.literal('pantau-kota-backup/1'),
  made_at: z.iso.datetime(),
  contents: Contents,
  /** The canonical hash: SHA-256 of the JSON of `contents`. */
  sha256,
  files: z.array(HeldFile),
});
export type Manifest = z.infer<typeof Manifest>;
