const LONGEST = 60;

/** A key made from words: "Halte pintar, 2026" -> "halte-pintar-2026"; empty when no letter of it can be in a key. */
export const slugOf = (text: string): string =>
  text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');

/** The same key with a number behind it when it is taken. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted.slice(0, LONGEST - 5).replace(/-$/, '')}-${n}`;
    if (!taken.has(key)) return key;
  }
}
