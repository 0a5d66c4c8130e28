/** What a document can be filtered by. */
export type Facet = 'region' | 'kind' | 'status' | 'quick_win' | 'demo' | 'service' | 'district' | 'agency';

/** One filter as it stands in the index; the signs around its value keep it from being a part of another one. */
export const facet = (name: Facet, value: string) => `${name}:${value};`;
