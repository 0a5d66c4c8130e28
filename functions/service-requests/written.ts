import { clocksFor } from '../../src/clocks/due.ts';
import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Ground } from './ground-reads.ts';
import type { RequestWrite } from './writes.ts';

/** A report as it is written down at this moment, with the promises that are made for it. */
export function writtenAt(
  now: Date,
  ground: Ground,
  request: ReadRequest,
  codes: Pick<RequestWrite, 'id' | 'idempotency' | 'key_mac' | 'text_sha256'>,
): RequestWrite {
  const { region, list, calendars, programme } = ground;
  const { service, reported, is_anonymous, is_secret, lapor_number } = request;
  const submitted_at = now.toISOString();
  return {
    ...codes,
    region: region.slug,
    class: reported.class,
    service_code: service.code,
    agency: service.agency,
    submitted_at,
    received_on: localDate(now, region.time_zone),
    clocks: clocksFor({
      service,
      list,
      class: reported.class,
      submittedAt: submitted_at,
      timeZone: region.time_zone,
      calendars,
    }),
    reported,
    programme_id: programme?.id ?? null,
    lapor_number,
    is_anonymous,
    is_secret,
  };
}
