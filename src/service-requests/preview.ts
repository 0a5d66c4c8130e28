import { begin } from '../clocks/course.ts';
import type { Clocks } from '../clocks/schema.ts';
import { narrowed } from '../public-requests/narrowed.ts';
import type { ShownRequest } from '../public-requests/page.ts';
import { routeOf } from '../routing/route.ts';
import type { FormGround } from './page.ts';
import { placeNames } from './place-names.ts';
import type { ReadRequest } from './read-request.ts';
import { receiverOf } from './receiver.ts';
import { statusOf } from './states.ts';

/** The moment at which a report would be sent, with its promises. */
interface Moment {
  /** UTC. */
  submitted_at: string;
  received_on: string;
  clocks: Clocks;
}

/** A report as the public would see it, before it is sent; null when it is secret. */
export function previewOf(
  ground: FormGround,
  { reported, service, is_secret, lapor_number }: ReadRequest,
  { submitted_at, received_on, clocks }: Moment,
): ShownRequest | null {
  if (is_secret) return null;
  const { region, areas, list, routes, programme } = ground;
  const { attributes: _, ...told } = reported;
  const routed = { service_code: service.code, district_code: reported.district_code };
  const request = {
    ...told,
    // It has none yet, and the facts do not show it.
    id: '',
    region: region.slug,
    agency: routeOf(routes, list, routed),
    programme_id: programme?.id ?? null,
    lapor_number,
    state: 'received' as const,
    status: statusOf('received'),
    is_open: true,
    received_at: submitted_at,
    received_on,
    clocks,
    course: begin(clocks),
    hand_over_count: 0,
    outcome: null,
    confirmed: null,
    duplicate_of: null,
    reason: null,
    final_due_at: clocks.promises.final.due_at,
    supporter_count: 0,
    objection_count: 0,
    reopened_count: 0,
    closed_at: null,
  };
  return {
    request: narrowed(request, service.sensitive),
    names: { service: service.name, agency: receiverOf(ground, routed), ...placeNames(areas, reported) },
    programme,
    late: [],
    late_by: {},
  };
}
