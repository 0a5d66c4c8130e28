import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPhotos } from '../functions/photos/add-photos.ts';
import { submitServiceRequest } from '../functions/service-requests/submit-service-request.ts';
import { losing } from './edge/faulty-db.ts';
import { codesOf, track } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { newKey, submission, submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const left = async (id: string) => [
  await rows('SELECT count(*) AS n FROM service_request WHERE id = ?', id),
  await rows('SELECT count(*) AS n FROM event WHERE subject_id = ?', id),
  await rows("SELECT count(*) AS n FROM outbox WHERE subject_id = ? AND recipient = 'officers'", id),
];
const ONCE = [[{ n: 1 }], [{ n: 1 }], [{ n: 1 }]];

describe('the same submit', () => {
  it('a hundred times, twenty at once, gives one report, one event, one receipt', async () => {
    const idempotency = newKey();
    const receipts = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const all = await Promise.all(Array.from({ length: 20 }, () => submitted({ idempotency })));
      for (const { key, request } of all) receipts.add(JSON.stringify([key, request]));
    }
    expect(receipts.size).toBe(1);
    const [[{ id }]] = [...receipts].map((receipt) => [JSON.parse(receipt)[1]]) as [[{ id: string }]];
    expect(await left(id)).toEqual(ONCE);
  });

  it.each(['before', 'after'] as const)('whose answer is lost %s the commit is one report', async (when) => {
    const sent = submission();
    const db = losing(env.DB, when);
    await expect(submitServiceRequest(ctxAt(undefined, db), sent)).rejects.toThrow('connection lost');
    const first = await submitServiceRequest(ctxAt(undefined, db), sent);
    const second = await submitServiceRequest(ctxAt('2026-11-23T00:59:00.000Z'), sent);
    expect(second).toEqual(first);
    expect(await left(first.request.id)).toEqual(ONCE);
  });

  it('after 24 hours says that it was sent, and shows no key', async () => {
    const idempotency = newKey();
    await submitted({ idempotency });
    const late = submitted({ idempotency, now: '2026-11-23T01:00:00.001Z' });
    await expect(late).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Lacak') });
  });

  it('with other words keeps the first ones and says so', async () => {
    const idempotency = newKey();
    const first = await submitted({ idempotency });
    const other = await submitted({ idempotency, texts: { description: 'Kini empat lampu yang padam.' } });
    expect([first.is_changed, other.is_changed]).toEqual([false, true]);
    expect(other.request).toEqual(first.request);
    const [row] = await rows('SELECT description FROM service_request WHERE id = ?', first.id);
    expect(row?.description).toContain('Tiga lampu');
  });

  it('after it was erased says that it was sent, and signs nothing', async () => {
    const idempotency = newKey();
    const made = await submitted({ idempotency });
    await track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'ya' });
    await expect(submitted({ idempotency })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('needs a key that nobody guesses', async () => {
    await expect(submitted({ idempotency: '1' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a report', () => {
  it('with a photo of another region misses it, and counts none', async () => {
    await furnish('kota-lain', '00.01');
    const sending = { region: 'kota-lain', files: [photo()] };
    const { kept } = await addPhotos(ctxAt(), env.PHOTOS, sending);
    await expect(submitted({ photos: [kept[0]!.id] })).rejects.toMatchObject({ fields: [{ field: 'foto' }] });
  });

  it.each([
    ['class', { class: 'lain' }],
    ['service_code', { service_code: 'tidak-ada' }],
    ['description', { description: '  singkat  ' }],
    ['description', { description: 'a'.repeat(4001) }],
    ['incident_on', { incident_on: '2026-11-23' }],
    ['incident_on', { incident_on: '2026-02-30' }],
    ['area', { area: '00.00.09' }],
    ['position', { position: '-91, 112' }],
    ['position', { position: '112' }],
    ['phone', { phone: 'tidak ada' }],
    ['email', { email: 'sari@' }],
    ['name', { name: 'a'.repeat(101) }],
    ['programme', { programme: 'tidak-ada' }],
    ['lapor_number', { lapor_number: '3572010101010001' }],
    ['lapor_number', { lapor_number: '#0342801171' }],
  ])('with a wrong %s is refused there, and nothing is kept', async (field, texts) => {
    const before = await rows('SELECT count(*) AS n FROM service_request');
    await expect(submitted({ texts })).rejects.toMatchObject({ code: 'invalid', fields: [{ field }] });
    expect(await rows('SELECT count(*) AS n FROM service_request')).toEqual(before);
  });

  it.each([
    ['keadaan', {}],
    ['keadaan', { keadaan: ['lain'] }],
    ['jumlah', { keadaan: ['padam'], jumlah: ['tiga'] }],
    ['sejak', { keadaan: ['padam'], sejak: ['2026-02-30'] }],
    ['tiang', { keadaan: ['padam'], tiang: ['a'.repeat(201)] }],
    ['catatan', { keadaan: ['padam'], catatan: ['a'.repeat(2001)] }],
    ['bahaya', { keadaan: ['padam'], bahaya: ['jatuh', 'lain'] }],
  ])('with a wrong answer to %s is refused there', async (code, answers) => {
    const fields = [{ field: `attribute.${code}`, message: expect.any(String) }];
    await expect(submitted({ answers: answers as Record<string, string[]> })).rejects.toMatchObject({
      fields,
    });
  });
});
