import type { RoutingPage } from '../../src/routing/page.ts';
import { areaListOf, toAreaList } from '../areas/reads.ts';
import { readAll, type Db } from '../core/db.ts';
import { choicesOfRegion } from '../organisations/reads.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { routesOf, toRoutes } from './reads.ts';

/** Who answers for what in a region, with all that a rule can name; one round trip. */
export async function readRouting(db: Db, region: string): Promise<RoutingPage> {
  const [routes = [], lists = [], areas = [], organisations = []] = await readAll(db, [
    routesOf(db, region),
    serviceListOf(db, region),
    areaListOf(db, region),
    choicesOfRegion(db, region, null),
  ]);
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  return {
    routes: toRoutes(routes),
    services: services.map(({ code, name, agency }) => ({ code, name, agency })),
    districts: toAreaList(areas[0]).map(({ code, name }) => ({ code, name })),
    organisations: organisations.map(({ key, name }) => ({ code: key as string, name: name as string })),
  };
}
