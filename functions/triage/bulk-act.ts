import { may, type Action } from '../../src/accounts/roles.ts';
import { planOf, untilOf, type BulkAction, type Deed, type Ticked, type Why } from '../../src/triage/bulk.ts';
import type { BulkLine } from '../../src/triage/bulk-page.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { insist } from '../core/insist.ts';
import { mustBePerson, mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { readBulk, readStanding, type Bulk, type Stand } from './bulk-reads.ts';
import { claimBulk, leaveEntry, settleEntry } from './bulk-writes.ts';
import { forwardServiceRequest } from './forward-service-request.ts';
import { handOverServiceRequest } from './hand-over-service-request.ts';
import { verifyServiceRequest } from './verify-service-request.ts';

/** What somebody wants to be done to many reports; `bulk` was minted with the page that asked once more. */
export interface BulkWish {
  bulk: string;
  region: string;
  deed: Deed;
  ticks: Ticked[];
  sealing: string;
}

/** Which action of the role table a deed asks for. */
export const askedBy = ({ name }: Pick<Deed, 'name'>): Action =>
  name === 'periksa' ? 'service_request.verify' : 'service_request.refer';

/** What a deed will do to each ticked report, of those that the officer may touch; null: it is not chosen yet. */
export async function planBulk(
  ctx: Ctx,
  {
    region,
    deed,
    action,
    ticks,
    to,
  }: Pick<BulkWish, 'region' | 'ticks'> & { deed: Deed | null; action: Action; to: string },
): Promise<{
  lines: (BulkLine & { stand: Stand | undefined })[];
  organisations: Record<string, string>;
  toKnown: boolean;
}> {
  const ids = ticks.map(({ id }) => id);
  const { reports, ...read } = await readStanding(ctx.db, region, ids, to);
  const mine = new Map(
    reports
      .filter(({ standing: { agency } }) =>
        may(ctx.actor.grants ?? [], action, { region, organisation: agency }),
      )
      .map((stand) => [stand.standing.id, stand]),
  );
  const lines = ticks.map((tick) => {
    const stand = mine.get(tick.id);
    return {
      ...tick,
      stand,
      report: stand?.standing,
      plan: deed && planOf(deed, stand?.standing, tick.seen),
    };
  });
  return { lines, ...read };
}

/**
 * Does one deed to many reports, each by its own verb and with the version that was seen: what another officer changed
 * meanwhile is named and left alone. How each stood is kept, so that it can be undone; nobody is told before that is over.
 */
export async function actInBulk(ctx: Ctx, wish: BulkWish): Promise<void> {
  const { bulk, region, deed, ticks } = wish;
  mustMay(ctx, askedBy(deed), { region });
  mustBePerson(ctx);
  const known = await readBulk(ctx.db, region, bulk);
  if (known) return mustBeOwn(ctx, known);
  const to = deed.name === 'teruskan' ? deed.to : '';
  const { lines } = await planBulk(ctx, { region, deed, action: askedBy(deed), ticks, to });
  const at = ctx.now();
  const reports = lines.map(({ id, plan }) => ({
    id,
    why: plan && 'why' in plan ? plan.why : ('failed' as Why),
  }));
  const begun: Bulk = {
    id: bulk,
    region,
    person_id: ctx.actor.id,
    action: deed.name,
    at: at.toISOString(),
    undone_at: null,
    reports,
  };
  const [claimed = []] = await readAll(ctx.db, [claimBulk(ctx.db, begun)]);
  // Whoever sends the same page twice did it once.
  if (claimed.length === 0) return;
  for (const [place, { id, seen, plan, stand }] of lines.entries()) {
    if (!plan || 'why' in plan || !stand) continue;
    const entry = { id, action: plan.action, version: seen + 1, before: stand.before };
    // One moment for all of it: by it an undo finds what was written.
    const one: Ctx = {
      ...ctx,
      now: () => at,
      noted: { ...ctx.noted, bulk },
      also: [...(ctx.also ?? []), settleEntry(ctx.db, bulk, place, entry)],
    };
    const why = await leftAlone(() => verbOf(plan.action)(one, wish, { id, seen }));
    // A database that keeps silent is not asked for all the others: they stand there as not saved.
    if (why === 'failed') return;
    if (why) await ctx.db.batch([leaveEntry(ctx.db, bulk, place, { id, why })]);
  }
}

function mustBeOwn({ actor }: Ctx, { person_id }: Bulk): void {
  if (person_id !== actor.id) throw new Refusal('not_found', (w) => w.bulkUnknown);
}

type Verb = (ctx: Ctx, wish: BulkWish, tick: Ticked) => Promise<void>;

const referring =
  (verb: typeof forwardServiceRequest): Verb =>
  (ctx, { deed, sealing }, tick) => {
    const { to, reason } = deed.name === 'teruskan' ? deed : { to: '', reason: '' };
    return verb(ctx, { ...tick, to, reason, sealing, tellAt: laterThan(ctx) });
  };

const verbs: Record<BulkAction, Verb> = {
  verify: (ctx, { deed }, tick) => {
    const publicity = deed.name === 'periksa' ? deed.publicity : 'none';
    return verifyServiceRequest(ctx, { ...tick, publicity, photos: [], tellAt: laterThan(ctx) });
  },
  forward: referring(forwardServiceRequest),
  hand_over: referring(handOverServiceRequest),
};
const verbOf = (action: BulkAction) => verbs[action];

const laterThan = (ctx: Ctx) => tellAtOf(instant(ctx));

/** When people are told of a deed that was begun at a moment: once it cannot be undone. UTC. */
export const tellAtOf = untilOf;

// Null: it was done.
async function leftAlone(does: () => Promise<void>): Promise<Why | null> {
  try {
    await insist(does);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'unavailable' ? 'failed' : error.code === 'conflict' ? 'changed' : 'unknown';
  }
}
