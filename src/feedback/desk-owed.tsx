import type { Calendars } from '../clocks/schema.ts';
import { workingDays, workingDaysBetween } from '../clocks/working-days.ts';
import { Tag } from '../ui/tag.tsx';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import type { Owed } from './desk-page.ts';
import { words } from './desk-words.ts';

interface Props {
  owed: Owed | null;
  calendars: Calendars | null;
  zone: string;
  /** UTC. */
  now: string;
  view: View;
}

/** What is owed on feedback, by when, or for how many working days it is late. */
export const OwedOn = ({ owed, calendars, zone, now, view }: Props) => {
  const w = words[view.locale];
  if (!owed) return <>{w.nothing}</>;
  const promise = w.promise[owed.promise];
  if (owed.due_at >= now) return <>{w.dueBy(promise, dayOf(owed, zone))}</>;
  const days = calendars ? workingDaysBetween(workingDays(calendars), owed.due_on, view.today) : 0;
  return <Tag tone="warn">{w.late(promise, days)}</Tag>;
};

/** A term in hours ends at a minute, all others with their day. */
export const dayOf = ({ due_on, due_at }: Pick<Owed, 'due_on' | 'due_at'>, zone: string) =>
  due_at.endsWith(':59:59.999Z') ? longDate(due_on) : stamp(due_at, zone);
