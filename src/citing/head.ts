import { LICENCE_ID } from '../ui/licence.ts';
import type { Slots } from '../ui/slots.ts';
import { citingFormats, undivided, type Citable, type CitedType, type CitingFormat } from './citable.ts';

/** Zotero's names of the kinds that are no report; of a report the type is said in words. */
const zotero: Partial<Record<CitedType, string>> = {
  'article-newspaper': 'newspaperArticle',
  webpage: 'webpage',
};

const when = (type: CitedType) => (cited: Citable) => (cited.type === type ? cited.institution : null);

/**
 * What reference managers read in the head of a page (Highwire Press and Dublin Core names), by the slot that holds it.
 * An institution is named as that of a report, and every name ends with a comma: else its last word is taken for a
 * family name, which an institution has not and few Indonesians have.
 */
const tags: Record<string, (cited: Citable) => string | null> = {
  citation_title: ({ title }) => title,
  citation_author: ({ author }) => author && `${undivided(author)},`,
  citation_editor: ({ editor }) => editor && `${undivided(editor)},`,
  citation_technical_report_institution: when('report'),
  citation_technical_report_number: ({ number }) => number,
  citation_journal_title: when('article-newspaper'),
  citation_publisher: when('webpage'),
  citation_publication_date: ({ issued }) => issued,
  citation_language: ({ number }) => number && 'id',
  citation_public_url: ({ address }) => address,
  'DC.type': ({ type, genre }) => zotero[type] ?? genre,
  'DCTERMS.rights': ({ number }) => number && LICENCE_ID,
  'DCTERMS.abstract': ({ abstract }) => abstract,
};

/** Names of the meta elements on every page that can be cited. */
export const citingTags = Object.keys(tags);

/** Relations of a version to others (RFC 8574, RFC 5829), likewise. */
export const citingLinks = [
  'cite-as',
  'latest-version',
  'version-history',
  'predecessor-version',
  'citation-ris',
  'citation-bib',
  'citation-json',
] as const;

/** Fills them. What nobody said stays empty, and a link without an end leads nowhere but to the help of the page. */
export function citingSlots(cited: Citable): Slots {
  const metas = Object.entries(tags).map(([name, of]) => [name, { content: of(cited) ?? '' }] as const);
  const links = cited.number ? Object.entries(linksOf(cited)) : [];
  return Object.fromEntries(
    [...metas, ...links, ...filesOf(cited)].map(([name, attrs]) => [name, { attrs }]),
  );
}

const linksOf = ({ address, newest, version }: Citable): Record<string, Record<string, string>> => ({
  'cite-as': { rel: 'cite-as', href: address },
  'latest-version': { rel: 'latest-version', href: newest },
  'version-history': { rel: 'version-history', href: `${newest}#riwayat` },
  ...(version !== null &&
    version > 1 && {
      'predecessor-version': {
        rel: 'predecessor-version',
        href: address.replace(/\d+\/$/, `${version - 1}/`),
      },
    }),
});

// Its citation as a file, for programs that look for one in the head.
const filesOf = ({ files: { path, query } }: Citable) =>
  (Object.keys(citingFormats) as CitingFormat[]).map((format) => {
    const type = citingFormats[format].split(';')[0]!;
    return [`citation-${format}`, { rel: 'alternate', type, href: `${path}.${format}${query}` }] as const;
  });
