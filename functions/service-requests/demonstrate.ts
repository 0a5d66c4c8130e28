import type { Demonstration } from '../../src/service-requests/demonstration.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { Refusal } from '../core/refusal.ts';
import { verifyServiceRequest } from '../triage/verify-service-request.ts';
import { codesOf, idempotencyMac, type Codes } from './codes.ts';
import { DEMONSTRATION, take, type Demonstrated } from './demonstrated-life.ts';
import { happenedTo, submittedBefore } from './reads.ts';
import { submitServiceRequest } from './submit-service-request.ts';

// No portal's own secret: a demonstration has the same addresses everywhere, and no key opens its reports.
const KEYS = { secret: DEMONSTRATION, sealing: '', signing: '' };

type Report = Demonstration[number];

/** Lets a demonstration region have its reports, and their lives, at the moments they name. Gives how many are new. */
export async function demonstrate(ctx: Ctx, region: string, reports: Demonstration): Promise<number> {
  let fresh = 0;
  for (const report of reports) fresh += (await received(ctx, region, report)) ? 1 : 0;
  const codes = new Map<string, Codes>();
  for (const { key } of reports) codes.set(key, await codesOf(KEYS.secret, ownOf(region, key)));
  const lives = await Promise.all(reports.map((report) => ahead(ctx, { region, report, codes })));
  for (const { step, of } of lives.flat().toSorted((a, b) => a.step.at.localeCompare(b.step.at)))
    await take(at(ctx, step.at), of, step);
  return fresh;
}

const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, now: () => new Date(moment) });
const idempotencyOf = (key: string) => `demonstration-${key}`.padEnd(22, '-');
const ownOf = (region: string, key: string) => `${region}/${idempotencyOf(key)}`;

async function received(ctx: Ctx, region: string, report: Report): Promise<boolean> {
  const own = ownOf(region, report.key);
  const mac = await idempotencyMac(KEYS.secret, own);
  const [[known] = []] = await readAll(ctx.db, [submittedBefore(ctx.db, mac)]);
  const typed = { texts: report.texts, answers: report.answers };
  const submission = { region, typed, idempotency: idempotencyOf(report.key), keys: KEYS, photos: [] };
  if (!known) await submitServiceRequest(at(ctx, report.submitted_at), submission);
  const { id } = await codesOf(KEYS.secret, own);
  return verified(() =>
    verifyServiceRequest(at(ctx, report.verified_at), { id, publicity: report.words, photos: [] }),
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

/**
 * The steps that a report has before it. What was done by an earlier seed is behind it; once anybody else touched the
 * report, or the moment is still to come, it goes its own way.
 */
async function ahead(
  ctx: Ctx,
  { region, report, codes }: { region: string; report: Report; codes: Map<string, Codes> },
): Promise<{ step: Report['life'][number]; of: Demonstrated }[]> {
  const own = codes.get(report.key)!;
  const [happened = []] = await readAll(ctx.db, [happenedTo(ctx.db, own.id)]);
  const told = happened.map((event) => `${String(event.verb)} ${Date.parse(event.at as string)}`);
  const planned = [
    `submit ${Date.parse(report.submitted_at)}`,
    `verify ${Date.parse(report.verified_at)}`,
    ...report.life.map(({ deed, at: moment }) => `${deed} ${Date.parse(moment)}`),
  ];
  if (told.some((event, i) => event !== planned[i])) return [];
  const of = { region, codes: own, ids: new Map([...codes].map(([key, { id }]) => [key, id])) };
  return report.life
    .slice(Math.max(0, told.length - 2))
    .filter((step) => Date.parse(step.at) <= ctx.now().getTime())
    .map((step) => ({ step, of }));
}
