import { REASON, type Referring } from '../../src/triage/referral.ts';
import { workingDays, workingDaysBetween } from '../../src/clocks/working-days.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { localDate } from '../../src/ui/when.ts';
import { instant, type Ctx } from '../core/ctx.ts';
import { readAll, type Statement } from '../core/db.ts';
import { Refusal, type Say } from '../core/refusal.ts';
import { seal } from '../core/seal.ts';
import { move } from '../service-requests/move.ts';
import { aboutRequest } from '../service-requests/sealing.ts';
import { organisationNamed, type Triage } from './triage-reads.ts';
import { insertReferral, insertSealedText } from './triage-writes.ts';
import { once } from './once.ts';
import { mustTriage } from './triage.ts';

/** To whom a report goes, and why. */
export interface Referral {
  id: string;
  /** Key of an organisation of the region. */
  to: string;
  reason: string;
  /** The version that the officer had before their eyes. */
  seen?: number | undefined;
  /** Nobody is told before this moment, UTC: what can still be undone is told later. */
  tellAt?: string | undefined;
  /** Of a secret report the reason is sealed; without keys it is not kept. */
  sealing?: string | undefined;
}

/** Gives a report to an agency, and writes down how long the one before had it. The same form twice does it once. */
export const refer = (ctx: Ctx, action: Referring, referral: Referral): Promise<void> =>
  once(ctx, { id: referral.id, seen: referral.seen, verb: action, fact: ['to_agency', referral.to] }, () =>
    referNow(ctx, action, referral),
  );

async function referNow(ctx: Ctx, action: Referring, referral: Referral): Promise<void> {
  const request = await mustTriage(ctx, 'service_request.refer', referral.id);
  const reason = checkedReason(action, referral.reason);
  await mustBeAgency(ctx, action, request, referral.to);
  const way = { from: givenBy(request, action, referral.to), to: referral.to, days: daysHeld(ctx, request) };
  const told = { due_at: referral.tellAt };
  await move(ctx, request, {
    action,
    seen: referral.seen,
    set: {
      agency: referral.to,
      hand_over_count: request.hand_over_count + (action === 'hand_over' ? 1 : 0),
    },
    also: await ledger(ctx, request, { ...way, reason }, referral.sealing),
    tell:
      action === 'forward'
        ? [{ kind: 'forwarded', recipients: ['officers', 'reporter'], ...told }]
        : // Each of them is told: the next one goes to other people.
          [{ kind: `handed_over:${request.version + 1}`, recipients: ['officers'], ...told }],
    data: { from_agency: way.from, to_agency: way.to, days_held: way.days },
  });
}

function checkedReason(action: Referring, typed: string): string | null {
  const reason = typed.trim();
  if (action === 'hand_over' && reason.length < REASON.least) throw wrong('alasan', (w) => w.reasonShort);
  if (reason.length > REASON.most) throw wrong('alasan', (w) => w.reasonLong);
  return reason || null;
}

async function mustBeAgency(ctx: Ctx, action: Referring, { region, agency }: Triage, to: string) {
  const [found = []] = await readAll(ctx.db, [organisationNamed(ctx.db, region, to)]);
  if (found.length === 0) throw wrong('lembaga', (w) => w.agencyUnknown);
  if (action === 'hand_over' && agency === to) throw wrong('lembaga', (w) => w.agencySame);
}

// The agency to which the category leads has it only when it is forwarded there; until then the coordinator has.
const givenBy = ({ agency }: Triage, action: Referring, to: string) =>
  action === 'forward' && agency === to ? null : agency;

/** Working days of the region since the agency before got it, or since the receipt. */
function daysHeld(ctx: Ctx, { referred_at, submitted_at, time_zone, calendars }: Triage): number {
  const day = (at: string) => localDate(new Date(at), time_zone);
  return workingDaysBetween(workingDays(calendars), day(referred_at ?? submitted_at), day(instant(ctx)));
}

async function ledger(
  ctx: Ctx,
  { id, is_secret }: Triage,
  { reason, ...way }: { from: string | null; to: string; days: number; reason: string | null },
  sealing: string | undefined,
): Promise<Statement[]> {
  const at = instant(ctx);
  const open = { ...way, id, at, reason: is_secret ? null : reason };
  if (!is_secret || !reason || !sealing) return [insertReferral(ctx.db, open)];
  const field = `referral:${at}`;
  const sealed = await seal(sealing, aboutRequest(id, field), reason);
  return [insertReferral(ctx.db, open), insertSealedText(ctx.db, id, field, sealed)];
}

const wrong = (field: string, say: Say) =>
  new Refusal('invalid', (w) => w.referralRefused, [{ field, message: say(refusals.id) }]);
