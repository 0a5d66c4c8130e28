import { ALL, Catalogue, CATALOGUE } from '../../src/datasets/manifest.ts';
import type { DataPage } from '../../src/datasets/page.tsx';

/** Everything that can be downloaded; null: nothing was made yet. */
export async function readCatalogue(bucket: Pick<R2Bucket, 'get'>): Promise<Catalogue | null> {
  const object = await bucket.get(CATALOGUE);
  return object && Catalogue.parse(await object.json());
}

/** What the page of a region, or of all, shows; null: there is no such region, or nothing of it. */
export async function readDataPage(bucket: Pick<R2Bucket, 'get'>, slug: string): Promise<DataPage | null> {
  const catalogue = await readCatalogue(bucket);
  const region = catalogue?.regions.find((one) => one.slug === slug) ?? null;
  if (slug !== ALL) return region && { region, regions: [] };
  const others = (catalogue?.regions ?? []).filter((one) => one.slug !== ALL);
  return { region, regions: others.map((one) => ({ slug: one.slug, name: one.name })) };
}
