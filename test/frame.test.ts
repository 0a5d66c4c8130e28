import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { faulty } from './edge/faulty-db.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const down = { DB: faulty(env.DB, 'before') as D1Database };

/** One address for every way in which the portal answers. */
const answers: [what: string, status: number, path: string, init?: RequestInit, over?: Partial<Env>][] = [
  ['a composed page', 200, '/kota-contoh/'],
  ['a page from its shell', 200, `/${REGION}/`],
  ['a page in its built words', 200, '/kota-blitar/', {}, down],
  ['a missing slash', 301, '/kota-blitar'],
  ['an old address', 301, `/${REGION}/program/lama/`],
  ['a bad filter', 400, '/kota-contoh/program/?status=x'],
  ['an unknown page', 404, '/tidak/ada/di/sini/'],
  ['a photo that nobody may see', 404, '/foto/KENARI/'],
  ['a shell asked for directly', 404, '/shell/region/'],
  ['a page that cannot be read', 503, `/${REGION}/`, {}, down],
  ['health, as JSON', 200, '/healthz'],
  ['failing health, as JSON', 503, '/healthz', {}, down],
  ['contact for security, as text', 200, '/.well-known/security.txt'],
  ['the map of the site', 200, '/sitemap.xml'],
  ['a write that no door takes', 405, '/kota-contoh/', { method: 'POST', body: 'x=1' }],
];

beforeAll(async () => {
  await furnish();
  const old = { ...sample.programme, key: 'pindah', slug: 'lama' };
  await createProgramme(ctxAt(), { region: REGION, programme: old });
  await amendProgramme(ctxAt(), { region: REGION, programme: { ...old, slug: 'baru', reason: 'pindah' } });
});
afterEach(() => void vi.restoreAllMocks());

describe.each(answers)('%s', (_, status, path, init, over) => {
  it(`answers ${status} with every header that guards a reader`, async () => {
    const response = await ask(path, init, over);
    expect(response.status).toBe(status);
    const header = (name: string) => response.headers.get(name) ?? '';
    const csp = header('Content-Security-Policy');
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("frame-ancestors 'none'");
    expect(csp).not.toMatch(/unsafe|\*|https?:/);
    expect(Number(/max-age=(\d+)/.exec(header('Strict-Transport-Security'))?.[1])).toBeGreaterThanOrEqual(
      31_536_000,
    );
    expect(header('X-Content-Type-Options')).toBe('nosniff');
    expect(header('X-Frame-Options')).toBe('DENY');
    expect(header('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(header('Permissions-Policy')).toContain('camera=()');
    expect(header('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(header('Set-Cookie')).toBe('');
    if (status >= 400) expect(header('Cache-Control')).toContain('no-store');
  });

  it('leaves one line of JSON in the log, without query, address or browser', async () => {
    const said: string[] = [];
    for (const method of ['log', 'error', 'warn', 'info'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.join(' ')));
    const headers = {
      'User-Agent': 'Kenari/1',
      'CF-Connecting-IP': '203.0.113.77',
      Referer: 'https://kenari.test/',
      Cookie: 'k=kenari',
    };
    const mark = `${path.includes('?') ? '&' : '?'}rahasia=kenari`;
    const response = await ask(path + mark, { ...init, headers }, over);
    const lines = said
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => 'route' in line);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      id: response.headers.get('X-Request-Id'),
      status,
      method: init?.method ?? 'GET',
    });
    expect(Object.keys(lines[0]!).toSorted()).toEqual([
      'd1_calls',
      'd1_rows_read',
      'id',
      'method',
      'ms',
      'route',
      'status',
    ]);
    expect(said.join('\n')).not.toMatch(/kenari|203\.0|\?/i);
  });
});

describe('an address', () => {
  it.each([
    ['/kota-blitar', '/kota-blitar/'],
    ['/kota-blitar/program?status=preparation', '/kota-blitar/program/?status=preparation'],
    ['/linimasa', '/linimasa/'],
    // Two slashes at the front would send a visitor to another host.
    ['//kenari', '/kenari/'],
    ['/\\kenari', '/kenari/'],
  ])('without its last slash, %s, is sent to %s for good', async (path, to) => {
    const response = await ask(`http://portal.test${path}`);
    expect(response.status).toBe(301);
    const location = response.headers.get('Location') ?? '';
    expect(location).toBe(to);
    expect(new URL(location, 'http://portal.test').host).toBe('portal.test');
  });

  it('answers HEAD as it answers GET, without the words', async () => {
    for (const path of [
      '/kota-contoh/',
      '/kota-blitar',
      '/tidak/ada/',
      '/healthz',
      `/${REGION}/program/lama/`,
    ]) {
      const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect(await head.text(), path).toBe('');
      for (const name of ['ETag', 'Location', 'Content-Type', 'Cache-Control'])
        expect(head.headers.get(name), `${path} ${name}`).toBe(get.headers.get(name));
      expect(head.status, path).toBe(get.status);
    }
  });

  it('takes no writes: every method but GET and HEAD is refused, never with a fault', async () => {
    for (const path of [
      '/',
      '/kota-contoh/',
      '/kota-contoh/program/',
      '/linimasa/',
      '/u/0000000000/',
      '/healthz',
      '/kota-blitar',
    ])
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
        const response = await ask(path, { method });
        expect(response.status, `${method} ${path}`).toBe(405);
        expect(response.headers.get('Allow')).toBe('GET, HEAD');
      }
  });

  it.each([
    '/shell/region/',
    '/shell/region',
    '/shell/404/',
    '/%73hell/region/',
    '/kota-blitar/program/x%5C..%5C..%5C..%5Cshell%5Cregion/',
  ])('of a shell, %s, shows nobody an empty page', async (path) => {
    let response = await ask(path);
    if (response.status === 301) response = await ask(response.headers.get('Location')!);
    expect(response.status).toBe(404);
  });

  it('that says one thing never answers with the page of another', async () => {
    expect((await ask('/kota-blitar/program/x%5C..%5C../')).status).toBe(404);
    expect((await ask('/kota-blitar/program/x%5C..%5C..%5C..%5Ckota-kediri/')).status).toBe(404);
  });
});
