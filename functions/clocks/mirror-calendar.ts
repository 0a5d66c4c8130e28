import type { Calendar } from '../../src/clocks/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import type { Outcome } from '../core/outcome.ts';
import { calendarOf, NATIONAL } from './reads.ts';
import { putCalendar } from './writes.ts';

/**
 * Brings a calendar from Git into the database; the same content a second time changes nothing. The country's follows
 * its file. A region only begins with its file: from then on its officers keep the days, and no seed undoes them.
 */
export async function mirrorCalendar(
  ctx: Ctx,
  { scope, calendar }: { scope: string; calendar: Calendar },
): Promise<Outcome> {
  const [[known] = []] = await readAll(ctx.db, [calendarOf(ctx.db, scope)]);
  const isKept = known !== undefined && scope !== NATIONAL;
  if (isKept || known?.content === JSON.stringify(calendar)) return 'unchanged';
  const before = (known?.version as number | undefined) ?? 0;
  await act(ctx, putCalendar(ctx, scope, calendar, before), {
    region: scope,
    noun: 'calendar',
    verb: known ? 'amend' : 'create',
    subject: scope,
    version: before + 1,
    public: true,
    data: { days: calendar.days.length },
  });
  return known ? 'amended' : 'created';
}
