/** A thing in the words of schema.org; a key whose value is undefined is left out. */
export type Thing = { '@type': string } & Record<string, unknown>;

/**
 * What a page is about, for search engines (JSON-LD, schema.org). It is data and no program: a browser runs nothing of
 * it. It stands beside what it tells, so that it is filled and is true together with that.
 */
export const JsonLd = ({ of }: { of: Thing }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: written(of) }} />
);

// Words that end the element, or open a comment in it, stay words.
const written = (thing: Thing) =>
  JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
