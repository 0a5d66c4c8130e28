import { beforeAll, describe, expect, it } from 'vitest';
import { ask311, BASE, errorsOf, TEST_BASE } from './edge/open311.ts';
import { furnish, REGION } from './edge/sample.ts';
import { takesReports } from './edge/requests.ts';

const HERE = `jurisdiction_id=${REGION}`;

beforeAll(async () => {
  await furnish();
  await takesReports();
});

/** Address, method, the status that it must give, and what its error says. */
const refused: [path: string, method: string, status: number, says: RegExp][] = [
  ['/open311', 'GET', 404, /tidak ada pada Open311/],
  ['/open311/', 'GET', 404, /tidak ada/],
  ['/open311/v2/', 'GET', 404, /tidak ada pada Open311/],
  ['/open311/v1/services.xml', 'GET', 404, /tidak ada pada Open311/],
  [`${BASE}/services?${HERE}`, 'GET', 404, /tidak ada pada Open311/],
  [`${BASE}/hantu.json`, 'GET', 404, /tidak ada pada Open311/],
  [`${BASE}/services/a/b.xml`, 'GET', 404, /tidak ada pada Open311/],
  [`${BASE}/services.csv?${HERE}`, 'GET', 406, /\.xml atau \.json/],
  [`${BASE}/services.XML?${HERE}`, 'GET', 406, /\.xml atau \.json/],
  [`${BASE}/services/lampu-jalan.html?${HERE}`, 'GET', 406, /\.xml atau \.json/],
  [`${BASE}/services.json?${HERE}`, 'POST', 405, /GET, HEAD/],
  [`${BASE}/discovery.xml`, 'DELETE', 405, /GET, HEAD/],
  [`${BASE}/services.xml`, 'GET', 400, /jurisdiction_id/],
  [`${BASE}/services.json?jurisdiction_id=`, 'GET', 400, /jurisdiction_id/],
  [`${BASE}/services.json?jurisdiction_id=%20`, 'GET', 400, /jurisdiction_id/],
  [`${BASE}/services.json?jurisdiction_id=atlantis`, 'GET', 404, /tidak dikenal/],
  [`${BASE}/services.xml?jurisdiction_id=99.99`, 'GET', 404, /tidak dikenal/],
  [`${BASE}/services.xml?jurisdiction_id=atlantis.go.id`, 'GET', 404, /tidak dikenal/],
  [`${BASE}/services.xml?jurisdiction_id=%00%ff'--`, 'GET', 404, /tidak dikenal/],
  [`${BASE}/services.xml?jurisdiction_id=${'a'.repeat(400)}`, 'GET', 404, /tidak dikenal/],
  [`${BASE}/services.xml?${HERE}&x=${'a'.repeat(2000)}`, 'GET', 400, /terlalu panjang/],
  [`${BASE}/services/hantu.xml?${HERE}`, 'GET', 404, /service_code/],
  [`${BASE}/services/%00.json?${HERE}`, 'GET', 404, /service_code/],
  [`${BASE}/services/%E0%A4%A.json?${HERE}`, 'GET', 404, /service_code/],
];

describe('Open311 says no in its own voice', () => {
  it.each(refused)('%s by %s: %i', async (path, method, status, says) => {
    const answered = await ask311(path, { method });
    expect(answered.status).toBe(status);
    const [error] = errorsOf(answered);
    expect(error?.code).toBe(String(status));
    expect(error?.description).toMatch(says);
    expect(answered.text).not.toMatch(/hantu|atlantis|aaaa|99\.99/);
    expect(answered.headers.get('Cache-Control')).toBe('no-store');
    expect(answered.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('in JSON as an array, in XML as errors, whose code is a text', async () => {
    const json = await ask311(`${BASE}/services.json`);
    expect(json.body).toEqual([{ code: '400', description: expect.any(String) }]);
    const xml = await ask311(`${BASE}/services.xml`);
    expect(xml.body).toEqual({ errors: { error: json.body[0] } });
  });

  it('says which methods an address takes', async () => {
    const lists = await ask311(`${BASE}/requests.xml`, { method: 'PUT' });
    expect([lists.status, lists.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    const services = await ask311(`${BASE}/services.json`, { method: 'PATCH' });
    expect(services.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('too many reads are 429 with the time to wait', async () => {
    const LIMIT_READ = { limit: async () => ({ success: false }) } as unknown as RateLimit;
    const answered = await ask311(`${BASE}/services.json?${HERE}`, {}, { LIMIT_READ });
    expect([answered.status, answered.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(errorsOf(answered)[0]?.code).toBe('429');
  });

  it('a counter that is down closes no door', async () => {
    const LIMIT_READ = { limit: () => Promise.reject(new Error('down')) } as unknown as RateLimit;
    expect((await ask311(`${BASE}/services.json?${HERE}`, {}, { LIMIT_READ })).status).toBe(200);
  });

  it('a bug of ours is 500 in the format asked for, and tells nothing', async () => {
    const DB = {
      prepare: () => ({ bind: () => ({}) }),
      batch: () => Promise.reject(new Error('SQL secret')),
    };
    const answered = await ask311(`${BASE}/services.json?${HERE}`, {}, { DB: DB as unknown as D1Database });
    expect(answered.status).toBe(500);
    expect(answered.text).not.toContain('secret');
    expect(errorsOf(answered)).toHaveLength(1);
  });

  it('any site may read, and a preflight names reads alone', async () => {
    const answered = await ask311(`${BASE}/requests.json`, { method: 'OPTIONS' });
    expect(answered.status).toBe(204);
    expect(answered.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    const read = await ask311(`${TEST_BASE}/services.json?${HERE}`);
    expect(read.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('HEAD answers like GET, without a body', async () => {
    const answered = await ask311(`${BASE}/discovery.xml`, { method: 'HEAD' });
    expect([answered.status, answered.text]).toEqual([200, '']);
  });
});
