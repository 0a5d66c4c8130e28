import { SLUG } from '../regions/slug.ts';

/** A thing that can be embedded; `region` is a slug, null of a register: all regions. The ledger's is asked for. */
export type Target =
  | { kind: 'update'; id: string; version: number | null }
  | { kind: 'programme'; region: string; slug: string }
  | { kind: 'region'; region: string }
  | { kind: 'register'; region: string | null }
  | { kind: 'commitment'; region: string; key: string }
  | { kind: 'chart'; on: 'programme'; region: string; slug: string; name: string }
  | { kind: 'chart'; on: 'region' | 'statistics'; region: string; name: string }
  | { kind: 'chart'; on: 'slippage'; region: string | null; name: string };

/** Embeds stand at the address of their page, below this. */
export const EMBEDS = '/semat';

const R = `(${SLUG})`;
const KEY = '([a-z0-9][a-z0-9-]{0,80})';
const U = '/u/([0-9A-HJKMNP-TV-Z]{10})';
const CHART = `(kurva-s|garis-tonggak|anggaran|indikator-[a-z0-9-]{1,60})`;
const ENDING = '\\.(?:svg|png|csv|json)';

const shapes: [path: RegExp, of: (parts: string[]) => Target][] = (
  [
    [`${U}/`, ([id]) => ({ kind: 'update', id, version: null })],
    [`${U}/v/([1-9]\\d{0,5})/`, ([id, n]) => ({ kind: 'update', id, version: Number(n) })],
    // Before the regions: none is called like the register.
    [`/(janji)/`, () => ({ kind: 'register', region: null })],
    [`/pergeseran/(garis-pergeseran)/`, ([name]) => ({ kind: 'chart', on: 'slippage', region: null, name })],
    [`/${R}/`, ([region]) => ({ kind: 'region', region })],
    [`/${R}/kemajuan/`, ([region]) => ({ kind: 'chart', on: 'region', region, name: 'kemajuan' })],
    [
      `/${R}/pergeseran/`,
      ([region]) => ({ kind: 'chart', on: 'slippage', region, name: 'garis-pergeseran' }),
    ],
    [`/${R}/janji/`, ([region]) => ({ kind: 'register', region })],
    [`/${R}/janji/${KEY}/`, ([region, key]) => ({ kind: 'commitment', region, key })],
    [`/${R}/program/${KEY}/`, ([region, slug]) => ({ kind: 'programme', region, slug })],
    [
      `/${R}/program/${KEY}/${CHART}/`,
      ([region, slug, name]) => ({ kind: 'chart', on: 'programme', region, slug, name }),
    ],
    [
      `/${R}/kinerja/(bulan|pertanyaan)/`,
      ([region, name]) => ({ kind: 'chart', on: 'statistics', region, name }),
    ],
  ] satisfies [string, (parts: [string, string, string]) => Target][]
).map(([path, of]) => [new RegExp(`^${path}$`), of as (parts: string[]) => Target]);

/** What is embedded at a path below `/semat`; null: nothing is. */
export function targetAt(path: string): Target | null {
  for (const [shape, of] of shapes) {
    const [, ...parts] = shape.exec(path) ?? [];
    if (parts.length > 0) return of(parts);
  }
  return null;
}

// How somebody who copies an address from a page or from a link on it would write it.
const written: [RegExp, string][] = (
  [
    [`/semat(/.*/)`, '$1'],
    [`(/${R}/program/${KEY}/)#?${CHART}(?:${ENDING})?`, '$1$4/'],
    [`(/${R}/)#?kemajuan(?:${ENDING})?`, '$1kemajuan/'],
    [`(/${R}/kinerja/)#?(bulan|pertanyaan)(?:${ENDING})?`, '$1$3/'],
    [`(/${R}/kinerja/)(?:#.*)?`, '$1bulan/'],
    [`(/pergeseran/)(?:#?garis-pergeseran(?:${ENDING})?)?`, '$1garis-pergeseran/'],
    [`(/${R}/janji/)#${KEY}`, '$1$3/'],
    [`(/[^#]*/)(?:#.*)?`, '$1'],
  ] satisfies [string, string][]
).map(([shape, path]) => [new RegExp(`^${shape}$`), path]);

// As the portal itself completes what was typed; a file has an ending.
const slashed = (path: string) => path.replace(/^[^.]*[^/.]$/, '$&/');

/** The path below `/semat` that shows what an address of the portal shows; null: that cannot be embedded. */
export function embedPathOf({ pathname, hash, searchParams }: URL): string | null {
  // Embeds show what is known today: how it stood on another day is its page's own matter.
  if (searchParams.has('per')) return null;
  const address = slashed(pathname) + hash;
  const found = written.find(([shape]) => shape.test(address));
  const path = found && address.replace(found[0], found[1]);
  return path && targetAt(path) ? path : null;
}
