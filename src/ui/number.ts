const plain = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 });

/** "1147" -> "1.147": Indonesian grouping, decimal comma. */
export const number = (value: number) => plain.format(value);

/** A value with its unit; whole rupiah as "Rp600.000.000", without the space that Intl writes. */
export const quantity = (value: number, unit: string) =>
  unit === 'IDR' ? `Rp${number(value)}` : `${number(value)} ${unit}`;

const WRITTEN = /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d{1,6})?$/;

/**
 * What a person typed as a number, as Indonesians write it: "1.147", "12,5", "Rp600.000.000". Null when it could mean
 * two things ("12.5" is no Indonesian number) or is none: then the right way to write it is said, and nothing guessed.
 */
export function numberFrom(text: string): number | null {
  const bare = text.trim().replace(/^Rp\s*/i, '');
  if (!WRITTEN.test(bare)) return null;
  const value = Number(bare.replaceAll('.', '').replace(',', '.'));
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}

/** A number as it is typed and as a spreadsheet of an Indonesian office holds it: no grouping, a decimal comma. */
export const typedNumber = (value: number) => String(value).replace('.', ',');
