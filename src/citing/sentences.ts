import { longDate } from '../ui/when.ts';
import { isRunning, PORTAL, type Citable } from './citable.ts';
import { words } from './words.ts';

/** One sentence for a news text, in Indonesian; `seen` is the ISO day on which it is read; null where no day may stand, and its reader writes it there. */
export const plainly = (cited: Citable, seen: string | null): string =>
  [
    ...(cited.number ? ofOurs(cited) : ofOthers(cited)),
    `dilihat ${seen ? longDate(seen) : words.id.anyDay}`,
  ].join(', ') +
  (cited.missing.length > 0 ? ` (${cited.missing.join('; ')})` : '') +
  madeUp(cited);

const madeUp = ({ demo }: Citable) => (demo ? ` [${words.id.fiction}]` : '');

const ofOurs = ({ said, title, address }: Citable) => [
  said ? `menurut ${said}, dikutip dari ${PORTAL}` : `menurut catatan ${PORTAL}`,
  `“${title}”`,
  address,
];

// What is somebody else's is quoted from there; this portal is only where it was found.
const ofOthers = ({ author, institution, title, untitled, issued, address, newest }: Citable) => [
  `menurut ${author ?? institution}`,
  ...(untitled ? [] : [`“${title}”`]),
  ...(author ? [institution] : []),
  ...(issued ? [`terbit ${longDate(issued)}`] : []),
  ...(address === newest ? [] : [address]),
  `lewat catatan sumber di ${PORTAL}`,
  newest,
];

/** A line for a list of references (APA 7). The day of reading stands there alone where what the address shows can change. */
export const apa = (cited: Citable): string =>
  [
    cited.author ?? cited.institution,
    `(${dated(cited.issued)})`,
    `${named(cited)}[${cited.genre}]`,
    ...publisherOf(cited),
    isRunning(cited) && cited.read ? `Diakses ${longDate(cited.read)}, dari ${cited.address}` : cited.address,
  ].join('. ');

// What has no title is told by its kind alone (APA 7, 9.22).
const named = ({ title, untitled, number }: Citable) =>
  untitled ? '' : `${title}${number ? ` (No. ${number})` : ''} `;

// APA names a publisher once, where it is not the author too.
const publisherOf = ({ number, author, institution }: Citable) => {
  const publisher = number ? PORTAL : institution;
  return publisher === (author ?? institution) ? [] : [publisher];
};

// "t.t.": without a year, as Indonesian lists of references say it.
function dated(issued: string | null): string {
  if (!issued) return 't.t.';
  const [day, month, year] = longDate(issued).split(' ');
  return `${year}, ${day} ${month}`;
}

/** A link for a page elsewhere that leads to what was read even when a newer version came (Robust Links). */
export function robustLink(cited: Citable, seen: string): string {
  const version = isRunning(cited) ? null : cited.number ? cited.address : cited.archived;
  const of = version ? ` data-versionurl="${plain(version)}"` : '';
  const to = cited.number ? cited.newest : cited.address;
  const date = cited.read ?? (cited.number ? cited.issued : seen);
  return `<a href="${plain(to)}"${of} data-versiondate="${date || seen}">${plain(cited.title + madeUp(cited))}</a>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
