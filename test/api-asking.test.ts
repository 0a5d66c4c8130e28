import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordSource } from '../functions/sources/record-source.ts';
import { furnishApi, told } from './edge/api.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

const R = `/api/v1/regions/${REGION}`;
beforeAll(async () => {
  await furnishApi();
  for (let n = 0; n < 24; n += 1)
    await recordSource(ctxAt(), { region: REGION, source: { ...sample.source, key: `sumber-${n}` } });
});

describe('a list', () => {
  it.each([1, 7, 25])('is walked by %i to its end, each thing once', async (limit) => {
    const seen: string[] = [];
    let path: string | null = `${R}/sources?limit=${limit}`;
    while (path) {
      const { body, headers } = await told(path);
      const { next } = body.links;
      expect(headers.get('Link')).toBe(next ? `<${next}>; rel="next"` : null);
      seen.push(...body.data.map((source: { key: string }) => source.key));
      path = next ? new URL(next).pathname + new URL(next).search : null;
    }
    const all = await rows('SELECT key FROM source WHERE region = ? ORDER BY key', REGION);
    expect(seen).toEqual(all.map((row) => row.key));
  });

  it('of all regions holds no demonstration', async () => {
    expect((await told('/api/v1/regions')).body.data.map(({ slug }: { slug: string }) => slug)).toEqual([
      'kota-satu',
    ]);
    for (const list of ['updates', 'commitments'])
      expect((await told(`/api/v1/${list}`)).body.data, list).toEqual([]);
    expect((await told(R)).body.data.demo).toBe(true);
  });
});

describe('fields', () => {
  it('are those that were asked for, in a list and in a thing', async () => {
    const { body } = await told(`${R}/programmes?fields=slug,title`);
    expect(body.data).toEqual([{ slug: 'lampu', title: 'Lampu jalan' }]);
    expect((await told(`${R}?fields=code`)).body.data).toEqual({ code: '00.00' });
  });

  it('that are not known are refused, and the known ones named', async () => {
    const { status, body } = await told(`${R}/programmes?fields=slug,rahasia`);
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(body.detail).toContain('slug, title');
    expect(JSON.stringify(body)).not.toContain('rahasia');
  });
});

const wrong = async (query: string) => (await told(`${R}/programmes?${query}`)).body.errors[0].message;

describe('a parameter', () => {
  it('that is not known is refused with those that are; a key is sent to its header', async () => {
    expect(await wrong('kenari=1')).toContain('dimension');
    expect(await wrong('api_key=kenari')).toContain('Authorization: Bearer');
  });
});

describe('whatever is asked', () => {
  const bad = [
    'limit=0',
    'limit=101',
    'limit=1.5',
    'limit=',
    'limit=1&limit=2',
    'after=%00',
    'after=x',
    'fields=',
    'fields=A',
    'per=2026-02-30',
    'per=besok',
    'per=2026-11-22T01:00Z',
    'per=2026-11-22T25:00:00Z',
    'per=2026-11-22T01:00:00%2B07:00',
    'per=2026-11-22T01:00:00.5Z',
    'q=1',
    "after='--",
    'after=2026-13-01~AAAAAAAAAA~',
  ];
  it.each(bad)('?%s is refused with the right value', async (query) => {
    const { status, body, headers } = await told(`${R}/updates?${query}`);
    expect([status, body.code]).toEqual([400, 'invalid']);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('is never answered with an error of ours, nor with what was sent', async () => {
    const mark = 'kenarigema';
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(`'; DROP`, '../..', '\0', '%', '~', '<b>'),
    );
    const names = fc.constantFrom(
      'limit',
      'after',
      'per',
      'fields',
      'state',
      'status',
      'noun',
      'subject',
      'period',
      'sort',
    );
    const paths = fc.constantFrom(
      `${R}/updates`,
      `${R}/events`,
      `${R}/milestones`,
      `${R}/statistics`,
      `${R}/service-requests`,
      '/api/v1/updates/',
      '/api/v1/service-requests/',
      '/api/v1/regions/',
      `${R}/programmes/`,
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        piece,
        fc.array(fc.tuple(names, piece), { maxLength: 3 }),
        async (path, more, asked) => {
          const query = asked.map(([name, value]) => `${name}=${encodeURIComponent(value + mark)}`).join('&');
          const tail = path.endsWith('/') ? encodeURIComponent(more + mark) : '';
          const { status, text } = await told(`${path}${tail}?${query}`);
          expect(status).toBeLessThan(500);
          if (status >= 400) expect(text).not.toContain(mark);
        },
      ),
      { numRuns: 250, seed: 8 },
    );
  });
});
