import type { Commitment } from './schema.ts';

/** Where a public word stands: its region's register from its day on, so that it is there however long the register is. */
export const addressOf = (region: string, { key, made_on }: Pick<Commitment, 'key' | 'made_on'>) =>
  `/${region}/janji/?setelah=${made_on}~0000000000#${key}`;

/** The register of a region, or (null) of all regions. */
export const registerPath = (region: { slug: string } | null) =>
  region ? `/${region.slug}/janji/` : '/janji/';
