import { number } from './number.ts';
import { lastDay } from './period.ts';
import { daysBetween } from './when.ts';

const share = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** How far a number moved, in its own unit and against what it was: "naik Rp50.000.000 (8,3%)". */
export function movedNumber(before: number, after: number, say: (value: number) => string): string {
  const by = after - before;
  const part = before === 0 ? '' : ` (${share.format(Math.abs((by / before) * 100))}%)`;
  // Decimals that binary counting leaves behind are no part of the difference.
  return `${by > 0 ? 'naik' : 'turun'} ${say(Number(Math.abs(by).toPrecision(12)))}${part}`;
}

/** By how many days a day moved, or the last day of a period; negative when it comes earlier. */
export const daysMoved = (before: string, after: string): number =>
  daysBetween(lastDay(before), lastDay(after));

/** How far so many days are, wherever a moved date is told: "mundur 30 hari". */
export const movedDays = (days: number): string =>
  days === 0 ? 'tidak bergeser' : `${days > 0 ? 'mundur' : 'maju'} ${number(Math.abs(days))} hari`;

/** How far a day moved, or the last day of a period; null when that day stays the same. */
export function movedDay(before: string, after: string): string | null {
  const days = daysMoved(before, after);
  return days === 0 ? null : movedDays(days);
}

/** How far from the first day of all a move has led: "mundur 151 hari dari tenggat awal", or how much of an older move it leaves. */
export function fromFirst(first: string, before: string, after: string): string {
  const [was, is] = [daysMoved(first, before), daysMoved(first, after)];
  if (is === 0) return 'kembali ke tenggat awal';
  // A move back towards the first day leads nowhere from it.
  const isBack = Math.sign(is) === Math.sign(was) && Math.abs(is) < Math.abs(was);
  return isBack
    ? `masih ${number(Math.abs(is))} hari ${is > 0 ? 'sesudah' : 'sebelum'} tenggat awal`
    : `${movedDays(is)} dari tenggat awal`;
}
