import type { Circle, Period, Wanted } from './wanted.ts';
import { FIRST } from './wanted.ts';
import type { Box } from './cells.ts';
import { datetime } from './datetime.ts';

/** A page's place in its list, for the header Link: the first, and the next if there is one. Both name the same period. */
export function linksOf(
  address: string,
  {
    jurisdiction,
    wanted,
    extensions,
    next,
  }: { jurisdiction: string; wanted: Wanted; extensions: boolean; next: Wanted['after'] },
): string {
  const { codes, isOpen, requested, updated, box, circle, size } = wanted;
  const params = new URLSearchParams({
    jurisdiction_id: jurisdiction,
    ...(codes.length > 0 && { service_code: codes.join(',') }),
    ...(isOpen !== null && { status: isOpen ? 'open' : 'closed' }),
    ...(requested && named(requested, 'start_date', 'end_date')),
    ...(updated && named(updated, 'updated_after', 'updated_before')),
    ...(box && { bbox: boxNamed(box) }),
    ...(circle && circleNamed(circle)),
    ...(size !== FIRST && { page_size: String(size) }),
    ...(extensions && { extensions: 'true' }),
  });
  const link = (rel: string) => `<${address}?${params.toString()}>; rel="${rel}"`;
  const first = link('first');
  if (!next) return first;
  params.set('after', `${next.at}~${next.id}`);
  return `${first}, ${link('next')}`;
}

const named = ({ from, to }: Period, start: string, end: string) => ({
  [start]: datetime(from),
  [end]: datetime(to),
});
const boxNamed = ({ west, south, east, north }: Box) => [west, south, east, north].join(',');
const circleNamed = ({ lat, long, radius }: Circle) => ({
  lat: String(lat),
  long: String(long),
  radius: String(radius),
});
