import { datetime, momentIn, spanOf } from '../../src/open311/datetime.ts';
import { filterWords as w } from '../../src/open311/filter-words.ts';
import { one, type Given } from '../../src/open311/given.ts';
import { refusals } from '../../src/ui/refusals.ts';
import type { Row } from '../core/db.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';

/** Updates of one page, at most and unless asked otherwise. */
export const UPDATES = 200;
/** Who says no period hears of the last day: clients ask every few minutes for the last two hours. */
const UNSAID_MS = 86_400_000;
const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~([1-9]\d{0,14})$/;

/** The period, the place in the list and the size that were asked for; all that is wrong is refused together. */
export function wantedUpdates(given: Given, now: Date) {
  const problems: FieldProblem[] = [];
  const first = (name: string) => one(given, name);
  const moment = (name: string): Date | null => {
    const found = first(name) ? momentIn(first(name)!) : null;
    if (first(name) && !found) problems.push({ field: name, message: w.date });
    return found;
  };
  const [start, end] = [moment('start_date'), moment('end_date')];
  const span =
    start || end ? spanOf(start, end, now) : { from: new Date(now.getTime() - UNSAID_MS), to: now };
  if (!span) problems.push({ field: 'start_date, end_date', message: w.span });
  else if (span.from > span.to) problems.push({ field: 'start_date, end_date', message: w.order });
  const size = Number(/^\d{1,3}$/.exec(first('page_size') ?? String(UPDATES))?.[0] ?? 0);
  if (size < 1 || size > UPDATES)
    problems.push({ field: 'page_size', message: refusals.id.updatesSize(UPDATES) });
  const [, at, id] = PLACE.exec(first('after') ?? '') ?? [];
  if (first('after') && !at) problems.push({ field: 'after', message: refusals.id.cursorUnknown });
  if (problems.length > 0 || !span)
    throw new Refusal('invalid', (words) => words.open311FiltersWrong, problems);
  return {
    // Whole seconds, as they are written: what happened within the last one belongs to it.
    from: `${span.from.toISOString().slice(0, 19)}.000Z`,
    to: `${span.to.toISOString().slice(0, 19)}.999Z`,
    after: at && id ? { at, id: Number(id) } : null,
    size,
  };
}

/** The header Link: the same period from its oldest update on, and the next page if there is one. */
export function linkOf(
  address: string,
  jurisdiction: string,
  { from, to, size }: ReturnType<typeof wantedUpdates>,
  rows: Row[],
): string {
  const asked = new URLSearchParams({
    jurisdiction_id: jurisdiction,
    start_date: datetime(from),
    end_date: datetime(to),
    ...(size !== UPDATES && { page_size: String(size) }),
  });
  const first = `<${address}?${asked}>; rel="first"`;
  const last = rows[size - 1];
  if (rows.length <= size || !last) return first;
  asked.set('after', `${String(last.at)}~${String(last.id)}`);
  return `${first}, <${address}?${asked}>; rel="next"`;
}
