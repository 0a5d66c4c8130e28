import { createHash } from 'node:crypto';
import { PAGES } from '../../src/datasets/page-table.ts';
import { Refusal } from '../core/refusal.ts';
import { readManifest } from '../datasets/files-reads.ts';
import { readCatalogue } from '../datasets/page-reads.ts';
import { hands } from './hands.ts';

/** The file of built pages of one region, checked against its hash. */
export interface PagesFile {
  /** UTC: since when it has these bytes, to the second as HTTP says it. */
  at: string;
  text: string;
}

/** Where built pages are taken from. */
export interface OpenData {
  /** The regions of the catalogue; a demonstration is not among them. */
  regions: () => Promise<string[]>;
  /** Null: there is none now. */
  pages: (region: string) => Promise<PagesFile | null>;
}

/** The portal's own bucket. */
export const fromBucket = (DATA: R2Bucket): OpenData => ({
  regions: async () => (await readCatalogue(DATA))?.regions.map(({ slug }) => slug) ?? [],
  pages: async (region) => {
    const manifest = await readManifest(DATA, region, PAGES);
    const [file] = manifest?.files ?? [];
    if (!manifest || !file) return null;
    const bytes = (await hands.joined(DATA, file.pieces)) as Uint8Array;
    return checked(bytes, file.sha256, new Date(manifest.since ?? manifest.finished_at), region);
  },
});

/** The text of bytes that have this SHA-256; anything else is refused. */
export function checked(bytes: Uint8Array, sha256: string, at: Date, region: string): PagesFile {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Refusal(
      'conflict',
      `Isi halaman ${region} tidak sesuai dengan SHA-256-nya. Tidak ada yang diganti.`,
    );
  at.setUTCMilliseconds(0);
  return { at: at.toISOString(), text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}
