import type { Citable, CitedType } from './citable.ts';
import { noteOf } from './note.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How BibTeX calls a kind of document, and the field that names who published it. */
const kinds: Record<CitedType, [entry: string, institution: string]> = {
  report: ['techreport', 'institution'],
  'article-newspaper': ['article', 'journal'],
  webpage: ['misc', 'publisher'],
};

/** A citation as BibTeX. Names and title stand in double braces: an institution has no first name. */
export function bibtex(cited: Citable): string {
  const [entry] = kinds[cited.type];
  const lines = fields(cited).flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${entry}{${cited.id.replaceAll(/[^\w-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}

function fields(cited: Citable): [name: string, value: string | null][] {
  const [year, month, day] = cited.issued?.split('-') ?? [];
  const [, institution] = kinds[cited.type];
  return [
    ['author', whole(cited.author)],
    ['editor', whole(cited.editor)],
    ['title', whole(cited.title)],
    [institution, whole(cited.institution)],
    ['type', braced(cited.genre)],
    ['number', braced(cited.number)],
    // BibLaTeX reads the day here, BibTeX year and month below.
    ['date', braced(cited.issued)],
    ['year', braced(year)],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['day', braced(day)],
    ['language', cited.number && '{id}'],
    ['abstract', braced(cited.abstract)],
    ['note', braced(noteOf(cited))],
    ['url', cited.address && `{${cited.address}}`],
    ['urldate', braced(cited.read)],
  ];
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const braced = (text: string | null | undefined) => (text ? `{${escaped(text)}}` : null);
const whole = (text: string | null) => (text ? `{{${escaped(text)}}}` : null);

// Braces that somebody wrote could end a field early.
const escaped = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^{}$&%#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
