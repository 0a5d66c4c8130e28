import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { furnishRequests } from './edge/crowd-of-requests.ts';
import { ask311, BASE, errorsOf, TEST_BASE } from './edge/open311.ts';
import { publicReports } from './edge/open311-reports.ts';
import { furnish, REGION } from './edge/sample.ts';

const unlimited = { LIMIT_READ: { limit: async () => ({ success: true }) } as unknown as RateLimit };

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  await publicReports(6);
});

const names = [
  'jurisdiction_id',
  'service_request_id',
  'service_code',
  'status',
  'start_date',
  'end_date',
  'page',
  'page_size',
  'updated_after',
  'updated_before',
  'bbox',
  'lat',
  'long',
  'radius',
  'extensions',
  'after',
  'api_key',
  'attribute[x]',
] as const;
const tricks = [
  REGION,
  '35.72',
  'open',
  'closed,open',
  '2026-11-01',
  '2026-11-01T00:00:00Z',
  'true',
  '1',
  '0',
  '-8.1',
  '112.1',
  '50',
  '112.1,-8.12,112.12,-8.1',
  'EPEN000001',
  'lampu-jalan',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  ']]>',
  '&lt;&xxe;',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
  '\u0000',
  '\u0007\u001b[31m',
  '\uD800',
  '%',
  '../..',
  '{{7*7}}',
  '9'.repeat(40),
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  '😀',
  '\u202E',
  '2026-11-01T00:00:00.000Z~EPEN000001',
];
const value = fc.oneof(
  fc.constantFrom(...tricks),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.float().map(String),
);
const resources = [
  'requests',
  'requests',
  'requests',
  'services',
  'discovery',
  'services/',
  'requests/',
  'tokens/',
  '',
];

describe('whatever is asked', () => {
  it('is never a fault of ours, never echoed, and always well written', async () => {
    const marked = 'ZXQGEMA';
    const request = fc.record({
      base: fc.constantFrom(BASE, TEST_BASE),
      resource: fc.constantFrom(...resources),
      id: fc.oneof(
        fc.constantFrom('EPEN000001', 'lampu-jalan'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      ),
      format: fc.constantFrom('xml', 'json', 'xml', 'json', 'csv', ''),
      sent: fc.array(fc.tuple(fc.constantFrom(...names), value, fc.boolean()), { maxLength: 6 }),
      isHere: fc.boolean(),
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(request, async ({ base, resource, id, format, sent, isHere }) => {
        const query = new URLSearchParams();
        if (isHere) query.set('jurisdiction_id', REGION);
        for (const [name, text, isMarked] of sent)
          query.append(name, isMarked ? `${text}${marked}<'"` : text);
        const thing = resource.endsWith('/') ? encodeURIComponent(id.toWellFormed()) : '';
        const path = `${base}/${resource}${thing}${format && '.'}${format}?${query}`;
        const answered = await ask311(path, {}, unlimited);
        expect(answered.status, path).toBeLessThan(500);
        expect(answered.text, path).not.toContain(marked);
        if (answered.status === 200) read += 1;
        else expect(errorsOf(answered)[0]?.code).toBe(String(answered.status));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(25);
  }, 120_000);
});
