import * as z from 'zod';

/** No programme of a city costs more; whoever writes more has a zero too many. Rp100 triliun. */
const MOST = 100_000_000_000_000;
const RIGHT = 'rupiah utuh tanpa pemisah, 0 sampai 100000000000000, misalnya 600000000';

/** Whole rupiah (ISO 4217 IDR), 0 to 100 trillion: an integer far below 2^53, so that sums stay exact. */
export const rupiah = z.int(RIGHT).min(0, RIGHT).max(MOST, RIGHT).describe('rupiah utuh tanpa pemisah');

/** Currencies the portal records. */
export const currencies = ['IDR'] as const;
