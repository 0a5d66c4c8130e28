import { beforeAll, describe, expect, it } from 'vitest';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

let id = '';
beforeAll(async () => {
  await furnish();
  id = await publishUpdate(ctxAt(), { region: REGION, update: sample.update });
});

// Stands in every strange thing that is asked below, so that an answer which repeats it is seen.
const CANARY = 'kenari';
const list = `/${REGION}/program/`;

const paths = [
  `/${CANARY}/`,
  `/kota-${CANARY}/visi/`,
  `/kota-${CANARY}/program/`,
  `/kota-${CANARY}/janji/`,
  `${list}${CANARY}/`,
  `${list}${CANARY}%00/`,
  `${list}%00/`,
  `${list}%27%20OR%201=1--${CANARY}/`,
  `${list}<script>${CANARY}</script>/`,
  `${list}${CANARY.repeat(2000)}/`,
  `/${CANARY.repeat(2000)}/`,
  `/u/${CANARY}/`,
  `/u/${CANARY.toUpperCase()}XX/`,
  '/u/0000000000/',
  '/u/7k3m9qxt2b/',
  '/u/%00/',
  '/u/ILOUILOUIL/',
  `/sumber/${CANARY}/`,
  '/sumber/0000000000/',
  ...['0', '-1', 'abc', '9999999', '1.0', '1e3', '01', '%31x', '999999', '', '2'].map((v) => `/u/ID/v/${v}/`),
  '/%E0%A4%A/',
  '/%',
  '/%/',
  '/%zz/',
  '/%C0%AF/',
  '//evil.com//',
  '//evil.com/',
  '/\\evil.com/',
  '/%2F%2Fevil.com/',
  '/https://evil.com/',
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd/',
  `${list}..%2f..%2f`,
  '/.env',
  '/.git/config',
  '/index.html',
  '/kota-blitar/index.html',
  '/kota-blitar.html',
  '/_headers',
  '/wrangler.toml',
  '/kota-☃/',
  '/𝓴𝓸𝓽𝓪/',
  '/%F0%9F%92%A9/',
  '/KOTA-BLITAR/',
  '/kota-blitar//',
  '/__proto__/',
  '/constructor/',
  '/toString/',
  '/kota-uji/program/__proto__/',
  '/kota-uji/program/constructor/',
  '/hasOwnProperty/visi/',
  '/shell/__proto__/',
];

const queries = [
  `${list}?status=${CANARY}`,
  `${list}?status=__proto__`,
  `${list}?status=constructor`,
  `${list}?dimensi=${CANARY}`,
  `${list}?dimensi=__proto__`,
  `${list}?quick_win=${CANARY}`,
  `${list}?quick_win=Ya`,
  `${list}?tanpa_kabar=%00`,
  `${list}?setelah=${CANARY}`,
  `${list}?setelah=2026-01-01`,
  `${list}?setelah=2026-01-01~${CANARY}1234`,
  `${list}?setelah=2026-01-01~00000000000`,
  `${list}lampu/?sebelum=${CANARY}`,
  `${list}lampu/?sebelum=2026-1-1~0000000000`,
  `/linimasa/?sebelum=${CANARY}`,
  '/linimasa/?sebelum=%00',
  `/linimasa/?wilayah=${CANARY}`,
  '/linimasa/?wilayah=__proto__',
  `/linimasa/?wilayah=${CANARY.repeat(50)}`,
  `/janji/?status=${CANARY}`,
  `/janji/?wilayah=${CANARY}`,
  '/janji/?status=__proto__',
  `/janji/?setelah=${CANARY}`,
  `/${REGION}/janji/?status=%00`,
  `/${REGION}/janji/?setelah=2026-01-01~${CANARY}1234`,
  `/?cari=${CANARY.repeat(20)}`,
  '/?cari=%',
  '/?cari=%00',
  '/?cari=%F0%9F%92%A9',
  `/?provinsi=${CANARY}`,
  '/?provinsi=__proto__',
  `/?setelah=%3C${CANARY}%3E`,
  `/?${CANARY.repeat(2000)}`,
  `/?x=${CANARY.repeat(2000)}`,
  `/tentang/?${CANARY.repeat(2000)}`,
];

async function answer(path: string) {
  const response = await ask(ORIGIN + path.replace('/ID/', `/${id}/`));
  return { response, page: await response.text() };
}

describe('an address that makes no sense', () => {
  it.each(paths)('%s leads home, or on, and never to a fault', async (path) => {
    let { response, page } = await answer(path);
    if (response.status === 301) {
      const to = new URL(response.headers.get('Location')!, ORIGIN);
      expect(to.origin).toBe(ORIGIN);
      ({ response, page } = await answer(to.pathname + to.search));
    }
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    for (const way of ['Yang dapat Anda lakukan', '<a href="/">', '<a href="/linimasa/">'])
      expect(page).toContain(way);
    expect(page.toLowerCase()).not.toMatch(/kenari|evil|passwd|sql|stack/);
  });
});

describe('a question that makes no sense', () => {
  it.each(queries)('%s is answered with what to do instead', async (path) => {
    const { response, page } = await answer(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(/data-live="message">([^<]+)</.exec(page)?.[1]?.length).toBeGreaterThan(15);
    expect(page).toContain('<a href="/">');
    expect(page.toLowerCase()).not.toMatch(/kenari|sql|stack/);
  });

  it.each(["' OR 1=1", 'zzz"; DROP TABLE region; --', '<script>alert(1)</script>', 'zzz%_'])(
    'a search for %s finds nothing, and runs nowhere',
    async (text) => {
      const { response, page } = await answer(`/?cari=${encodeURIComponent(text)}`);
      expect(response.status).toBe(200);
      expect(page).toContain('Tidak ada wilayah yang cocok');
      expect(page).not.toContain('<script');
      expect((await answer(`/${REGION}/`)).response.status).toBe(200);
    },
  );

  it('asked twice or with strangers beside it is still answered', async () => {
    for (const path of [
      `${list}?status=preparation&status=x`,
      `${list}?status`,
      '/?=&&&==',
      '/?cari[]=blitar',
      '/?%=%',
    ])
      expect((await answer(path)).response.status, path).toBeLessThan(500);
  });
});
