import { beforeAll, describe, expect, it } from 'vitest';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { handOverServiceRequest } from '../functions/triage/hand-over-service-request.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

const MONDAY = '2026-11-23T03:00:00.000Z';
const THURSDAY = '2026-11-26T03:00:00.000Z';
const NEXT_TUESDAY = '2026-12-01T03:00:00.000Z';
const WHY = 'Tiang ini milik dinas lain.';

async function checked(texts: Record<string, string> = {}) {
  const made = await submitted({ now: MONDAY, texts });
  if (texts.is_secret) await openSecret(ctxOf(dinas, MONDAY), { id: made.id });
  await verifyServiceRequest(ctxOf(dinas, MONDAY), { id: made.id, publicity: 'none', photos: [] });
  return made.id;
}

const rowOf = async (id: string) =>
  (
    await rows(
      'SELECT state, agency, hand_over_count, version, clocks, course FROM service_request WHERE id = ?',
      id,
    )
  )[0]!;
const ledgerOf = (id: string) =>
  rows(
    'SELECT from_agency, to_agency, days_held, reason FROM service_request_referral WHERE request_id = ? ORDER BY id',
    id,
  );
const refused = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: { code?: string; fields?: { field: string }[] }) => [
      error.code,
      ...(error.fields ?? []).map(({ field }) => field),
    ],
  );

describe('a report goes from hand to hand', () => {
  it('and the ledger says from whom to whom, and for how many working days the one before had it', async () => {
    const id = await checked();
    await forwardServiceRequest(ctxOf(dinas, THURSDAY), { id, to: 'dinas', reason: '' });
    const before = await rowOf(id);
    await handOverServiceRequest(ctxOf(dinas, NEXT_TUESDAY), { id, to: 'lain', reason: WHY });
    const after = await rowOf(id);
    expect(await ledgerOf(id)).toEqual([
      { from_agency: null, to_agency: 'dinas', days_held: 3, reason: null },
      { from_agency: 'dinas', to_agency: 'lain', days_held: 3, reason: WHY },
    ]);
    expect([before, after]).toMatchObject([
      { state: 'referred', agency: 'dinas', hand_over_count: 0 },
      { state: 'referred', agency: 'lain', hand_over_count: 1 },
    ]);
    // No clock begins anew: what was promised, and by when it is owed, is what it was.
    expect([after.clocks, after.course]).toEqual([before.clocks, before.course]);
    expect(JSON.parse(before.course as string).kept).toMatchObject({ verify: THURSDAY, first_action: null });
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'forward', 'hand_over']);
    const events = await rows("SELECT data FROM event WHERE subject_id = ? AND verb = 'hand_over'", id);
    expect(JSON.parse(events[0]!.data as string)).toMatchObject({
      from_agency: 'dinas',
      to_agency: 'lain',
      days_held: 3,
    });
    expect(events[0]!.data).not.toContain('Tiang');
  });

  it('each of them is told, and of a bulk deed not before it can no longer be undone', async () => {
    const id = await checked();
    const tellAt = '2026-11-26T03:10:00.000Z';
    await forwardServiceRequest(ctxOf(boss, THURSDAY), { id, to: 'dinas', reason: '', tellAt });
    for (const to of ['lain', 'dinas'])
      await handOverServiceRequest(ctxOf(boss, THURSDAY), { id, to, reason: WHY });
    const told = await rows(
      'SELECT kind, recipient, due_at FROM outbox WHERE subject_id = ? ORDER BY id',
      id,
    );
    expect(told.filter(({ kind }) => /forwarded|handed/.test(kind as string))).toEqual([
      { kind: 'service_request.forwarded', recipient: 'officers', due_at: tellAt },
      { kind: 'service_request.forwarded', recipient: 'reporter', due_at: tellAt },
      { kind: 'service_request.handed_over:4', recipient: 'officers', due_at: THURSDAY },
      { kind: 'service_request.handed_over:5', recipient: 'officers', due_at: THURSDAY },
    ]);
  });

  it('to an agency of the region, with a reason, by whoever has it, on what they saw', async () => {
    const id = await checked();
    const by = (who: Signed, over: object = {}) =>
      refused(forwardServiceRequest(ctxOf(who, THURSDAY), { id, to: 'dinas', reason: '', ...over } as never));
    expect(await by(other)).toEqual(['not_allowed']);
    expect(await by(dinas, { to: 'tidak-ada' })).toEqual(['invalid', 'lembaga']);
    expect(await by(dinas, { reason: 'a'.repeat(501) })).toEqual(['invalid', 'alasan']);
    expect(await by(dinas, { seen: 1 })).toEqual(['conflict']);
    const over = (to: string, reason: string) =>
      refused(handOverServiceRequest(ctxOf(dinas, THURSDAY), { id, to, reason }));
    expect(await over('lain', WHY)).toEqual(['conflict']);
    expect(await by(dinas)).toBe('done');
    expect(await over('dinas', WHY)).toEqual(['invalid', 'lembaga']);
    expect(await over('lain', 'pendek')).toEqual(['invalid', 'alasan']);
    expect(await over('lain', WHY)).toBe('done');
    // It is another agency's now.
    expect(await over('dinas', WHY)).toEqual(['not_allowed']);
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'forward', 'hand_over']);
  });

  it('of a secret report the reason is sealed, or not kept at all', async () => {
    const id = await checked({ is_secret: 'ya' });
    await forwardServiceRequest(ctxOf(dinas, THURSDAY), { id, to: 'dinas', reason: WHY });
    const sealing = keys.sealing;
    await handOverServiceRequest(ctxOf(dinas, NEXT_TUESDAY), { id, to: 'lain', reason: WHY, sealing });
    expect((await ledgerOf(id)).map(({ reason }) => reason)).toEqual([null, null]);
    const sealed = await rows(
      "SELECT field FROM service_request_sealed WHERE request_id = ? AND field GLOB 'referral:*'",
      id,
    );
    expect(sealed).toEqual([{ field: `referral:${NEXT_TUESDAY}` }]);
  });
});
