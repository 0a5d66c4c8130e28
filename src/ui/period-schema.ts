import * as z from 'zod';
import { firstDay, precisionOf } from './period.ts';

const SHAPE = /^(?:199\d|20\d\d|2100)(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-\d{2})?))?$/;
const RIGHT = 'tanggal setepat sumbernya: "2026-06-30", "2026-06", "2026-Q2", atau "2026" (tahun 1990-2100)';

/** A date as precisely as its source gives it: a day, a month, a quarter or a year; 1990-2100. */
export const period = z
  .string(RIGHT)
  .regex(SHAPE, RIGHT)
  .refine(exists, RIGHT)
  .describe('hari (2026-06-30), bulan (2026-06), triwulan (2026-Q2), atau tahun (2026)');

// 30 February has the right shape and is no day.
function exists(text: string): boolean {
  if (!SHAPE.test(text) || precisionOf(text) !== 'day') return true;
  return firstDay(text) === text;
}
