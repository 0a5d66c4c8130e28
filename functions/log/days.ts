import type { LoggedDay } from '../../src/log/entry.ts';
import { localDate } from '../../src/ui/when.ts';
import type { Row } from '../core/db.ts';
import type { DayShare } from './writes.ts';

/** After a day is over, what began on it may still be written down for so long. */
const GRACE_MS = 15 * 60_000;

/** The reports of each region's day that came or ended by these events. */
export function sharesOf(events: Row[]): DayShare[] {
  const shares = new Map<string, DayShare>();
  for (const { region, time_zone, at, received, closed } of events) {
    if (!time_zone || !(received || closed)) continue;
    const day = localDate(new Date(at as string), time_zone as string);
    const name = `${region}/${day}`;
    const before = shares.get(name) ?? { region: region as string, day, received: 0, closed: 0 };
    shares.set(name, {
      ...before,
      received: before.received + Number(received),
      closed: before.closed + Number(closed),
    });
  }
  return [...shares.values()];
}

/** What the log says of days that are over, out of the rows of all that it has not told. */
export const endedDays = (days: Row[], now: Date): LoggedDay[] =>
  days
    .filter(({ day, time_zone }) => isOver(day as string, time_zone as string, now))
    .map(({ region, day, received, closed, edition, previous_day }) => ({
      kind: 'day',
      region: region as string,
      day: day as string,
      edition: (edition as number) + 1,
      previous_day: previous_day as string | null,
      received: received as number,
      closed: closed as number,
    }));

const isOver = (day: string, timeZone: string, now: Date) =>
  day < localDate(new Date(now.getTime() - GRACE_MS), timeZone);
