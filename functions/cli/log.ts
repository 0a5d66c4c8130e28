import { sealLog } from '../log/seal.ts';
import { siteHere } from './local-origin.ts';
import { localSecret } from './local-secret.ts';
import { withPortal } from './portal.ts';
import { towardsNewest } from './towards-newest.ts';

/** Brings the log up to date, so that what was just seeded is sealed when the first visitor comes. */
export const catchUp = (args: string[]) =>
  withPortal(args, async (ctx) => {
    const signing = localSecret('SIGNING_KEYS') ?? '';
    await sealLog(ctx, { signing, site: siteHere() }, { at: await towardsNewest(ctx, 'log') });
    console.log('  log memuat semua yang terbit, dan ditandatangani');
  });
