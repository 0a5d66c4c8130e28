import { beforeAll, describe, expect, it } from 'vitest';
import { correctedTwice, gmt, PAGE } from './edge/corrected.ts';
import { ask, ORIGIN } from './edge/portal.ts';
import { links } from './edge/links.ts';
import { REGION } from './edge/sample.ts';

let U = '';
const gate = (path: string, wanted?: string) =>
  ask(`/timegate/${ORIGIN}${path}`, wanted === undefined ? {} : { headers: { 'Accept-Datetime': wanted } });

const linked = (response: Response, rel: string) =>
  links(response.headers.get('Link') ?? '').filter((one) => one.rel.split(' ').includes(rel));

beforeAll(async () => {
  U = await correctedTwice();
});

describe('TimeGate', () => {
  it.each([
    [undefined, 3],
    ['2026-11-22T00:00:00Z', 1],
    ['2026-11-23T02:00:00Z', 1],
    ['2026-11-24T01:59:59Z', 1],
    ['2026-11-24T02:00:00Z', 2],
    ['2026-11-25T02:00:00Z', 3],
    ['2030-01-01T00:00:00Z', 3],
    ['9999-12-31T23:59:58Z', 3],
    ['9999-12-31T23:59:59Z', 3],
    ['1970-01-01T00:00:00Z', 1],
  ])('asked for %s leads to version %i', async (at, version) => {
    const response = await gate(`/u/${U}/`, at && gmt(at));
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(`${ORIGIN}/u/${U}/v/${version}/`);
    expect(response.headers.get('Vary')).toBe('accept-datetime');
    expect(response.headers.get('Memento-Datetime')).toBeNull();
    expect(linked(response, 'original').map(({ address }) => address)).toEqual([`${ORIGIN}/u/${U}/`]);
    expect(linked(response, 'timemap')[0]).toMatchObject({
      address: `${ORIGIN}/timemap/${ORIGIN}/u/${U}/`,
      type: 'application/link-format',
    });
    expect(linked(response, 'first')[0]?.datetime).toBe('Mon, 23 Nov 2026 02:00:00 GMT');
    expect(linked(response, 'last')[0]?.datetime).toBe('Wed, 25 Nov 2026 02:00:00 GMT');
    expect(linked(response, 'memento').map(({ address }) => address)).toContain(
      `${ORIGIN}/u/${U}/v/${version}/`,
    );
  });

  it('takes the address of a page with one slash, without the last, and by the other scheme', async () => {
    for (const address of [`${ORIGIN}/u/${U}`, `http:/portal.test/u/${U}/`, `https://portal.test/u/${U}/`])
      expect((await ask(`/timegate/${address}`)).headers.get('Location'), address).toBe(
        `${ORIGIN}/u/${U}/v/3/`,
      );
    expect((await gate(`/${REGION}/`)).headers.get('Location')).toBe(
      `${ORIGIN}/${REGION}/?per=2026-11-25T02:00:00Z`,
    );
    expect((await gate(`/${REGION}/`, gmt('9999-12-31T23:59:59Z'))).headers.get('Location')).toBe(
      `${ORIGIN}/${REGION}/?per=2026-11-25T02:00:00Z`,
    );
    expect((await gate(PAGE, gmt('2026-11-24T12:00:00Z'))).headers.get('Location')).toBe(
      `${ORIGIN}${PAGE}?per=2026-11-24T02:00:00Z`,
    );
  });

  it.each([
    '2026-11-24',
    '2026-11-24T02:00:00Z',
    'kemarin',
    '',
    'Tue, 24 Nov 2026 02:00:00 WIB',
    'Mon, 24 Nov 2026 02:00:00 GMT',
    'Tue, 24 Nov 2026 25:00:00 GMT',
    'Tue, 31 Feb 2026 02:00:00 GMT',
    'Sat, 01 Jan 10000 00:00:00 GMT',
    '1'.repeat(3000),
  ])('refuses the moment %s', async (wanted) => {
    const response = await gate(`/u/${U}/`, wanted);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await response.text()).toContain('Accept-Datetime');
    expect(response.headers.get('Vary')).toBe('accept-datetime');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('a program on a page of another origin', () => {
  it('may ask the gate for a moment, follow it, and read of which moment the memento is', async () => {
    const headers = { Origin: 'https://lain.example', 'Access-Control-Request-Headers': 'accept-datetime' };
    const memento = (await gate(PAGE, gmt('2026-11-24T12:00:00Z'))).headers.get('Location')!;
    for (const address of [`/timegate/${ORIGIN}${PAGE}`, memento.replace(ORIGIN, ''), `/u/${U}/v/2/`]) {
      const response = await ask(address, { method: 'OPTIONS', headers });
      expect([response.status, response.headers.get('Access-Control-Allow-Headers')], address).toEqual([
        204,
        'Accept-Datetime',
      ]);
    }
    const shown = await ask(memento.replace(ORIGIN, ''));
    expect(shown.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(shown.headers.get('Access-Control-Expose-Headers')).toBe('Memento-Datetime, Link');
    // A page of now is nobody's else to read.
    expect((await ask(PAGE)).headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect((await ask('/tentang/', { method: 'OPTIONS', headers })).status).toBe(405);
  });
});

describe('pages', () => {
  it('of now lead to their past, and are not its door', async () => {
    for (const path of [
      `/u/${U}/`,
      PAGE,
      `/${REGION}/`,
      `/${REGION}/visi/`,
      `/${REGION}/program/`,
      `/${REGION}/janji/`,
    ]) {
      const response = await ask(path);
      expect(linked(response, 'timegate')[0]?.address, path).toBe(`${ORIGIN}/timegate/${ORIGIN}${path}`);
      expect(linked(response, 'timemap')[0]?.address, path).toBe(`${ORIGIN}/timemap/${ORIGIN}${path}`);
      expect(response.headers.get('Vary') ?? '', path).not.toMatch(/accept-datetime/i);
      expect(response.headers.get('Memento-Datetime'), path).toBeNull();
    }
    for (const [path, cited] of [
      [`/u/${U}/`, `/u/${U}/v/3/`],
      [PAGE, `${PAGE}?per=2026-11-25T17:00:00Z`],
      [`/${REGION}/`, `/${REGION}/?per=2026-11-25T17:00:00Z`],
    ] as const) {
      const response = await ask(path);
      expect(linked(response, 'cite-as').map(({ address }) => address)).toEqual([ORIGIN + cited]);
      expect(linked(response, 'version-history')).toHaveLength(1);
      expect((await ask(cited)).headers.get('Memento-Datetime')).toBe(gmt('2026-11-25T02:00:00Z'));
    }
  });

  it('of data, whose past is monthly files, send nobody to a gate that leads nowhere', async () => {
    const response = await ask('/data/');
    expect(response.status).toBe(200);
    expect(linked(response, 'timegate')).toEqual([]);
    expect((await gate('/data/')).status).toBe(404);
  });

  it('of then name their neighbours as Memento and as versions do', async () => {
    const response = await ask(`/u/${U}/v/2/`);
    expect(response.headers.get('Memento-Datetime')).toBe('Tue, 24 Nov 2026 02:00:00 GMT');
    for (const [rel, path] of [
      ['original', `/u/${U}/`],
      ['latest-version', `/u/${U}/`],
      ['first', `/u/${U}/v/1/`],
      ['prev', `/u/${U}/v/1/`],
      ['predecessor-version', `/u/${U}/v/1/`],
      ['cite-as', `/u/${U}/v/2/`],
      ['next', `/u/${U}/v/3/`],
      ['last', `/u/${U}/v/3/`],
      ['successor-version', `/u/${U}/v/3/`],
      ['version-history', `/u/${U}/#riwayat`],
    ] as const)
      expect(
        linked(response, rel).map(({ address }) => address),
        rel,
      ).toEqual([ORIGIN + path]);
    expect(linked(await ask(`/u/${U}/v/3/`), 'successor-version')).toEqual([]);
    expect(linked(await ask(`/u/${U}/v/1/`), 'predecessor-version')).toEqual([]);
  });
});
