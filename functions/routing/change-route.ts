import { words } from '../../src/routing/words.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';
import type { RoutingPage } from '../../src/routing/page.ts';
import { readRouting } from './page-reads.ts';
import { ROUTES } from './reads.ts';
import { putRoute, removeRoute } from './writes.ts';

/** One rule as it shall be; '' stands for all categories, and for all kecamatan. Agency null: there shall be none. */
export interface RouteWish {
  region: string;
  service_code: string;
  district_code: string;
  agency: string | null;
}

/**
 * Says which agency answers for a category in a kecamatan. Reports that are there already stay where they are. A rule that
 * stands already, or is gone already, changes nothing, so it may be run again.
 */
export async function changeRoute(ctx: Ctx, wish: RouteWish): Promise<Outcome> {
  const { region, service_code, district_code, agency } = wish;
  mustMay(ctx, 'route.change', { region, organisation: null });
  const page = await readRouting(ctx.db, region);
  const known = page.routes.find(
    (route) => route.service_code === service_code && route.district_code === district_code,
  );
  if ((known?.agency ?? null) === agency) return 'unchanged';
  if (agency !== null) mustBeSound(wish, page, known !== undefined);
  const change =
    agency === null
      ? removeRoute(ctx.db, region, service_code, district_code)
      : putRoute(ctx.db, region, service_code, district_code, agency);
  await act(ctx, [change], {
    region,
    noun: 'service_route',
    verb: 'change',
    subject: [region, service_code || '*', district_code || '*'].join('/'),
    version: 1,
    public: false,
    data: { service_code, district_code, from: known?.agency ?? null, to: agency },
  });
  return known ? 'amended' : 'created';
}

const among = (list: { code: string }[], code: string | null) => list.some((one) => one.code === code);

function mustBeSound(
  wish: RouteWish,
  { routes, services, districts, organisations }: RoutingPage,
  isKnown: boolean,
) {
  const w = words.id;
  if (!isKnown && routes.length >= ROUTES) throw new Refusal('conflict', (r) => r.routesFull(ROUTES));
  const problems: FieldProblem[] = [
    ...(wish.service_code === '' || among(services, wish.service_code)
      ? []
      : [{ field: 'kategori', message: w.serviceUnknown }]),
    ...(wish.district_code === '' || among(districts, wish.district_code)
      ? []
      : [{ field: 'kecamatan', message: w.districtUnknown }]),
    ...(among(organisations, wish.agency) ? [] : [{ field: 'lembaga', message: w.agencyUnknown }]),
  ];
  if (problems.length > 0) throw new Refusal('invalid', (r) => r.routeRefused, problems);
}
