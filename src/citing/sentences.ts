import { longDate } from '../ui/when.ts';
import type { Citable } from './citable.ts';

/** One sentence for a news text, in Indonesian; `seen` is the ISO day on which it is read, null where no day may stand. */
export const plainly = (cited: Citable, seen: string | null): string =>
  `menurut ${cited.author}, dikutip dari Pantau Kota, “${cited.title}”, ${cited.address}${seen ? `, dilihat ${longDate(seen)}` : ''}`;

/** A line for a list of references (APA 7). No day of reading: this version cannot change. */
export function apa(cited: Citable): string {
  const [day, month, year] = longDate(cited.issued).split(' ');
  return `${cited.author}. (${year}, ${day} ${month}). ${cited.title} (No. ${cited.number}) [${cited.genre}]. Pantau Kota. ${cited.address}`;
}

/** A link for a page elsewhere that leads to what was read even when a newer version came (Robust Links). */
export const robustLink = (cited: Citable): string =>
  `<a href="${cited.newest}" data-versionurl="${cited.address}" data-versiondate="${cited.issued}">${plain(cited.title)}</a>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
