import type { Thing } from '../ui/json-ld.tsx';
import { LICENCE } from '../ui/licence.ts';
import { PORTAL, type Citable, type CitedType } from './citable.ts';

/** How schema.org calls a kind of document. */
const kinds: Record<CitedType, string> = {
  report: 'Report',
  'article-newspaper': 'NewsArticle',
  webpage: 'WebPage',
};

/** Who is named, as schema.org knows them: whoever wrote it, and whoever published it. */
interface By {
  author: 'GovernmentOrganization' | 'Organization' | 'Person';
  publisher: 'GovernmentOrganization' | 'Organization';
}

/** What is cited in the words of schema.org, said as its head and its files say it. No rating of anybody's claims. */
export const documentOf = (
  cited: Citable,
  by: By = { author: 'Organization', publisher: 'Organization' },
): Thing => ({
  '@type': kinds[cited.type],
  '@id': cited.address,
  url: cited.address,
  headline: cited.title,
  genre: cited.genre,
  abstract: cited.abstract ?? undefined,
  author: cited.author ? { '@type': by.author, name: cited.author } : undefined,
  editor: cited.editor ? { '@type': 'Person', name: cited.editor } : undefined,
  publisher: { '@type': by.publisher, name: cited.institution },
  datePublished: cited.issued ?? undefined,
  about: areaOf(cited.jurisdiction),
  ...(cited.number && ofOurs(cited)),
});

const ofOurs = ({ number, version, per }: Citable) => ({
  reportNumber: number,
  version: per ?? version,
  isPartOf: { '@type': 'WebSite', name: PORTAL },
  inLanguage: 'id',
  license: LICENCE,
  isAccessibleForFree: true,
});

/** A region by its name. */
export const areaOf = (name: string): Thing => ({ '@type': 'AdministrativeArea', name });
