import type { ServiceList } from '../services/schema.ts';

/** One rule of a region: which agency answers for a category in a kecamatan. '' stands for all of them. */
export interface Route {
  service_code: string;
  district_code: string;
  /** Key of an organisation. */
  agency: string;
}

/** What a report is about, and where. */
export interface Routed {
  service_code: string;
  district_code: string | null;
}

/**
 * The agency that answers for a report: by the nearest rule, which is the one of its category and kecamatan, then of its
 * category, then of its kecamatan, then of everything; else the one that the region's list names. Null: its coordinator
 * forwards it.
 */
export function routeOf(
  routes: readonly Route[],
  list: Pick<ServiceList, 'services'>,
  routed: Routed,
): string | null {
  const { service_code, district_code } = routed;
  const places = [
    [service_code, district_code],
    [service_code, ''],
    ['', district_code],
    ['', ''],
  ];
  for (const [service, district] of places) {
    const found = routes.find((route) => route.service_code === service && route.district_code === district);
    if (found) return found.agency;
  }
  return list.services.find(({ code }) => code === service_code)?.agency ?? null;
}

/** True when it depends on the kecamatan who answers for a category. */
export const dependsOnDistrict = (routes: readonly Route[], service_code: string): boolean =>
  routes.some((route) => route.district_code !== '' && ['', service_code].includes(route.service_code));
