import type { Demonstration } from '../../src/service-requests/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { codesOf, idempotencyMac } from './codes.ts';
import { submittedBefore } from './reads.ts';
import { submitServiceRequest } from './submit-service-request.ts';
import { verifyServiceRequest } from '../triage/verify-service-request.ts';

// No portal's own secret: a demonstration has the same addresses everywhere, and no key opens its reports.
const KEYS = { secret: 'demonstration', sealing: '', signing: '' };

/** Lets a demonstration region have its reports, at the moments they name. Gives how many are new. */
export async function demonstrate(ctx: Ctx, region: string, reports: Demonstration): Promise<number> {
  let fresh = 0;
  for (const report of reports) fresh += (await one(ctx, region, report)) ? 1 : 0;
  return fresh;
}

async function one(ctx: Ctx, region: string, report: Demonstration[number]): Promise<boolean> {
  const idempotency = `demonstration-${report.key}`.padEnd(22, '-');
  const own = `${region}/${idempotency}`;
  const mac = await idempotencyMac(KEYS.secret, own);
  const [[known] = []] = await readAll(ctx.db, [submittedBefore(ctx.db, mac)]);
  const typed = { texts: report.texts, answers: report.answers };
  const at = (moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });
  if (!known)
    await submitServiceRequest(at(report.submitted_at), {
      region,
      typed,
      idempotency,
      keys: KEYS,
      photos: [],
    });
  const { id } = await codesOf(KEYS.secret, own);
  return verified(() =>
    verifyServiceRequest(at(report.verified_at), { id, publicity: report.words, photos: [] }),
  );
}

// Checked before, by an earlier seed or by an officer: then it stays as it is.
async function verified(verify: () => Promise<void>): Promise<boolean> {
  try {
    await verify();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return false;
    throw error;
  }
}
