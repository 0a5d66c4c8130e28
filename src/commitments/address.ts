import type { Commitment } from './schema.ts';

/** The page of one public word: its own address, however long the register of its region becomes. */
export const addressOf = (region: string, { key }: Pick<Commitment, 'key'>) => `/${region}/janji/${key}/`;

/** The register of a region, or (null) of all regions. */
export const registerPath = (region: { slug: string } | null) =>
  region ? `/${region.slug}/janji/` : '/janji/';
