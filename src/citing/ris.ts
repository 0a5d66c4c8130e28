import type { Citable } from './citable.ts';

/** A citation as RIS, with CRLF as its readers expect. */
export const ris = (cited: Citable): string =>
  fields(cited)
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`)
    .join('');

// The author without the comma that marks an institution in meta tags: here it would give it an empty first name.
const fields = (cited: Citable): [tag: string, value: string][] => [
  ['TY', 'RPRT'],
  ['TI', cited.title],
  ['AU', cited.author],
  ['PB', cited.author],
  ['M3', cited.genre],
  ['SN', cited.number],
  ['DA', `${cited.issued.replaceAll('-', '/')}/`],
  ['PY', cited.issued.slice(0, 4)],
  ['LA', 'id'],
  ['AB', cited.abstract],
  ['UR', cited.address],
  ['ER', ''],
];
