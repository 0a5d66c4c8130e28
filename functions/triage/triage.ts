import { allowing, type Action } from '../../src/accounts/roles.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { toMovable } from '../service-requests/movable-reads.ts';
import { triageOf, type Triage } from './triage-reads.ts';

/** The report on which an officer wants to act, if they may there: a role of one agency reaches that agency's alone. */
export async function mustTriage(ctx: Ctx, action: Action, id: string): Promise<Triage> {
  const request = toMovable<Triage>(await readAll(ctx.db, triageOf(ctx.db, id)));
  if (!request) throw new Refusal('not_found', (w) => w.deskRequestUnknown);
  mustMay(ctx, action, { region: request.region, organisation: request.agency });
  return request;
}

/** In whose name somebody speaks on a report: their agency's, or with null the region's coordinator's. */
export const speakerOf = (
  { actor }: Ctx,
  { region, agency }: Pick<Triage, 'region' | 'agency'>,
): string | null => {
  const grants = allowing(actor.grants ?? [], 'service_request.reply', { region, organisation: agency });
  return grants.some(({ organisation }) => organisation === null) ? null : (grants[0]?.organisation ?? null);
};
