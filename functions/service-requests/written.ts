import { alarmsOf } from '../../src/clocks/alarms.ts';
import { begin } from '../../src/clocks/course.ts';
import { clocksFor } from '../../src/clocks/due.ts';
import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { routeOf } from '../../src/routing/route.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Ground } from './ground-reads.ts';
import type { RequestWrite } from './writes.ts';

/** A report as it is written down at this moment, with the promises that are made for it. */
export function writtenAt(
  now: Date,
  ground: Ground,
  request: ReadRequest,
  codes: Pick<RequestWrite, 'id' | 'idempotency' | 'key_mac' | 'text_sha256' | 'channel' | 'key_id'>,
): RequestWrite {
  const { region, list, routes, calendars, programme } = ground;
  const { service, reported, contact, is_anonymous, is_secret, lapor_number } = request;
  const submitted_at = now.toISOString();
  const { time_zone: timeZone } = region;
  const received = { service, list, class: reported.class, submittedAt: submitted_at, timeZone, calendars };
  const clocks = clocksFor(received);
  const course = begin(clocks);
  return {
    ...codes,
    region: region.slug,
    class: reported.class,
    service_code: service.code,
    agency: routeOf(routes, list, { service_code: service.code, district_code: reported.district_code }),
    submitted_at,
    received_on: localDate(now, timeZone),
    clocks,
    course,
    alarms: alarmsOf(course, clocks, { timeZone, calendars }),
    reported,
    programme_id: programme?.id ?? null,
    lapor_number,
    is_anonymous,
    is_secret,
    tells_reporter: Boolean(contact?.email),
  };
}
