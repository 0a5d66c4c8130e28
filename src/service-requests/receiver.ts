import { routeOf, type Routed } from '../routing/route.ts';
import type { FormGround } from './page.ts';

/** What the agency is called that a report goes to; null: the region's coordinator forwards it. */
export function receiverOf(
  { routes, list, organisations }: Pick<FormGround, 'routes' | 'list' | 'organisations'>,
  routed: Routed,
): string | null {
  const key = routeOf(routes, list, routed);
  return key && (organisations[key] ?? key);
}
