import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { machine, type Machine } from './edge/machines.ts';
import { ask311, BASE } from './edge/open311.ts';
import { ask, rows } from './edge/portal.ts';
import { says, send, stateOf, wholeWith } from './edge/posting.ts';
import { furnish, REGION } from './edge/sample.ts';

let relay: Machine;
let dinas: Machine;
let coordinator: Machine;
let whole: ReturnType<typeof wholeWith>;
beforeAll(async () => {
  await furnishDesk();
  relay = await machine('relay');
  dinas = await machine('triage', { organisation: 'dinas' });
  coordinator = await machine('triage');
  whole = wholeWith(relay);
});

const made = async (): Promise<string> => (await send(whole())).body[0].service_request_id as string;
const verified = async () => {
  const id = await made();
  expect((await says(dinas, id, 'FOR_TRIAGE', { 'attribute[publicity]': 'whole' })).status).toBe(200);
  return id;
};
const said = async (...sent: Parameters<typeof says>) => {
  const { status, body } = await says(...sent);
  return [status, body.map((one: { description?: string }) => one.description ?? '').join(' | ')];
};

describe('an agency’s own system', () => {
  it.each([
    ['IN_PROGRESS', {}, 'respond', 'in_progress'],
    ['PLANNED', {}, 'respond', 'in_progress'],
    ['ACTION_SCHEDULED', { 'attribute[grade]': 'substantive' }, 'follow_up', 'in_progress'],
    ['INVESTIGATING', {}, 'ask', 'awaiting_reporter'],
    ['FIXED', {}, 'close', 'done'],
    ['closed', { 'attribute[outcome]': 'part' }, 'close', 'done'],
    ['NO_FURTHER_ACTION', {}, 'reject', 'rejected'],
    ['CANCELLED', {}, 'reject', 'rejected'],
    [
      'NOT_COUNCILS_RESPONSIBILITY',
      { 'attribute[elsewhere]': 'PLN Kota Uji' },
      'disclaim',
      'not_responsible',
    ],
    ['INTERNAL_REFERRAL', { 'attribute[agency]': 'lain' }, 'forward', 'referred'],
    ['OPEN', {}, 'reply', 'verified'],
    ['unchanged', {}, 'reply', 'verified'],
  ])('with %s %o does %s, and it is %s', async (status, more, verb, state) => {
    const id = await verified();
    const sent = await says(dinas, id, status, more as Record<string, string>);
    expect(sent.status).toBe(200);
    expect([(await verbsOf(id)).at(-1), await stateOf(id)]).toEqual([verb, state]);
    const [event] = await rows('SELECT id, actor_kind, actor_id, data FROM event ORDER BY id DESC LIMIT 1');
    expect(sent.body).toEqual([{ update_id: String(event!.id) }]);
    expect(event).toMatchObject({ actor_kind: 'key', actor_id: dinas.id });
    expect(JSON.parse(event!.data as string).by).toEqual({ role: 'triage', organisation: 'dinas' });
  });

  it('merges, hands over and opens again, as officers do', async () => {
    const [first, second] = [await verified(), await verified()];
    expect((await says(dinas, second, 'DUPLICATE', { 'attribute[duplicate_of]': first })).status).toBe(200);
    expect(await stateOf(second)).toBe('duplicate');
    expect((await says(dinas, second, 'REOPEN')).status).toBe(200);
    await says(dinas, first, 'INTERNAL_REFERRAL', { 'attribute[agency]': 'dinas' });
    expect((await says(dinas, first, 'INTERNAL_REFERRAL', { 'attribute[agency]': 'lain' })).status).toBe(200);
    expect((await verbsOf(first)).slice(-2)).toEqual(['forward', 'hand_over']);
    // It is another agency's now: to this key it is none.
    expect((await says(dinas, first, 'IN_PROGRESS')).status).toBe(404);
    expect((await says(coordinator, first, 'IN_PROGRESS')).status).toBe(200);
  });

  it('is told what the state of a report allows, and which field is wrong', async () => {
    const id = await made();
    expect(await said(dinas, id, 'FOR_TRIAGE')).toEqual([
      400,
      expect.stringMatching(/^attribute\[publicity\]: /),
    ]);
    expect(await said(dinas, id, 'FIXED')).toEqual([
      409,
      expect.stringMatching(/^Keadaan laporan: Baru\. Status itu tidak berlaku .*Yang berlaku: OPEN/),
    ]);
    const open = await verified();
    expect(await said(dinas, open, 'DUPLICATE')).toEqual([
      400,
      expect.stringMatching(/^attribute\[duplicate_of\]: /),
    ]);
    expect(await said(dinas, open, 'INTERNAL_REFERRAL')).toEqual([
      400,
      expect.stringMatching(/^attribute\[agency\]: /),
    ]);
    expect(await said(dinas, open, 'NOT_COUNCILS_RESPONSIBILITY')).toEqual([
      400,
      expect.stringMatching(/^attribute\[elsewhere\]: /),
    ]);
    expect(await said(dinas, open, 'FIXED', { 'attribute[outcome]': 'hampir' })).toEqual([
      400,
      expect.stringMatching(/^attribute\[outcome\]: /),
    ]);
    const personal = { description: 'Hubungi Budi di 0812 3456 7890 untuk lampunya.' };
    expect(await said(dinas, open, 'FIXED', personal)).toEqual([
      400,
      expect.stringMatching(/^attribute\[sure\]: Kirim attribute\[sure\]=ya/),
    ]);
    expect((await said(dinas, open, 'FIXED', { ...personal, 'attribute[sure]': 'ya' }))[0]).toBe(200);
    for (const name of ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description'])
      expect(await said(dinas, open, 'FIXED', { [name]: '' })).toEqual([
        400,
        expect.stringContaining(`${name} required`),
      ]);
    expect(await said(dinas, open, 'SELESAI')).toEqual([400, expect.stringContaining('FIXED')]);
    const other = await verified();
    expect((await said(dinas, other, 'FIXED', { updated_datetime: 'tadi' }))[0]).toBe(400);
    expect((await said(dinas, other, 'FIXED', { description: 'x'.repeat(4001) }))[0]).toBe(400);
  });

  it('of another agency, region or scope finds nothing, as for a number that is none', async () => {
    await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const id = await verified();
    const none = await said(dinas, '0000000000', 'IN_PROGRESS');
    const lain = await machine('triage', { organisation: 'lain' });
    const stranger = await machine('triage', { region: 'kota-lain' });
    expect(await said(lain, id, 'IN_PROGRESS')).toEqual(none);
    expect(await said(stranger, id, 'IN_PROGRESS', { jurisdiction_id: 'kota-lain' })).toEqual(none);
    expect((await said(stranger, id, 'IN_PROGRESS'))[0]).toBe(403);
    expect((await said(await machine('publish'), id, 'IN_PROGRESS'))[0]).toBe(403);
    expect(none[0]).toBe(404);
    const closed = (await send(whole({ 'attribute[rahasia]': 'ya' }))).body[0].service_request_id as string;
    // A machine opens no secret report, so that there is one is none of its business.
    expect(await said(dinas, closed, 'FOR_TRIAGE', { 'attribute[publicity]': 'none' })).toEqual(none);
  });
});

describe('the same update', () => {
  it('told again is the same answer, and another under its number is refused', async () => {
    const id = await verified();
    const one = { update_id: 'u-1', description: 'Sedang dikerjakan sejak pagi.' };
    const [first, again] = [
      await says(dinas, id, 'IN_PROGRESS', one),
      await says(dinas, id, 'IN_PROGRESS', one),
    ];
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await verbsOf(id)).filter((verb) => verb === 'respond')).toHaveLength(1);
    expect(await said(dinas, id, 'IN_PROGRESS', { ...one, description: 'Lain sama sekali.' })).toEqual([
      400,
      expect.stringMatching(/^update_id: /),
    ]);
    expect((await said(coordinator, id, 'IN_PROGRESS', one))[0]).toBe(200);
    const racers = await Promise.all(
      [1, 2, 3, 4].map(() => says(dinas, id, 'FIXED', { update_id: 'u-2', description: 'Selesai.' })),
    );
    expect(new Set(racers.map(({ text }) => text)).size).toBe(1);
    expect((await verbsOf(id)).filter((verb) => verb === 'close')).toHaveLength(1);
  });
});

