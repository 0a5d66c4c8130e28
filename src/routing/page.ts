import type { Route } from './route.ts';

interface Named {
  code: string;
  name: string;
}

/** Who answers for what in a region, and all among which can be chosen. */
export interface RoutingPage {
  routes: Route[];
  /** Categories with the agency that the region's list names. */
  services: (Named & { agency: string | null })[];
  districts: Named[];
  /** Organisations that can answer. */
  organisations: Named[];
}

/** A rule as it was typed. */
export interface RouteTyped {
  kategori: string;
  kecamatan: string;
  lembaga: string;
}
