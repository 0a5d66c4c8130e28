import type { Slots } from '../ui/slots.ts';
import { LICENCE, type Citable } from './citable.ts';

/**
 * What reference managers read in the head of a page (Highwire Press and Dublin Core names), by the slot that holds it.
 * An institution is named as type of the report, and its name ends with a comma: else it is taken for a person's.
 */
const tags: Record<string, (cited: Citable) => string> = {
  citation_title: ({ title }) => title,
  citation_author: ({ author }) => `${author},`,
  citation_technical_report_institution: ({ author }) => author,
  citation_technical_report_number: ({ number }) => number,
  citation_publication_date: ({ issued }) => issued,
  citation_language: () => 'id',
  citation_public_url: ({ address }) => address,
  'DC.type': ({ genre }) => genre,
  'DCTERMS.rights': () => LICENCE,
  'DCTERMS.abstract': ({ abstract }) => abstract,
};

/** Names of the meta elements on every page that can be cited. */
export const citingTags = Object.keys(tags);

/** Relations of a version to others (RFC 8574, RFC 5829), likewise. */
export const citingLinks = ['cite-as', 'latest-version', 'version-history', 'predecessor-version'] as const;

/** Fills them. Of what cannot be cited every one is empty, and links lead nowhere but to the page itself. */
export function citingSlots(cited: Citable | null): Slots {
  const metas = Object.entries(tags).map(
    ([name, of]) => [name, { content: cited ? of(cited) : '' }] as const,
  );
  const links = cited ? Object.entries(linksOf(cited)) : [];
  return Object.fromEntries([...metas, ...links].map(([name, attrs]) => [name, { attrs }]));
}

const linksOf = ({ address, newest, version }: Citable): Record<string, Record<string, string>> => ({
  'cite-as': { rel: 'cite-as', href: address },
  'latest-version': { rel: 'latest-version', href: newest },
  'version-history': { rel: 'version-history', href: `${newest}#riwayat` },
  ...(version > 1 && {
    'predecessor-version': {
      rel: 'predecessor-version',
      href: address.replace(/\d+\/$/, `${version - 1}/`),
    },
  }),
});
