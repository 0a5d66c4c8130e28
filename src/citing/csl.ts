import { LICENCE, type Citable } from './citable.ts';

/** A citation as CSL-JSON (schema csl-data.json). What that schema has no place for stands under `custom`. */
export function csl(cited: Citable): string {
  const item = {
    type: 'report',
    id: cited.number,
    title: cited.title,
    author: [{ literal: cited.author }],
    publisher: cited.author,
    issued: { 'date-parts': [cited.issued.split('-').map(Number)] },
    genre: cited.genre,
    number: cited.number,
    version: String(cited.version),
    'container-title': 'Pantau Kota',
    URL: cited.address,
    language: 'id-ID',
    abstract: cited.abstract,
    jurisdiction: cited.jurisdiction,
    custom: { sha256: cited.sha256, log_index: cited.log_index, license: LICENCE },
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
