/**
 * How regions are called in addresses: by their kind, then their name. No other address begins so, whatever pages and
 * datasets are called, so a region can never take the place of one.
 */
export const SLUG = '(?:kota|kabupaten)-[a-z0-9-]{1,50}';
