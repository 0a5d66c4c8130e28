/** Crockford's 32 symbols, by value: no letter among them is taken for a digit when read aloud. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `count` numbers below 32 of a hexadecimal text: the lower five bits of a byte each. */
export const valuesIn = (hex: string, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) & 31);

/** What somebody typed, as its symbols: in capitals, without gaps and dashes of any kind, with 0 for O and 1 for I and L. */
export const tidied = (typed: string) =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
