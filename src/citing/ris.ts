import type { Citable, CitedType } from './citable.ts';

/** How RIS calls a kind of document, and the tag of who published it. */
const kinds: Record<CitedType, [type: string, institution: string]> = {
  report: ['RPRT', 'PB'],
  'article-newspaper': ['NEWS', 'T2'],
  webpage: ['ELEC', 'PB'],
};

/** A citation as RIS, with CRLF as its readers expect. */
export const ris = (cited: Citable): string =>
  fields(cited)
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`]))
    .join('');

// Names without the comma that marks an institution in meta tags: here it would give it an empty first name.
function fields(cited: Citable): [tag: string, value: string | null][] {
  const [type, institution] = kinds[cited.type];
  return [
    ['TY', type],
    ['TI', cited.title],
    ['AU', cited.author],
    ['ED', cited.editor],
    [institution, cited.institution],
    ['M3', cited.genre],
    ['SN', cited.number],
    ['DA', cited.issued && slashed(cited.issued)],
    ['PY', cited.issued && cited.issued.slice(0, 4)],
    ['Y2', cited.read && slashed(cited.read)],
    ['LA', cited.number && 'id'],
    ['AB', cited.abstract],
    ['UR', cited.address],
    ['L2', cited.archived],
    ['ER', ''],
  ];
}

const slashed = (day: string) => `${day.replaceAll('-', '/')}/`;