describe('the reporter, through the front end that sent the report', () => {
  it('answers a question, says that it is not solved, and that it is', async () => {
    const id = await verified();
    await says(dinas, id, 'INVESTIGATING', { description: 'Tiang nomor berapa?' });
    expect((await says(relay, id, 'OPEN', { description: 'Tiang nomor tujuh.' })).status).toBe(200);
    expect(await stateOf(id)).toBe('in_progress');
    await says(dinas, id, 'FIXED', { description: 'Sudah diganti.' });
    expect((await says(relay, id, 'REOPEN', { description: 'Satu masih padam.' })).status).toBe(200);
    expect(await stateOf(id)).toBe('reopened');
    await says(dinas, id, 'FIXED', { description: 'Yang satu juga sudah.' });
    expect((await says(relay, id, 'FIXED')).status).toBe(200);
    expect((await says(relay, id, 'unchanged', { description: 'Terima kasih banyak.' })).status).toBe(200);
    expect((await verbsOf(id)).slice(1)).toEqual([
      'verify',
      'ask',
      'answer',
      'close',
      'object',
      'close',
      'confirm',
      'add_message',
    ]);
    const page = await (await ask(`/laporan/${id}/`)).text();
    expect(page).not.toContain('Terima kasih banyak');
    const { body } = await ask311(`${BASE}/servicerequestupdates.json?jurisdiction_id=${REGION}`);
    expect(body.findLast((one: { status: string }) => one.status === 'reopen').description).toBe(
      'Pelapor menyatakan belum selesai; laporan dibuka kembali.',
    );
    for (const words of ['Tiang nomor tujuh', 'Satu masih padam', 'Terima kasih'])
      expect(JSON.stringify(body)).not.toContain(words);
  });

  it('has no say in the report of another front end, nor as an agency', async () => {
    const id = await verified();
    expect((await says(await machine('relay'), id, 'OPEN')).status).toBe(404);
    expect(await said(relay, id, 'IN_PROGRESS')).toEqual([400, expect.stringContaining('REOPEN, FIXED')]);
    expect((await says(relay, id, 'REOPEN')).status).toBe(409);
  });
});
