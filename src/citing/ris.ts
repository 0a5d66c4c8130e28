import { undivided, type Citable, type CitedType } from './citable.ts';
import { noteOf } from './note.ts';

/** How RIS calls a kind of document, and the tags of who wrote and published it, and when. */
interface Kind {
  type: string;
  author: string;
  institution: string;
  issued: string;
}

// Of news the newer tags have no author but a "reporter", whom readers drop; the older ones name him, and go together.
const kinds: Record<CitedType, Kind> = {
  report: { type: 'RPRT', author: 'AU', institution: 'PB', issued: 'DA' },
  'article-newspaper': { type: 'NEWS', author: 'A1', institution: 'T2', issued: 'Y1' },
  webpage: { type: 'ELEC', author: 'AU', institution: 'PB', issued: 'DA' },
};

/** A citation as RIS, with CRLF as its readers expect. */
export const ris = (cited: Citable): string =>
  fields(cited)
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`]))
    .join('');

// Names without the comma that marks an institution in meta tags: here it would give it an empty first name.
function fields(cited: Citable): [tag: string, value: string | null][] {
  const { type, author, institution, issued } = kinds[cited.type];
  return [
    ['TY', type],
    ['TI', cited.title],
    [author, cited.author && undivided(cited.author)],
    ['ED', cited.editor && undivided(cited.editor)],
    [institution, cited.institution],
    ['M3', cited.genre],
    ['SN', cited.number],
    [issued, cited.issued && slashed(cited.issued)],
    ['PY', issued === 'DA' ? (cited.issued?.slice(0, 4) ?? null) : null],
    ['Y2', cited.read && slashed(cited.read)],
    ['LA', cited.number && 'id'],
    ['AB', cited.abstract],
    ['N1', noteOf(cited)],
    ['UR', cited.address],
    ['L2', cited.archived],
    ['ER', ''],
  ];
}

const slashed = (day: string) => `${day.replaceAll('-', '/')}/`;
