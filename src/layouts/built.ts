import { getCollection, getEntry } from 'astro:content';
import type { View } from '../ui/view.ts';
import { localDate } from '../ui/when.ts';
import type { PortalSnapshot, RegionSnapshot } from '../snapshot/schema.ts';

/** The snapshot of every region. */
export const regionSnapshots = async (): Promise<RegionSnapshot[]> =>
  (await getCollection('regions')).map((entry) => entry.data);

/** The snapshot of what stands across regions. */
export async function portalSnapshot(): Promise<PortalSnapshot> {
  const entry = await getEntry('portal', '_portal');
  if (!entry) throw new Error('no snapshot: run `npm run snapshot` first');
  return entry.data;
}

/** The view of a page as it is built: its "today" is the day on which the snapshot was true. */
export const builtView = (asOf: string, site: URL | undefined, timeZone = 'Asia/Jakarta'): View => ({
  locale: 'id',
  today: localDate(new Date(asOf), timeZone),
  origin: (site ?? new URL('http://localhost:8787')).origin,
});
