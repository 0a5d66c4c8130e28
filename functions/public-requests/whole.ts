import type * as z from 'zod';
import type { RequestPage } from '../../src/public-requests/page.ts';
import { stepsTold } from '../../src/public-requests/steps-told.ts';
import type { ApiRequestWhole } from '../../src/service-requests/api-schema.ts';
import { clocksTold } from '../../src/service-requests/clocks-told.ts';
import { isPart } from '../../src/service-requests/states.ts';
import { NEVER } from '../../src/clocks/alarms.ts';

type Whole = z.output<typeof ApiRequestWhole>;

/** A public report as machines read it, with its clocks and its way. */
export function toWhole(found: RequestPage, origin: string): Whole {
  const { region, shown, timeline, merged, continued, photos } = found;
  const { request, names, programme, late, late_by } = shown;
  const { clocks, pauses, paused_since, silence, objection, calendars } = clocksTold(
    { ...request, region, late_by },
    origin,
  );
  const { id, description, lat, long, state, status, received_on, supporter_count, hand_over_count } =
    request;
  const { landmark, incident_on, lapor_number, outcome, confirmed, reason, received_at, closed_at } = request;
  return {
    id,
    class: request.class,
    description,
    lat,
    long,
    state,
    status,
    received_on,
    supporter_count,
    hand_over_count,
    landmark,
    incident_on,
    lapor_number,
    programme,
    outcome,
    confirmed,
    reason,
    received_at,
    closed_at,
    reopened_count: request.reopened_count,
    objection_count: request.objection_count,
    region: { slug: region.slug, name: region.name },
    service: named(request.service_code, names.service),
    agency: named(request.agency, names.agency),
    district: named(request.district_code, names.district),
    village: named(request.village_code, names.village),
    late: late.includes('final'),
    answered: state === 'in_progress' && request.final_due_at === NEVER,
    partly: isPart({ state, outcome, confirmed }),
    merged_count: merged,
    continued_by: continued,
    photos: photos.map(({ id: photo, width, height }) => ({
      url: `${origin}/foto/${photo}/`,
      width,
      height,
    })),
    clocks,
    pauses,
    paused_since,
    silence,
    objection,
    calendars,
    ...stepsTold(timeline),
    page: `${origin}/laporan/${id}/`,
  } as Whole;
}

const named = (code: string | null, name: string | null) => code && { code, name: name ?? code };
