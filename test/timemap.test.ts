import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { correctedTwice, gmt, PAGE } from './edge/corrected.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { links } from './edge/links.ts';
import { REGION, sample } from './edge/sample.ts';
import { examples } from '../src/mementos/examples.ts';
import { localDate } from '../src/ui/when.ts';

let U = '';
const map = async (path: string) => (await ask(`/timemap/${ORIGIN}${path}`)).text();

beforeAll(async () => {
  U = await correctedTwice();
  // A portal that was first filled just now.
  await mirrorRegion(ctxAt(new Date().toISOString()), {
    slug: 'kota-blitar',
    content: { ...sample.region, code: '35.72', demo: false },
  });
});

const FOREIGN = [
  '',
  'http://',
  'https://lain.example/u/0000000000/',
  'https://portal.test.lain.example/kota-uji/',
  'ftp://portal.test/kota-uji/',
  '/kota-uji/',
  'kota-uji',
  `${ORIGIN}`,
  `${ORIGIN}/`,
  `${ORIGIN}/u/0000000000/`,
  `${ORIGIN}/u/xyz/`,
  `${ORIGIN}/kota-lain/`,
  `${ORIGIN}/kota-uji/program/lain/`,
  `${ORIGIN}/kota-uji/laporan/`,
  `${ORIGIN}/linimasa/`,
  `${ORIGIN}/kota-uji/?per=2026-11-24`,
  `${ORIGIN}/kota-uji/program/lampu/?sebelum=x`,
  `${ORIGIN}/timegate/${ORIGIN}/kota-uji/`,
  `${ORIGIN}/kota-uji/data.csv`,
  `http%3A%2F%2Fportal.test%2Fkota-uji%2F`,
  `http://[::1/kota-uji/`,
  `http://portal.test/%00/`,
  `http://portal.test/'OR'1/`,
];

describe.each(['timegate', 'timemap'])('%s', (door) => {
  it.each(FOREIGN)('has nothing of %s', async (address) => {
    const response = await ask(`/${door}/${address}`);
    expect([301, 404]).toContain(response.status);
    const last = response.status === 301 ? await ask(response.headers.get('Location')!) : response;
    expect(last.status).toBe(404);
    expect(last.headers.get('Content-Type')).toContain('application/problem+json');
  });

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      for (const address of [`${ORIGIN}/u/${U}/`, 'kota-uji']) {
        const response = await ask(`/${door}/${address}`, { method });
        expect([response.status, response.headers.get('Allow')], method).toEqual([405, 'GET, HEAD, OPTIONS']);
        expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      }
    const head = await ask(`/${door}/${ORIGIN}/u/${U}/`, { method: 'HEAD' });
    expect(head.status).toBe(door === 'timegate' ? 302 : 200);
  });
});

describe('TimeMap', () => {
  it('names every version once and in order, with both ends and the doors', async () => {
    const response = await ask(`/timemap/${ORIGIN}/u/${U}/`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/link-format']);
    const all = links(await response.text());
    expect(all.map(({ rel, address }) => [rel, address.replaceAll(ORIGIN, '')])).toEqual([
      ['original', `/u/${U}/`],
      ['self', `/timemap//u/${U}/`],
      ['timegate', `/timegate//u/${U}/`],
      ['first memento', `/u/${U}/v/1/`],
      ['memento', `/u/${U}/v/2/`],
      ['last memento', `/u/${U}/v/3/`],
    ]);
    expect(all[1]).toMatchObject({
      type: 'application/link-format',
      from: 'Mon, 23 Nov 2026 02:00:00 GMT',
      until: 'Wed, 25 Nov 2026 02:00:00 GMT',
    });
    expect(all.slice(3).map(({ datetime }) => datetime)).toEqual(
      ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => gmt(`${day}T02:00:00Z`)),
    );
  });

  it('of a programme and of a region names the seconds in which something of them was published', async () => {
    for (const path of [PAGE, `/${REGION}/`, `/${REGION}/janji/`]) {
      const mementos = links(await map(path)).filter(({ rel }) => rel.includes('memento'));
      expect(
        mementos.map(({ address }) => address.split('?per=')[1]),
        path,
      ).toEqual(
        ['2026-11-22T01', '2026-11-23T02', '2026-11-24T02', '2026-11-25T02'].map((hour) => `${hour}:00:00Z`),
      );
      for (const { address, datetime } of mementos) {
        const response = await ask(address);
        expect([response.status, response.headers.get('Memento-Datetime')], address).toEqual([200, datetime]);
      }
    }
  });

  it('goes on to another page where there are many, in one question each', async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
       INSERT INTO region_publication (region, at, programme_count, figured_programme_count, update_count, progress)
       SELECT ?, strftime('%Y-%m-%dT%H:%M:%SZ', '2020-01-01', '+' || i || ' hours'), 0, 0, 0, '[]' FROM n`,
    )
      .bind(REGION)
      .run();
    let next: string | undefined = `${ORIGIN}/timemap/${ORIGIN}/${REGION}/`;
    const seen: string[] = [];
    const sizes: number[] = [];
    while (next) {
      const page = links(await (await ask(next)).text());
      const mementos = page.filter(({ rel }) => rel.includes('memento'));
      sizes.push(mementos.length);
      seen.push(...mementos.map(({ address }) => address));
      next = page.find(({ rel }) => rel === 'timemap')?.address;
    }
    expect(sizes).toEqual([500, 500, 204]);
    expect(new Set(seen).size).toBe(1204);
    expect(seen).toEqual(seen.toSorted());
  });
});

describe('the examples for developers', () => {
  it.each(examples)('$what', async ({ path, headers, status }) => {
    const typed = path.replace('$P', ORIGIN).replace('$HARI', localDate(new Date(), 'Asia/Jakarta'));
    const response = await ask(typed, headers ? { headers } : {});
    expect(response.status).toBe(status);
  });
});
