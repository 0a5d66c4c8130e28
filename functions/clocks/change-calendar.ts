import { LocalCalendar, type Calendar, type Holiday } from '../../src/clocks/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import type { Outcome } from '../core/outcome.ts';
import { Refusal } from '../core/refusal.ts';
import { calendarOf } from './reads.ts';
import { putCalendar } from './writes.ts';

/** What an officer wants: a day more, or a day less. */
export interface CalendarWish {
  region: string;
  add?: Pick<Holiday, 'day' | 'name'>;
  remove?: string;
}

/**
 * Changes on which days a region's offices are closed. Dates that were promised before stay as they were: a report
 * holds its own. A day that stands already, or is gone already, changes nothing, so it may be run again.
 */
export async function changeCalendar(ctx: Ctx, wish: CalendarWish): Promise<Outcome> {
  const { region } = wish;
  mustMay(ctx, 'calendar.change', { region });
  const [[known] = []] = await readAll(ctx.db, [calendarOf(ctx.db, region)]);
  const before: Calendar = known ? JSON.parse(known.content as string) : { years: [], days: [] };
  const after = checked(before, wish);
  const [added, removed] = [missingIn(before, after), missingIn(after, before)];
  if (added.length + removed.length === 0) return 'unchanged';
  const version = (known?.version as number | undefined) ?? 0;
  await act(ctx, putCalendar(ctx, region, after, version), {
    region,
    noun: 'calendar',
    verb: 'change',
    subject: region,
    version: version + 1,
    public: true,
    data: { added, removed },
  });
  return 'amended';
}

function checked(before: Calendar, { add, remove }: CalendarWish): Calendar {
  const kept = before.days.filter(({ day }) => day !== remove);
  const isNew = add && !kept.some(({ day }) => day === add.day);
  const days = isNew ? [...kept, { ...add, kind: 'local' as const }] : kept;
  const { data, error } = LocalCalendar.safeParse({
    ...before,
    days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  });
  if (data) return data;
  const fields = error.issues.map(({ path, message }) => ({ field: String(path.at(-1)), message }));
  throw new Refusal('invalid', (w) => w.calendarRefused, fields);
}

const missingIn = (one: Calendar, other: Calendar) =>
  other.days.map(({ day }) => day).filter((day) => !one.days.some((known) => known.day === day));
