import type { AreaList } from '../../src/areas/schema.ts';
import type { ServiceList } from '../../src/services/schema.ts';
import type { Db, Row } from '../core/db.ts';

/** What the codes in a region's rows mean, and the portal's own address. */
export interface Place {
  slug: string;
  code: string;
  name: string;
  time_zone: string;
  organisations: Record<string, string>;
  services: Map<string, string>;
  /** Kecamatan, kelurahan and desa by their code. */
  areas: Map<string, string>;
  districts: Map<string, string>;
  site: string;
}

/** A region with everything that its codes mean. */
export const placeOf = (db: Db, region: string) =>
  db
    .prepare(
      `SELECT slug, code, name, time_zone, organisation_names,
         (SELECT content FROM service_list WHERE region = slug) AS services,
         (SELECT content FROM area_list WHERE region = slug) AS areas
       FROM region
       WHERE slug = ?
       LIMIT 1`,
    )
    .bind(region);

/** The place in such a row. */
export function toPlace(row: Row, site: string): Place {
  const { slug, code, name, time_zone } = row as Record<string, string>;
  const services = row.services ? (JSON.parse(row.services as string) as ServiceList).services : [];
  const areas = row.areas ? (JSON.parse(row.areas as string) as AreaList) : [];
  const districts = areas.map((district) => [district.code, district.name] as const);
  const villages = areas.flatMap((district) => district.villages.map((one) => [one.code, one.name] as const));
  return {
    ...({ slug, code, name, time_zone } as Pick<Place, 'slug' | 'code' | 'name' | 'time_zone'>),
    organisations: JSON.parse(row.organisation_names as string) as Record<string, string>,
    services: new Map(services.map((service) => [service.code, service.name])),
    areas: new Map([...districts, ...villages]),
    districts: new Map(districts),
    site,
  };
}
