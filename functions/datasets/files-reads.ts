import { datasetOf, isDataset, type DatasetName } from '../../src/datasets/datasets.ts';
import { LICENCE } from '../../src/ui/licence.ts';
import {
  archiveKey,
  Manifest,
  manifestKey,
  mediaTypes,
  type Format,
  type Piece,
} from '../../src/datasets/manifest.ts';
import type { Download } from './download.ts';
import { streamOf } from './hands.ts';

/** A file as an address names it. */
export interface Named {
  region: string;
  name: DatasetName;
  format: Format;
}

/** Reads "program.csv"; null: nothing is called so. */
export function namedIn(region: string, file: string): Named | null {
  const [name = '', format = ''] = file.split('.');
  if (!isDataset(name) || !(datasetOf(name).formats as readonly string[]).includes(format)) return null;
  return { region, name, format: format as Format };
}

/** Where the standard itself says what an OC4IDS file holds. */
export const OC4IDS = 'https://standard.open-contracting.org/infrastructure/0.9/en/';

/** What describes a dataset's columns. */
export const describedBy = ({ region, name }: Omit<Named, 'format'>, origin: string) =>
  datasetOf(name).table ? `${origin}/data/${region}/${name}.schema.json` : OC4IDS;

const linksOf = (named: Named, origin: string) => [
  `<${LICENCE}>; rel="license"`,
  `<${describedBy(named, origin)}>; rel="describedby"`,
];

/** The manifest of a finished dataset; null: there is none. */
export async function readManifest(bucket: R2Bucket, region: string, name: string): Promise<Manifest | null> {
  const object = await bucket.get(manifestKey(region, name));
  return object && Manifest.parse(await object.json());
}

/** A finished file, ready to be taken away. */
export async function currentFile(bucket: R2Bucket, named: Named, origin: string): Promise<Download | null> {
  const { region, name, format } = named;
  const manifest = await readManifest(bucket, region, name);
  const file = manifest?.files.find((one) => one.format === format);
  if (!manifest || !file) return null;
  return {
    ...file,
    type: mediaTypes[format],
    name: `${name}-${region}.${format}`,
    at: manifest.since ?? manifest.finished_at,
    links: linksOf(named, origin),
    cache: 'public, max-age=300',
    body: (from, bytes) => streamOf(bucket, within(file.pieces, from, bytes)),
  };
}

/** A file as it was kept at the end of a month. */
export async function frozenFile(
  bucket: R2Bucket,
  named: Named & { month: string },
  origin: string,
): Promise<Download | null> {
  const { region, name, format, month } = named;
  const key = archiveKey(month, region, `${name}.${format}`);
  const object = await bucket.head(key);
  if (!object) return null;
  return {
    format,
    bytes: object.size,
    sha256: object.customMetadata?.sha256 ?? '',
    type: mediaTypes[format],
    name: `${name}-${region}-${month}.${format}`,
    at: object.customMetadata?.finished_at ?? object.uploaded.toISOString(),
    links: linksOf(named, origin),
    cache: 'public, max-age=31536000, immutable',
    body: (from, bytes) => streamOf(bucket, [{ key, from, bytes }]),
  };
}

/** The pieces, and parts of pieces, that hold so many bytes from one on. */
export function within(pieces: Piece[], from: number, bytes: number): Piece[] {
  const found: Piece[] = [];
  let [skip, left] = [from, bytes];
  for (const piece of pieces) {
    if (left === 0) break;
    const start = Math.min(skip, piece.bytes);
    skip -= start;
    const taken = Math.min(piece.bytes - start, left);
    if (taken > 0) found.push({ key: piece.key, from: piece.from + start, bytes: taken });
    left -= taken;
  }
  return found;
}
