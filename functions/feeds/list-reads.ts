import type { FeedListPage } from '../../src/feeds/list-page.tsx';
import { readAll, type Db } from '../core/db.ts';
import { regionOfList } from '../public-requests/list-reads.ts';
import { regionOf, toRegionOfProgramme } from '../programmes/region-reads.ts';

/** The feeds that a region has, in one round trip; null without such a region. */
export async function readFeedList(db: Db, slug: string): Promise<FeedListPage | null> {
  const [[row] = [], [home] = []] = await readAll(db, [regionOf(db, slug), regionOfList(db, slug)]);
  if (!row || !home) return null;
  const { name, demo, time_zone, dimensions } = toRegionOfProgramme(row);
  const names = JSON.parse(home.organisation_names as string) as Record<string, string>;
  const tally = JSON.parse((home.tally as string | null) ?? '{}') as { agency?: Record<string, number> };
  const answering = Object.keys(tally.agency ?? {}).filter((key) => Object.hasOwn(names, key));
  const agencies = answering.map((key) => ({ key, name: names[key] ?? key }));
  return {
    region: { slug, name, demo, time_zone, dimensions },
    agencies: agencies.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
  };
}
