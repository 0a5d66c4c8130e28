import { LICENCE_ID } from '../ui/licence.ts';
import { PORTAL, type Citable } from './citable.ts';
import { words } from './words.ts';

/** A citation as CSL-JSON (schema csl-data.json). What that schema has no place for stands under `custom`. */
export function csl(cited: Citable): string {
  const item = { ...common(cited), ...(cited.number ? ofOurs(cited) : ofOthers(cited)) };
  return `${JSON.stringify([item], null, 1)}\n`;
}

// A key whose value is undefined is left out of the file.
const common = (cited: Citable) => ({
  type: cited.type,
  id: cited.id,
  title: cited.title,
  author: named(cited.author),
  editor: named(cited.editor),
  publisher: cited.institution,
  issued: dated(cited.issued),
  accessed: dated(cited.read),
  genre: cited.genre,
  URL: cited.address,
  abstract: cited.abstract ?? undefined,
  note: cited.demo ? words.id.fiction : undefined,
});

const ofOurs = (cited: Citable) => ({
  number: cited.number,
  version: cited.version?.toString(),
  'container-title': PORTAL,
  language: 'id-ID',
  jurisdiction: cited.jurisdiction,
  custom: { sha256: cited.sha256 ?? undefined, log_index: cited.log_index, license: LICENCE_ID },
});

const ofOthers = (cited: Citable) => ({
  'container-title': cited.institution,
  archive_location: cited.archived ?? undefined,
  source: `${PORTAL}, catatan ${cited.id}`,
  custom: { record: cited.newest, missing: cited.missing },
});

const named = (name: string | null) => (name ? [{ literal: name }] : undefined);
const dated = (day: string | null) => (day ? { 'date-parts': [day.split('-').map(Number)] } : undefined);
