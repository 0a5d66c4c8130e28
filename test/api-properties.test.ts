import fc from 'fast-check';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addressOf, furnishApi, unlimited, type Examples } from './edge/api.ts';
import { MARK, requests, type Made } from './edge/api-requests.ts';
import type { Description } from './edge/contract.ts';
import { ask } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

/** Requests: so many in every run of the tests, more by `npm run check:api`. */
const REQUESTS = Number((env as unknown as Record<string, string>).REQUESTS);

let examples: Examples;
let paths: Description['paths'];

const query = (name: string, example: string) => ({ name, in: 'query', schema: { example } });
const read = (...parameters: ReturnType<typeof query>[]) => ({
  get: { operationId: '', parameters, responses: {} },
});

/** What machines ask beside the API: of the same tests, though another description. */
const others: Description['paths'] = {
  '/feeds/{region}.atom': read(query('sebelum', '40')),
  '/feeds/{region}.json': read(query('sebelum', '40')),
  '/feeds/{region}/koreksi.json': read(query('sebelum', '40')),
  '/feeds/koreksi.atom': read(query('sebelum', '40')),
  '/feeds/{region}/laporan.json': read(query('kategori', 'lampu-jalan'), query('kecamatan', '35.72.01')),
  '/feeds/{region}/terlambat/dinas.json': read(query('setelah', '2026-01-01T00:00:00.000Z~7K3M9QXT2B')),
  '/feeds/{region}/program/{programme}.atom': read(query('sebelum', '40')),
  '/open311/v2/discovery.xml': read(),
  '/open311/v2/services.xml': read(query('jurisdiction_id', REGION)),
  '/open311/v2/services.json': read(query('jurisdiction_id', REGION)),
  '/open311/v2/services/lampu-jalan.json': read(query('jurisdiction_id', REGION)),
  '/open311/v2/requests.json': read(
    query('jurisdiction_id', REGION),
    query('status', 'open'),
    query('start_date', '2026-10-01T00:00:00Z'),
    query('end_date', '2026-11-01T00:00:00Z'),
    query('service_request_id', '7K3M9QXT2B'),
    query('page', '1'),
    query('page_size', '50'),
    query('bbox', '112,-8,113,-7'),
  ),
  '/open311/v2/requests.xml': read(query('jurisdiction_id', REGION), query('service_code', 'lampu-jalan')),
  '/open311/v2/servicerequestupdates.xml': read(query('jurisdiction_id', REGION), query('api_key', 'pk_x')),
  '/data/': read(),
  '/data/catalog.jsonld': read(),
  '/data/{region}/': read(),
};

beforeAll(async () => {
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation(() => {});
  examples = await furnishApi();
  paths = (await (await ask('/api/v1/openapi.json')).json<Description>()).paths;
}, 30_000);

/** What is wrong with an answer to whatever was sent. */
async function problemIn(answer: Response): Promise<string | null> {
  const text = await answer.text();
  const headers = [...answer.headers].flatMap(([name, value]) => (name === 'location' ? [] : [value]));
  if (answer.status >= 500) return `${answer.status} ${text.slice(0, 200)}`;
  // A redirect repeats an address; nothing else repeats anything.
  const isSaid = answer.status !== 301 && [text, ...headers].some((one) => one.includes(MARK));
  return isSaid ? `reflected: ${text.slice(0, 200)}` : null;
}

const good = (path: string) =>
  path.startsWith('/api/')
    ? addressOf(path, examples)
    : path.replace('{region}', REGION).replace('{programme}', 'lampu');

describe(`${REQUESTS} requests made from the description`, () => {
  it('are answered without one failure of ours, and without one word of theirs', async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests({ ...paths, ...others }, good), async ({ path, ...init }: Made) => {
        const answer = await ask(path, init, unlimited);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expect(await problemIn(answer)).toBeNull();
      }),
      { numRuns: REQUESTS },
    );
    console.log('requests', Object.fromEntries(statuses));
    expect([...statuses.values()].reduce((sum, n) => sum + n)).toBe(REQUESTS);
    // They came through every door there is, so that nothing was found for want of trying.
    for (const status of [200, 301, 400, 404, 405, 406])
      expect(statuses.get(status), String(status)).toBeGreaterThan(9);
  }, 3_600_000);

  it('would find a failure, and a word that came back', async () => {
    expect(await problemIn(new Response('', { status: 503 }))).toMatch(/^503/);
    expect(await problemIn(new Response(`Nilai ${MARK} keliru`, { status: 400 }))).toMatch(/^reflected/);
    expect(await problemIn(new Response('', { headers: { 'X-Eko': MARK } }))).toMatch(/^reflected/);
  });
});
