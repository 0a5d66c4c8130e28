import { number } from './number.ts';
import type { View } from './view.ts';
import { daysBetween, longDate } from './when.ts';
import { words } from './words.ts';

/** A day and how long ago it was: "2 Oktober 2023 (1.147 hari lalu)". */
export const Ago = ({ day, view }: { day: string; view: View }) => (
  <>
    <time datetime={day}>{longDate(day)}</time> (
    {words[view.locale].ago(number(daysBetween(day, view.today)))})
  </>
);
