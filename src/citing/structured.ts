import type { Thing } from '../ui/json-ld.tsx';
import { LICENCE } from '../ui/licence.ts';
import { PORTAL, type Citable } from './citable.ts';

/** A record of ours in the words of schema.org (Report), said as it is cited. No rating of anybody's claims. */
export const reportOf = (cited: Citable): Thing => ({
  '@type': 'Report',
  '@id': cited.address,
  url: cited.address,
  headline: cited.title,
  reportNumber: cited.number ?? undefined,
  version: cited.version,
  genre: cited.genre,
  abstract: cited.abstract ?? undefined,
  author: cited.author ? { '@type': 'Organization', name: cited.author } : undefined,
  publisher: { '@type': 'Organization', name: PORTAL },
  datePublished: cited.issued ?? undefined,
  inLanguage: 'id',
  license: LICENCE,
  isAccessibleForFree: true,
  about: areaOf(cited.jurisdiction),
});

/** A region by its name. */
export const areaOf = (name: string): Thing => ({ '@type': 'AdministrativeArea', name });
