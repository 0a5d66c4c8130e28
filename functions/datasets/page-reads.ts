import { endOf } from '../../src/api/values.ts';
import { ALL, Catalogue, CATALOGUE, type RegionOfCatalogue } from '../../src/datasets/manifest.ts';
import type { DataPage } from '../../src/datasets/page.tsx';
import { words } from '../../src/datasets/words.ts';
import { isSecond } from '../../src/mementos/per.ts';
import type { Then } from '../mementos/then.ts';

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

const ZONE = 'Asia/Jakarta';

/** The same as of a moment: of each dataset the newest monthly file that there was by then, which never changes. */
export async function readDataAsOf(
  bucket: Pick<R2Bucket, 'get'>,
  slug: string,
  per: string,
): Promise<Then<DataPage> | null> {
  const page = await readDataPage(bucket, slug);
  if (!page) return null;
  const end = isSecond(per) ? per : endOf(per, ZONE);
  const archive = newestOfEach(
    (page.region?.archive ?? []).filter(({ finished_at: at }) => at.slice(0, 19) <= end),
  );
  return {
    page:
      page.region && archive.length > 0
        ? { ...page, region: { ...page.region, datasets: [], archive } }
        : null,
    name: words.id.archiveOf,
    timeZone: ZONE,
    kept: words.id.kept,
    mementos: { first: null, prev: null, chosen: null, next: null, last: null },
  };
}

const newestOfEach = (archive: RegionOfCatalogue['archive']) =>
  Object.values(Object.groupBy(archive, ({ name }) => name)).map(
    (kept = []) => kept.toSorted((a, b) => (a.month < b.month ? 1 : -1))[0]!,
  );
