import { beforeAll, describe, expect, it } from 'vitest';
import { act, furnishActing, said, standing, type Acting } from './edge/acting.ts';
import { verbsOf } from './edge/desk.ts';
import { ask311, BASE } from './edge/open311.ts';
import { ask, rows } from './edge/portal.ts';
import { says, stateOf } from './edge/posting.ts';
import { REGION } from './edge/sample.ts';

let dinas: Acting['dinas'];
let coordinator: Acting['coordinator'];
let made: Acting['made'];
let verified: Acting['verified'];
beforeAll(async () => void ({ dinas, coordinator, made, verified } = await furnishActing()));

describe('a report that came through Open311', () => {
  it('is verified, forwarded, answered and closed through the API, and its way is polled back', async () => {
    const id = await made();
    const first = await standing(dinas, id);
    expect([first.status, first.headers.get('ETag'), first.headers.get('Cache-Control')]).toEqual([
      200,
      '"1"',
      'no-store',
    ]);
    expect(first.body.data).toMatchObject({
      id,
      state: 'received',
      version: 1,
      agency: 'dinas',
      actions: ['verify', 'ask', 'reply'],
    });
    const steps = [
      [{ action: 'verify', publicity: 'whole' }, 'verified'],
      [{ action: 'forward', agency: 'dinas', ...said('Ini bagian dinas.') }, 'referred'],
      [{ action: 'respond', ...said() }, 'in_progress'],
      [{ action: 'close', outcome: 'whole', ...said('Lampunya sudah diganti.') }, 'done'],
    ] as const;
    const numbers: string[] = [];
    for (const [version, [body, state]] of steps.entries()) {
      const { status, body: answer } = await act(dinas, id, body, { 'If-Match': `"${version + 1}"` });
      expect([status, answer.data]).toEqual([
        200,
        expect.objectContaining({ id, state, version: version + 2, action: body.action }),
      ]);
      numbers.push(answer.data.update);
    }
    expect(await verbsOf(id)).toEqual(['submit', 'verify', 'forward', 'respond', 'close']);
    const { body } = await ask311(`${BASE}/servicerequestupdates.json?jurisdiction_id=${REGION}`);
    const polled = body.filter((one: { service_request_id: string }) => one.service_request_id === id);
    expect(polled.map((one: { update_id: string }) => one.update_id)).toEqual(numbers);
    expect(polled.at(-1).description).toContain('Lampunya sudah diganti.');
    const events = await rows(
      "SELECT actor_kind, actor_id, data FROM event WHERE subject_id = ? AND verb <> 'submit'",
      id,
    );
    for (const { actor_kind, actor_id, data } of events) {
      expect([actor_kind, actor_id]).toEqual(['key', dinas.id]);
      expect(JSON.parse(data as string).by).toEqual({ role: 'triage', organisation: 'dinas' });
    }
    expect(await (await ask(`/laporan/${id}/`)).text()).toContain('Lampunya sudah diganti.');
  });

  it.each([
    [{ action: 'follow_up', ...said() }, 'in_progress'],
    [{ action: 'ask', ...said('Tiang nomor berapa?') }, 'awaiting_reporter'],
    [{ action: 'reject', ...said() }, 'rejected'],
    [{ action: 'disclaim', elsewhere: 'PLN Kota Uji', ...said() }, 'not_responsible'],
    [{ action: 'close', outcome: 'part', ...said() }, 'done'],
    [{ action: 'reply', ...said() }, 'verified'],
  ])('%o makes it %s', async (body, state) => {
    const id = await verified();
    const { status, body: answer } = await act(dinas, id, body);
    expect([status, answer.data.state, await stateOf(id)]).toEqual([200, state, state]);
    expect((await verbsOf(id)).at(-1)).toBe(body.action);
  });

  it('is merged, opened again, and handed over out of the key’s sight', async () => {
    const [first, second] = [await verified(), await verified()];
    const merged = await act(dinas, second, { action: 'merge', duplicate_of: first, ...said() });
    expect([merged.status, await stateOf(second)]).toEqual([200, 'duplicate']);
    expect((await act(dinas, second, { action: 'reopen', ...said() })).status).toBe(200);
    await act(dinas, first, { action: 'forward', agency: 'dinas' });
    const over = { action: 'hand_over', agency: 'lain', ...said('Ini bagian dinas lain.') };
    const name = { 'Idempotency-Key': 'oper-sekali' };
    const given = await act(dinas, first, over, name);
    expect([given.status, given.body.data.actions]).toEqual([200, []]);
    expect((await act(dinas, first, over, name)).body).toEqual(given.body);
    expect((await act(dinas, first, { action: 'reply', ...said() })).status).toBe(404);
    expect((await standing(dinas, first)).status).toBe(404);
    expect((await standing(coordinator, first)).body.data.agency).toBe('lain');
  });
});

describe('an action', () => {
  it('happens once under its name, and another one under it is refused', async () => {
    const id = await verified();
    const name = { 'Idempotency-Key': 'sekali' };
    const racers = await Promise.all(
      [1, 2, 3, 4].map(() => act(dinas, id, { action: 'respond', ...said() }, name)),
    );
    await act(dinas, id, { action: 'close', outcome: 'whole', ...said() });
    const late = await act(dinas, id, { ...said(), action: 'respond' }, name);
    for (const { status, body } of racers) expect([status, body]).toEqual([200, late.body]);
    expect(late.body.data.state).toBe('in_progress');
    expect((await verbsOf(id)).filter((verb) => verb === 'respond')).toHaveLength(1);
    const other = await act(dinas, id, { action: 'reply', ...said('Kenari.') }, name);
    expect([other.status, other.body.code, other.text.includes('Kenari')]).toEqual([422, 'reused', false]);
    // The names of one key are nobody else's, and nor are those of Open311.
    expect((await act(coordinator, id, { action: 'reply', ...said() }, name)).status).toBe(200);
    expect((await says(dinas, id, 'unchanged', { update_id: 'sekali' })).status).toBe(200);
  });

  it('is refused when the report moved on, or when its state does not allow it', async () => {
    const id = await verified();
    const moved = await act(dinas, id, { action: 'respond', ...said() }, { 'If-Match': '"1"' });
    expect([moved.status, moved.body.code]).toEqual([412, 'outdated']);
    expect((await act(dinas, id, { action: 'reply', ...said() }, { 'If-Match': '"1"' })).status).toBe(412);
    const refused = await act(dinas, id, { action: 'hand_over', agency: 'lain', ...said() });
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining('Yang berlaku: forward'),
    ]);
    const racers = await Promise.all(
      [1, 2, 3].map(() => act(dinas, id, { action: 'respond', ...said() }, { 'If-Match': '"2"' })),
    );
    expect(racers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of racers) expect([200, 409, 412]).toContain(status);
    expect((await verbsOf(id)).filter((verb) => verb === 'respond')).toHaveLength(1);
  });
});
