import type { Photo } from '../../src/photos/schema.ts';
import type { Nearby } from '../../src/service-requests/page.ts';
import type { TypedRequest } from '../../src/service-requests/typed.ts';
import type { Db } from '../core/db.ts';
import { photosWaiting, toReportPhoto } from '../photos/attach.ts';
import { readGround, type Ground } from './ground-reads.ts';
import { nearbyRequests, toNearby } from './nearby-reads.ts';

/** What the pages between the form and the receipt are drawn from. */
export interface CheckGround {
  ground: Ground;
  /** Of the photos that were named those that still wait for a report. */
  photos: Photo[];
  nearby: Nearby[];
}

/** Reads it in one round trip. Null: no region of that name takes reports. */
export async function readCheckGround(
  db: Db,
  { region, typed, photos }: { region: string; typed: TypedRequest; photos: string[] },
): Promise<CheckGround | null> {
  const { area = '', service_code = '', programme = '' } = typed.texts;
  const found = await readGround(db, { region, programme }, [
    photosWaiting(db, region, photos),
    nearbyRequests(db, area, service_code),
  ]);
  if (!found) return null;
  const [waiting = [], nearby = []] = found.also;
  return { ground: found.ground, photos: waiting.map(toReportPhoto), nearby: toNearby(nearby) };
}
