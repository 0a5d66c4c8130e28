import { XMLBuilder } from 'fast-xml-parser';

/** What a resource of Open311 can be asked in: XML always, JSON as its "Spark" mapping. */
export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Record<Format, string> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A value as both formats write it: an empty text is an empty element, and null in JSON; undefined is left out. */
export type Value =
  string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value };

/** What one entry of a list is called in XML. JSON drops these names: there a list is an array, also of one. */
const entries: Record<string, string> = {
  attributes: 'attribute',
  endpoints: 'endpoint',
  errors: 'error',
  formats: 'format',
  groups: 'group',
  notes: 'note',
  photos: 'photo',
  service_request_updates: 'request_update',
  service_requests: 'request',
  services: 'service',
  values: 'value',
};

/** A resource in a format: `root` is the name of its XML element. */
export const written = (format: Format, root: string, value: Value): string =>
  format === 'xml' ? toXml(root, value) : JSON.stringify(value, (_, inner) => (inner === '' ? null : inner));

// No element ever has an attribute: some clients take an id that has one for a structure.
const builder = new XMLBuilder({ ignoreAttributes: true, suppressEmptyNode: true, processEntities: true });

const toXml = (root: string, value: Value): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: element(root, value) })}\n`;

function element(name: string, value: Value): unknown {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return legal(value);
  if (typeof value !== 'object') return String(value);
  if (!isList(value))
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        inner === undefined ? [] : [[key, element(key, inner)]],
      ),
    );
  const entry = entries[name];
  if (!entry) throw new Error(`a list called ${name} has no name for its entries`);
  return value.length === 0 ? '' : { [entry]: value.map((inner) => element(entry, inner)) };
}

const isList = (value: object): value is readonly Value[] => Array.isArray(value);

// What XML 1.0 cannot hold at all, whichever way it is escaped; a lone half of a pair is no sign either.
const legal = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
