import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from './edge/portal.ts';
import { submitted, takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

describe('a report', () => {
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
