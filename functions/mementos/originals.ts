import { addressOf } from '../../src/commitments/address.ts';
import { asOf, type Original } from '../../src/mementos/memento.ts';
import { SLUG } from '../../src/regions/slug.ts';

/** What has mementos, by how its rows are found. */
export type Kept =
  | { kind: 'update'; id: string }
  | { kind: 'programme'; region: string; slug: string }
  | { kind: 'commitment'; region: string; key: string }
  | { kind: 'region'; region: string; page: string };

const regionAnd = (rest: string) => new RegExp(`^/(${SLUG})/${rest}$`);

const PATHS: [RegExp, (...parts: string[]) => Kept][] = [
  [/^\/u\/([0-9A-HJKMNP-TV-Z]{10})\/$/, (id = '') => ({ kind: 'update', id })],
  [
    regionAnd('program/([a-z0-9][a-z0-9-]{0,80})/'),
    (region = '', slug = '') => ({ kind: 'programme', region, slug }),
  ],
  [
    regionAnd('janji/([a-z0-9][a-z0-9-]{0,80})/'),
    (region = '', key = '') => ({ kind: 'commitment', region, key }),
  ],
  [regionAnd('((?:visi|program|janji)/)?'), (region = '', page = '') => ({ kind: 'region', region, page })],
];

/** What a path of this portal shows, when that has mementos; null: none of its pages has any. */
export function keptAt(path: string): Kept | null {
  for (const [shape, of] of PATHS) {
    const [found, ...parts] = shape.exec(path) ?? [];
    if (found) return of(...parts);
  }
  return null;
}

/** The page of now of something that has mementos. */
export function originalOf(kept: Kept): Original {
  if (kept.kind === 'update')
    return { path: `/u/${kept.id}/`, at: (version) => `/u/${kept.id}/v/${version}/` };
  const path = pathOf(kept);
  return { path, at: (second) => asOf(path, String(second)) };
}

function pathOf(kept: Exclude<Kept, { kind: 'update' }>): string {
  if (kept.kind === 'programme') return `/${kept.region}/program/${kept.slug}/`;
  return kept.kind === 'commitment' ? addressOf(kept.region, kept) : `/${kept.region}/${kept.page}`;
}
