import { mayConfirm } from '../../src/own-requests/word.ts';
import type { Ctx } from '../core/ctx.ts';
import { Refusal } from '../core/refusal.ts';
import { move } from '../service-requests/move.ts';
import { open, type Claim } from './claim.ts';
import { doneOnce } from './done-once.ts';
import type { OwnRequest } from './reads.ts';

/** How far the reporter says it is solved, and the version that they had before their eyes. */
export interface Confirmation {
  how: 'whole' | 'part';
  seen: number;
}

/** Says that it is solved: what was answered is closed by it, and of what is closed it is written down. Twice is once. */
export async function confirmSolved(ctx: Ctx, claim: Claim, { how, seen }: Confirmation): Promise<void> {
  const [request] = await open(ctx.db, claim);
  if (isSaid(request, how)) return;
  if (!mayConfirm(request)) throw new Refusal('conflict', (w) => w.requestActionRefused);
  const said = { action: 'confirm', seen, set: { confirmed: how }, data: { confirmed: how } } as const;
  await doneOnce(
    () => move(ctx, request, said),
    async () => isSaid((await open(ctx.db, claim))[0], how),
  );
}

const isSaid = ({ closed_at, confirmed }: OwnRequest, how: Confirmation['how']) =>
  closed_at !== null && confirmed === how;
