import { checkWords as w } from '../../src/log/check-words.ts';
import type { LoggedDay } from '../../src/log/entry.ts';
import type { SayAside } from './finding.ts';

/** An entry that tells of a day, with its number. */
export interface ToldDay {
  leaf: number;
  day: LoggedDay;
}

/** Holds what entries say of the days before theirs against the entries before them, and against what was counted. */
export function checkQuietDays(say: SayAside) {
  /** Days that the log told so far, by region, the oldest first. */
  const told = new Map<string, string[]>();
  let isSaid = false;

  /** The entries of days, in the order of the log. */
  function take({ leaf, day: { region, day, previous_day } }: ToldDay): void {
    const days = told.get(region) ?? [];
    const before = days.findLastIndex((one) => one < day);
    // Since an entry says it each must, or the one after a missing day would just be silent.
    if (previous_day === undefined ? isSaid : previous_day !== (days[before] ?? null))
      say(w.dayBefore(leaf, region, day, days[before] ?? null));
    isSaid ||= previous_day !== undefined;
    if (days[before + 1] !== day) days.splice(before + 1, 0, day);
    told.set(region, days);
  }

  /** An entry, and the last day before it on which a report came or ended. */
  function compare({ leaf, day: { region, day, previous_day } }: ToldDay, counted: string | null): void {
    if (previous_day !== undefined && counted && counted > (previous_day ?? ''))
      say(w.dayBetween(leaf, region, day, counted));
  }

  return { take, compare };
}
