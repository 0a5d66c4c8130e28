import { currencies } from '../../ui/money.ts';
import type { Leaf } from '../fields.ts';

/** What a fiscal year looks like. */
export const YEAR = 'tahun anggaran antara 1990 dan 2100, misalnya 2025';

/** The currency of a sum; the portal records rupiah alone. */
export const currency: Leaf = {
  type: 'choice',
  name: 'currency',
  label: 'Mata uang',
  options: currencies.map((one) => [one, 'rupiah'] as const),
  preset: 'IDR',
};
