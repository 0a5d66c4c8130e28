import { words as accountWords } from '../accounts/words.ts';
import type { Locale } from '../ui/view.ts';
import type { HistoryLine } from './page.ts';
import { words } from './words.ts';

type Author = HistoryLine['by'];

const others: Record<Exclude<Author['kind'], 'officer'>, string> = {
  resident: 'warga',
  key: 'aplikasi dengan kunci',
  system: 'pengelola portal lewat baris perintah',
  clock: 'portal (otomatis)',
};

/** Who did it, in the role of that time: "editor Diskominfo", "penerbit wilayah"; with a name where one is known. */
export function whoWords(by: Author, locale: Locale): string {
  if (by.kind !== 'officer') return others[by.kind];
  const as = asWords(by, locale);
  return by.name === undefined ? as : `${as} (${by.name ?? words[locale].erased})`;
}

function asWords({ role, organisation }: Author, locale: Locale): string {
  if (!role) return 'petugas';
  const name = accountWords[locale].roles[role];
  if (organisation) return `${name} ${organisation}`;
  return role === 'platform_admin' || role === 'region_admin' ? name : `${name} wilayah`;
}
