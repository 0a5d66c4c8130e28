import { number, quantity } from '../ui/number.ts';

// "M" is left out on purpose: some read it as miliar, others as million.
const units: [size: number, name: string][] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1_000, 'ribu'],
];

/** Whole rupiah in short, cut after one decimal and never rounded up: 1299000000 -> "Rp1,2 miliar". */
export function shortRupiah(rupiah: number): string {
  const unit = units.find(([size]) => Math.abs(rupiah) >= size);
  if (!unit) return quantity(rupiah, 'IDR');
  const [size, name] = unit;
  return `Rp${number(Math.trunc(rupiah / (size / 10)) / 10)} ${name}`;
}
