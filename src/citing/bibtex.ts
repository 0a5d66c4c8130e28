import type { Citable } from './citable.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A citation as BibTeX. Author and title stand in double braces: an institution has no first name. */
export function bibtex(cited: Citable): string {
  const [year = '', month = ''] = cited.issued.split('-');
  return `@techreport{${cited.number.replace('@', '-')},
  author = {{${escaped(cited.author)}}},
  title = {{${escaped(cited.title)}}},
  institution = {{${escaped(cited.author)}}},
  type = {${escaped(cited.genre)}},
  number = {${escaped(cited.number)}},
  year = {${year}},
  month = ${MONTHS[Number(month) - 1]},
  language = {id},
  abstract = {${escaped(cited.abstract)}},
  url = {${cited.address}}
}
`;
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

// Braces that somebody wrote could end a field early.
const escaped = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^{}$&%#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
