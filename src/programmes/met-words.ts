import { firstDay, lastDay, periodWords, precisionOf } from '../ui/period.ts';
import type { View } from '../ui/view.ts';
import { daysBetween } from '../ui/when.ts';
import { planWords } from './plan-words.ts';

/** Periods as the sources wrote them, and the day by which it was met at the latest. */
interface Met {
  original: string;
  met: string | null;
  metOn: string | null;
}

/** "Terpenuhi 20 April 2026, 20 hari sesudah tenggat awal", as precisely as the sources allow; null: it is not met. */
export function metWords({ original, met, metOn }: Met, { locale }: View): string | null {
  const w = planWords[locale];
  if (!met || !metOn) return null;
  const due = lastDay(original);
  if (precisionOf(met) === 'day')
    return `${w.met} ${periodWords(met)}, ${w.metAgainst(daysBetween(due, metOn))}`;
  // A month or a year tells before or after only where all of it is.
  const against = firstDay(met) > due ? `, ${w.metAfter}` : metOn <= due ? `, ${w.metWithin}` : '';
  return `${w.met} ${periodWords(met)}${against}`;
}
