import { beforeAll, describe, expect, it } from 'vitest';
import { makeAll } from './edge/open-data.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await makeAll('2026-11-24T02:00:00.500Z', { portion: 9 });
}, 60_000);

const none = [
  'program.xlsx',
  'program.jsonl.gz',
  'program.CSV',
  'program.',
  'oc4ids.csv',
  'oc4ids.jsonl',
  'oc4ids.schema.json',
  'hantu.csv',
  'hantu.jsonl',
  'hantu.schema.json',
  'program.schema.jsonl',
  'program/program.jsonl',
  '%00.jsonl',
].map((file) => `/data/${REGION}/${file}`);
const elsewhere = [
  '/data/kota-hantu/program.csv',
  '/data/kota-hantu/program.jsonl',
  '/data/KOTA-UJI/program.jsonl',
  '/data/catalog.json',
  '/data/catalog.ttl',
  '/data/katalog.jsonld',
  ...['2026-11', '2026-13', '2026-1', '1999-01', 'hantu'].flatMap((month) =>
    ['csv', 'jsonl'].map((format) => `/data/arsip/${month}/${REGION}/program.${format}`),
  ),
  `/data/arsip/2026-10/${REGION}/laporan.jsonl`,
  '/data/arsip/2026-10/program.jsonl',
  '/feeds/kota-hantu.atom',
  '/feeds/kota-hantu/terlambat/hantu.json',
];

describe('a file that is not there', () => {
  it.each([...none, ...elsewhere])('%s is 404 as machines read it', async (path) => {
    const answer = await ask(path);
    const problem = (await answer.json()) as Record<string, unknown>;
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Cache-Control')]).toEqual([
      404,
      'application/problem+json',
      'no-store',
    ]);
    expect(problem).toMatchObject({ status: 404, code: 'not_found' });
    expect(JSON.stringify(problem)).not.toMatch(/hantu|xlsx/i);
    if (path.startsWith('/data/')) {
      expect(problem.detail).toContain('/data/catalog.jsonld');
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  it('is 404 without a body by HEAD, and 405 by what no file takes', async () => {
    const path = `/data/${REGION}/hantu.jsonl`;
    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const answer = await ask(`/data/${REGION}/program.jsonl`, { method });
      expect([answer.status, answer.headers.get('Allow'), answer.headers.get('Content-Type')]).toEqual([
        405,
        'GET, HEAD',
        'application/problem+json',
      ]);
    }
  });

  it('is no page: an address that is one says so to people, and what is there stays there', async () => {
    for (const path of ['/data/kota-hantu/', '/data/hantu/', '/data/arsip/']) {
      const page = await ask(path);
      expect([page.status, page.headers.get('Content-Type')], path).toEqual([
        404,
        'text/html; charset=utf-8',
      ]);
    }
    for (const path of ['/data/catalog.jsonld', `/data/${REGION}/program.jsonl`, `/data/${REGION}/`])
      expect((await ask(path)).status, path).toBe(200);
  });
});
