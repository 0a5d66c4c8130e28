import type { View } from '../ui/view.ts';
import type { RegisterPage } from './page.ts';
import type { Commitment } from './schema.ts';
import { words } from './words.ts';

/** The page of one public word: its own address, however long the register of its region becomes. */
export const addressOf = (region: string, { key }: Pick<Commitment, 'key'>) => `/${region}/janji/${key}/`;

/** The register of a region, or (null) of all regions. */
export const registerPath = (region: { slug: string } | null) =>
  region ? `/${region.slug}/janji/` : '/janji/';

/** The beginning of a register, of one region or of all, narrowed as it is. */
export function registerAddress({ region, asked: { status, umur } }: Register): string {
  const query = new URLSearchParams({ ...(status && { status }), ...(umur && { umur }) });
  return registerPath(region) + (query.size > 0 ? `?${query}` : '');
}

/** How that is called where its address alone is not seen. */
export function registerTitle({ region, asked: { status, umur } }: Register, { locale }: View): string {
  const w = words[locale];
  const narrowed = [status && w.states[status], umur && w.olderThan(umur)].filter(Boolean);
  return (
    (region ? w.titleOf(region.name) : w.title) + (narrowed.length > 0 ? ` (${narrowed.join(', ')})` : '')
  );
}

type Register = Pick<RegisterPage, 'region' | 'asked'>;
