const plain = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 });

/** "1147" -> "1.147": Indonesian grouping, decimal comma. */
export const number = (value: number) => plain.format(value);

/** A value with its unit; whole rupiah as "Rp600.000.000", without the space that Intl writes. */
export const quantity = (value: number, unit: string) =>
  unit === 'IDR' ? `Rp${number(value)}` : `${number(value)} ${unit}`;
