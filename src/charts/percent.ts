import { number } from '../ui/number.ts';

// Sums of weights carry errors of floating point: 29.999999999 is 30.
const ERROR = 1e-6;

/** A share with at most one decimal, rounded down: what is not wholly fulfilled is never called 100. */
export const tenth = (value: number) => Math.floor(value * 10 + ERROR) / 10;

/** The same in words. */
export const percent = (value: number) => number(tenth(value));
