import { beforeAll, describe, expect, it } from 'vitest';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { ask311, BASE, errorsOf } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { furnish, REGION } from './edge/sample.ts';

const HERE = `jurisdiction_id=${REGION}`;

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publicReports(6);
});

describe('a wrong filter is refused by its name, with the right value', () => {
  const wrong: [filter: string, says: RegExp][] = [
    ['status=maybe', /^status: open, closed/],
    ['status=open,', /^$/],
    ['status=open;closed', /^status/],
    ['service_code=A%20B', /^service_code/],
    ["service_code=x'%20OR%201=1--", /^service_code/],
    [
      `service_code=${Array.from({ length: 8 }, (_, i) => `k${i}`).join(',')}`,
      /^service_code: paling banyak 7/,
    ],
    [`service_request_id=${Array.from({ length: 51 }, (_, i) => `EPEN${i}`).join(',')}`, /paling banyak 50/],
    ['start_date=2026-01-01&end_date=2026-06-01', /^start_date, end_date: .*90 days/],
    ['start_date=2026-03-01&end_date=2026-02-01', /awal/],
    ['updated_after=2026-03-01&updated_before=2026-02-01', /awal/],
    ['page=2', /^page: /],
    ['page=-1', /^page: /],
    ['page_size=0', /^page_size: /],
    ['page_size=1001', /^page_size: /],
    ['page_size=1e2', /^page_size: /],
    ['page_size=%2B5', /^page_size: /],
    ['bbox=1,2,3', /^bbox: /],
    ['bbox=1,2,3,x', /^bbox: /],
    ['bbox=1,2,1.05,2.05,9', /^bbox: /],
    ['bbox=2,2,1,1', /^bbox: /],
    ['bbox=-8,112,-7.95,112.05', /^bbox: /],
    ['bbox=112,-8,112.2,-7.95', /0.1 derajat/],
    ['lat=-8.1', /^lat, long, radius: /],
    ['lat=-8.1&long=112', /^lat, long, radius: /],
    ['lat=91&long=112&radius=10', /^lat, long, radius: /],
    ['lat=1&long=112&radius=5001', /^radius: /],
    ['lat=1&long=112&radius=NaN', /^lat, long, radius: /],
    ['lat=1&long=112&radius=10&bbox=1,1,1,1', /^bbox: pakai bbox, atau/],
    ['extensions=yes', /^extensions: true atau false/],
    ['after=kemarin', /Penanda halaman/],
    ['after=2026-11-01~EPEN000001', /Penanda halaman/],
  ];

  it.each(wrong)('%s', async (filter, says) => {
    const answered = await ask311(`${BASE}/requests.json?${HERE}&${filter}`);
    if (says.source === '^$') return expect(answered.status).toBe(200);
    expect(answered.status).toBe(400);
    expect(errorsOf(answered).map(({ code }) => code)).toEqual(['400']);
    expect(errorsOf(answered)[0]?.description).toMatch(says);
  });

  it.each([
    '2026-11-22 14:18',
    '22-11-2026',
    '11/22/2026',
    '2026-13-01',
    '2026-02-30',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '2026-11-22T10:00:00+99:00',
    '20261122',
    '1763769600',
    'kemarin',
    '0000-00-00',
    '+002026-11-22T00:00:00Z',
    '2026-11-22T00:00:00.Z',
    '2026-11-22\u0000',
    "2026-11-22' OR '1'='1",
    '9'.repeat(500),
  ])('the date %j', async (date) => {
    for (const name of ['start_date', 'end_date', 'updated_after', 'updated_before']) {
      const query = new URLSearchParams({ jurisdiction_id: REGION, [name]: date });
      const answered = await ask311(`${BASE}/requests.xml?${query}`);
      expect(answered.status).toBe(400);
      expect(errorsOf(answered)[0]).toEqual({
        code: '400',
        description: `${name}: tanggal dan waktu seperti 2026-11-22T00:00:00Z`,
      });
    }
  });

  it('everything that is wrong at once is an error each', async () => {
    const answered = await ask311(`${BASE}/requests.xml?${HERE}&status=x&page=7&start_date=y&bbox=z`);
    expect(errorsOf(answered).map(({ description }) => description.split(':')[0])).toEqual([
      'start_date',
      'status',
      'bbox',
      'page',
    ]);
  });

  it('a category that the region does not have is 404', async () => {
    const answered = await ask311(`${BASE}/requests.json?${HERE}&service_code=hantu`);
    expect([answered.status, errorsOf(answered)[0]?.description]).toEqual([
      404,
      expect.stringMatching(/service_code/),
    ]);
  });

  it('a thousand numbers are 400, in the format asked for', async () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `EPEN${String(i).padStart(6, '0')}`).join(',');
    for (const format of ['xml', 'json'])
      expect((await ask311(`${BASE}/requests.${format}?${HERE}&service_request_id=${ids}`)).status).toBe(400);
  });
});
