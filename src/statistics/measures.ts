import { LONGEST, type Histogram } from './sums.ts';

/** How many reports a histogram counts. */
export const sizeOf = (histogram: Histogram) => Object.values(histogram).reduce((sum, n) => sum + n, 0);

/**
 * The middle of all working days, exactly: of an odd number the one in the middle, of an even number halfway between the
 * two in the middle. Null: of none. More than LONGEST stands as LONGEST + 1.
 */
export function median(histogram: Histogram): number | null {
  const n = sizeOf(histogram);
  if (n === 0) return null;
  const [low, high] = [nth(histogram, Math.ceil(n / 2)), nth(histogram, Math.floor(n / 2) + 1)];
  return high > LONGEST ? LONGEST + 1 : (low + high) / 2;
}

/** The fewest working days within which nine of ten were done, exactly: the ceil(0,9 n)-th of all. Null: of none. */
export function ninetieth(histogram: Histogram): number | null {
  const n = sizeOf(histogram);
  // In whole numbers: 0.9 * 10 is not always 9.
  return n === 0 ? null : nth(histogram, Math.ceil((9 * n) / 10));
}

// The n-th of all in their order, counted from 1.
function nth(histogram: Histogram, n: number): number {
  const days = Object.keys(histogram)
    .map(Number)
    .toSorted((a, b) => a - b);
  let left = n;
  for (const day of days) {
    left -= histogram[day] ?? 0;
    if (left <= 0) return day;
  }
  return days.at(-1) ?? 0;
}
