import type { Service, ServiceList } from '../../src/services/schema.ts';
import { readAll, type Db } from '../core/db.ts';
import { mustBeRegion, regionNamed, type Jurisdiction } from './jurisdiction-reads.ts';

/** What can be reported in a region, in one round trip; nothing where it takes no reports yet. */
export async function readServices(
  db: Db,
  named: Jurisdiction,
): Promise<{ region: string; services: Service[] }> {
  const [[row] = []] = await readAll(db, [regionNamed(db, named)]);
  const { slug, services } = mustBeRegion(row);
  const list = services ? (JSON.parse(services as string) as ServiceList).services : [];
  return { region: slug as string, services: list };
}
