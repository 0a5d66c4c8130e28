import { clocksFor } from '../../src/clocks/due.ts';
import type { CheckPage, Filled } from '../../src/service-requests/page.ts';
import { personalIn } from '../../src/service-requests/personal.ts';
import { previewOf } from '../../src/service-requests/preview.ts';
import type { ReadRequest } from '../../src/service-requests/read-request.ts';
import { localDate } from '../../src/ui/when.ts';
import type { CheckGround } from './check-reads.ts';

/** A sound report as the page before its submit shows it, with the promises that this moment would give. */
export function checkPageOf(
  { ground, nearby }: CheckGround,
  filled: Filled,
  request: ReadRequest,
  now: Date,
): CheckPage {
  const { region, list, calendars } = ground;
  const submitted_at = now.toISOString();
  const { service, reported } = request;
  const clocks = clocksFor({
    service,
    list,
    class: reported.class,
    submittedAt: submitted_at,
    timeZone: region.time_zone,
    calendars,
  });
  const received_on = localDate(now, region.time_zone);
  return {
    ground,
    filled,
    request,
    shown: previewOf(ground, request, { submitted_at, received_on, clocks }),
    clocks,
    personal: personalIn(writtenIn(request)),
    nearby,
  };
}

// What others may read; how to reach the reporter is asked for and stays sealed.
const writtenIn = ({ reported, service, lapor_number }: ReadRequest) =>
  [
    reported.description,
    reported.landmark ?? '',
    lapor_number ?? '',
    ...service.attributes
      .filter(({ datatype }) => datatype === 'string' || datatype === 'text')
      .map(({ code }) => String(reported.attributes[code] ?? '')),
  ].join('\n');
