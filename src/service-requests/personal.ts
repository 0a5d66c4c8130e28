/** Kinds of personal data that people write by mistake where others read it. */
export const personalKinds = ['nik', 'phone', 'email', 'plate'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A piece of a text that looks like personal data. */
export interface PersonalFound {
  kind: PersonalKind;
  text: string;
}

/** What in a text looks like a NIK, a telephone number, an address for mail or a number plate. It may be wrong. */
export function personalIn(text: string): PersonalFound[] {
  let left = text;
  return personalKinds.flatMap((kind) => {
    const found = [...left.matchAll(shapes[kind])].map(([one]) => one).filter(isLikely[kind]);
    // What is one thing is not another as well.
    for (const one of found) left = left.replace(one, ' ');
    return found.map((one) => ({ kind, text: one.trim() }));
  });
}

// Codes of number plates (Perkap 7/2021), longest first: without them every "di 3 rt" would be one.
const PLATES =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|' +
  'KB|KH|KT|KU|PA|PB|PG|PS|PT|PY|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z';

const shapes: Record<PersonalKind, RegExp> = {
  nik: /(?<![\d.,])\d(?:[ .-]?\d){15}(?!\d)/g,
  phone: /(?<![\d.,/-])(?:\+?62[ .-]?|\(?0)\d{2,3}\)?(?:[ .-]?\d){5,9}(?!\d|[.,/-]\d)/g,
  email: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  plate: new RegExp(`(?<![\\p{L}\\d])(?:${PLATES})[ .-]?\\d{1,4}[ .-]?[A-Z]{1,3}(?![\\p{L}\\d])`, 'giu'),
};

const digits = (text: string) => text.replace(/\D/g, '');

const isLikely: Record<PersonalKind, (found: string) => boolean> = {
  // Province, then day (women's plus 40), month and year of birth.
  nik: (found) => {
    const [province, day, month] = [0, 6, 8].map((at) => Number(digits(found).slice(at, at + 2)));
    const isDay = (day! >= 1 && day! <= 31) || (day! >= 41 && day! <= 71);
    return province! >= 11 && province! <= 97 && isDay && month! >= 1 && month! <= 12;
  },
  // A mobile number has ten digits at least, a fixed one nine; nothing in Indonesia begins with 00 but calls abroad.
  phone: (found) => {
    const number = digits(found).replace(/^62/, '0');
    return (
      !number.startsWith('00') && number.length >= (number.startsWith('08') ? 10 : 9) && number.length <= 13
    );
  },
  email: () => true,
  plate: (found) => {
    const isWritten = found === found.toUpperCase();
    const number = digits(found);
    const isWord = /^(?:RT|RW|NO|KM|CM|MM|KG|WIB|WIT|M|X)$/i.test(found.replace(/^\D+\d+/, '').trim());
    return !isWord && (isWritten || number.length >= 3);
  },
};
