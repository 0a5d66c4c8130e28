import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { app } from '../functions/app.ts';
import { addressOf, furnishApi, told, type Examples } from './edge/api.ts';
import { checkerOf, type Description } from './edge/contract.ts';

let examples: Examples;
let document: Description;

beforeAll(async () => {
  examples = await furnishApi();
  document = (await told('/api/v1/openapi.json')).body;
});

describe('every address of the API', () => {
  it('answers as it is described, and no column more', async () => {
    const check = checkerOf(document);
    const problems: string[] = [];
    for (const [path, { get }] of Object.entries(document.paths)) {
      // What asks for a key has tests of its own.
      if (!get || get.security) continue;
      const { status, body, text } = await told(addressOf(path, examples));
      if (status !== 200) problems.push(`${path} ${status} ${text}`);
      else problems.push(...check(path, 'get', 200, body));
    }
    expect(problems).toEqual([]);
  });
});

const REGIONS = '/api/v1/regions';

describe('the API', () => {
  it('has no address that its description does not name', () => {
    const routes = app.routes.filter(
      ({ path, method }) => path.startsWith('/api/') && ['GET', 'POST'].includes(method),
    );
    const known = Object.keys(document.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
    const own = ['/api/v1/', '/api/v1/openapi.json'];
    expect([...new Set(routes.map(({ path }) => path))].toSorted()).toEqual([...known, ...own].toSorted());
  });

  it('describes every parameter, and gives an example of each that a path needs', () => {
    for (const [path, { get }] of Object.entries(document.paths))
      for (const { name, description, schema, in: place } of get?.parameters ?? []) {
        expect(description, `${path} ${name}`).toMatch(/.{5}/);
        if (place === 'path') expect(schema.example, `${path} ${name}`).toBeTruthy();
      }
  });

  it('begins with what leads on', async () => {
    const { body } = await told('/api/v1/');
    expect(body.links.description).toBe('http://portal.test/api/v1/openapi.json');
    expect(body.links.reference).toBe('http://portal.test/pengembang/api/');
    expect((await told('/api/v1')).headers.get('Location')).toBe('/api/v1/');
  });

  it('says 304 to whoever has it already, and something else once it changed', async () => {
    const first = await told(REGIONS);
    const tag = first.headers.get('ETag')!;
    const again = await told(REGIONS, { headers: { 'If-None-Match': tag } });
    expect([again.status, again.text, again.headers.get('ETag')]).toEqual([304, '', tag]);
    const other = await told(`${REGIONS}?fields=slug`, { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  it('may be read from every page, and tells so before it is asked', async () => {
    for (const path of [REGIONS, `${REGIONS}/kota-lain`, `${REGIONS}?x=1`]) {
      const { headers } = await told(path);
      expect(headers.get('Access-Control-Allow-Origin'), path).toBe('*');
      expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
    }
    const { status, headers } = await told(REGIONS, { method: 'OPTIONS' });
    expect([status, headers.get('Access-Control-Allow-Methods')]).toEqual([204, 'GET, HEAD']);
  });

  it('answers HEAD, refuses other methods with those it knows, and other formats', async () => {
    const head = await told(REGIONS, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers, body } = await told(REGIONS, { method });
      expect([status, headers.get('Allow'), body.code]).toEqual([
        405,
        'GET, HEAD, OPTIONS',
        'method_not_allowed',
      ]);
    }
    const as = async (Accept: string) => (await told(REGIONS, { headers: { Accept } })).status;
    expect(await as('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(200);
    expect(await as('application/json;q=0.5')).toBe(200);
    expect(await as('text/xml')).toBe(406);
    expect(await as('application/json;q=0, text/csv')).toBe(406);
  });

  it('says 404 alike of what is not there, what has no such shape, and what nobody offers', async () => {
    const paths = [
      `${REGIONS}/kota-lain`,
      `${REGIONS}/Kota`,
      '/api/v1/updates/0000000000',
      '/api/v1/updates/x',
      '/api/v1/x',
    ];
    const answers = await Promise.all(paths.map((path) => told(path)));
    for (const [i, { status, text, headers }] of answers.entries()) {
      expect([paths[i], status, text]).toEqual([paths[i], 404, answers[0]!.text]);
      expect(headers.get('Content-Type')).toBe('application/problem+json');
    }
  });

  it('says no when too much is asked, and what is true of its limits', async () => {
    const { headers } = await told(REGIONS);
    expect([headers.get('RateLimit-Policy'), headers.get('RateLimit')]).toEqual(['"read";q=300;w=60', null]);
    const full: Partial<Env> = { LIMIT_READ: { limit: async () => ({ success: false }) } };
    const { status, headers: said, body } = await told(REGIONS, {}, full);
    expect([status, body.code, said.get('Retry-After'), said.get('RateLimit')]).toEqual([
      429,
      'too_many',
      '60',
      '"read";r=0;t=60',
    ]);
    const broken: Partial<Env> = { LIMIT_READ: { limit: () => Promise.reject(new Error('gone')) } };
    expect((await told(REGIONS, {}, broken)).status).toBe(200);
  });

  it('says 503 while the database is silent', async () => {
    const silent = { prepare: () => ({ bind: () => ({}) }), batch: () => Promise.reject(new Error('gone')) };
    const { status, headers, body } = await told(REGIONS, {}, { DB: silent as unknown as D1Database });
    expect([status, body.code, headers.get('Retry-After')]).toEqual([503, 'unavailable', '30']);
  });

  it('leads from an old name of a programme to the new one', async () => {
    await env.DB.prepare(
      "INSERT INTO programme_slug (region, slug, programme_id) SELECT region, 'lampu-lama', id FROM programme WHERE region = 'kota-uji'",
    ).run();
    const { status, headers } = await told(`${REGIONS}/kota-uji/programmes/lampu-lama/budgets?fields=key`);
    expect([status, headers.get('Location')]).toEqual([
      301,
      '/api/v1/regions/kota-uji/programmes/lampu/budgets?fields=key',
    ]);
  });
});
