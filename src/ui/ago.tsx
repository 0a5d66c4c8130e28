import { number } from './number.ts';
import type { View } from './view.ts';
import { daysBetween, longDate } from './when.ts';
import { words } from './words.ts';

/** A day and how long ago it was: "2 Oktober 2023 (1.147 hari lalu)"; a page of then says before which day. */
export const Ago = ({ day, view }: { day: string; view: View }) => {
  const w = words[view.locale];
  const days = number(daysBetween(day, view.today));
  return (
    <>
      <time datetime={day}>{longDate(day)}</time> ({view.per ? w.before(days, view.today) : w.ago(days)})
    </>
  );
};
