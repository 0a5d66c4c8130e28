import type { Commitment } from './schema.ts';

/** The page of one public word: its own address, however long the register of its region becomes. */
export const addressOf = (region: string, { key }: Pick<Commitment, 'key'>) => `/${region}/janji/${key}/`;
