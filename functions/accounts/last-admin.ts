import type { Grant } from '../../src/accounts/roles.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { hasOtherAdmin } from './people-reads.ts';
import { isEverywhere } from './reach.ts';

/**
 * Refuses to take a region's last administrator away; only whoever runs the portal may, who can invite another.
 * Gives the regions of which the batch must make sure once more, because two may leave at the same moment.
 */
export async function mustLeaveAdmin(ctx: Ctx, person: string, grants: Grant[]): Promise<string[]> {
  if (isEverywhere(ctx)) return [];
  const regions = grants.flatMap(({ role, region }) => (role === 'region_admin' && region ? [region] : []));
  for (const region of regions)
    if (!(await hasOtherAdmin(ctx.db, region, person))) throw new Refusal('conflict', (w) => w.lastAdmin);
  return regions;
}
