import type { AreaList } from '../../src/areas/schema.ts';
import type { Calendars } from '../../src/clocks/schema.ts';
import type { Settings } from '../../src/regions/settings.ts';
import type { Route } from '../../src/routing/route.ts';
import type { ProgrammeOfRequest } from '../../src/service-requests/page.ts';
import type { RegionOfRequest } from '../../src/service-requests/submitted.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { calendarsOf, toCalendars } from '../clocks/reads.ts';
import { readAll, type Db, type Row, type Statement } from '../core/db.ts';
import { routesOf, toRoutes } from '../routing/reads.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { staffOf, toStaffed } from './staffed-reads.ts';
import { programmeNamed, programmesToChoose, regionOfRequests, toRegionOfRequests } from './reads.ts';

/** All that a report is held against, at every step from the form to the receipt. */
export interface Ground {
  region: RegionOfRequest & Pick<Settings, 'channels'>;
  /** True when somebody is there who checks its reports. */
  staffed: boolean;
  list: ServiceList;
  areas: AreaList;
  calendars: Calendars;
  /** Which agency answers for what, where. */
  routes: Route[];
  /** Names of the region's organisations by their keys. */
  organisations: Record<string, string>;
  programme: ProgrammeOfRequest | null;
  /** Those among which a reporter chooses. */
  programmes: ProgrammeOfRequest[];
}

/** What was named of it. */
export interface Named {
  region: string;
  programme: string;
}

/** Reads it in one round trip, with the rows of other statements. Null: no region of that name takes reports. */
export async function readGround(
  db: Db,
  { region, programme }: Named,
  also: Statement[] = [],
): Promise<{ ground: Ground; also: Row[][] } | null> {
  const [
    regions = [],
    lists = [],
    areas = [],
    calendars = [],
    named = [],
    staff = [],
    programmes = [],
    routes = [],
    ...rest
  ] = await readAll(db, [
    regionOfRequests(db, region),
    serviceListOf(db, region),
    areaListOf(db, region),
    calendarsOf(db, region),
    programmeNamed(db, region, programme),
    staffOf(db, region),
    programmesToChoose(db, region),
    routesOf(db, region),
    ...also,
  ]);
  if (!regions[0] || !lists[0]) return null;
  const channels = JSON.parse((regions[0].channels as string | null) ?? 'null') as Settings['channels'];
  const ground = {
    region: { ...toRegionOfRequests(regions[0]), channels },
    staffed: toStaffed(staff),
    list: toServiceList(lists[0]),
    areas: toAreaList(areas[0]),
    calendars: toCalendars(calendars),
    routes: toRoutes(routes),
    organisations: JSON.parse(regions[0].organisation_names as string) as Ground['organisations'],
    programme: (named[0] ?? null) as ProgrammeOfRequest | null,
    programmes: programmes as unknown as ProgrammeOfRequest[],
  };
  return { ground, also: rest };
}
