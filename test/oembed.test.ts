import { XMLParser } from 'fast-xml-parser';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { FULL } from './edge/contoh.ts';
import { every, furnishEmbeds, oembed, STATISTICS, told, type Told } from './edge/embedding.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

let id = '';
beforeAll(async () => void (id = await furnishEmbeds()), 60_000);

describe('oEmbed', () => {
  it('answers with one frame that is there, its title, and no script', async () => {
    for (const url of every(id)) {
      const response = await oembed(url);
      expect(response.status, url).toBe(200);
      expect(response.headers.get('Content-Type'), url).toBe('application/json; charset=utf-8');
      const body = (await response.json()) as Told;
      expect(body, url).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Pantau Kota' });
      expect(body.html, url).toMatch(/^<iframe src="[^"]+" title="[^"]+"[^>]*><\/iframe>$/);
      const [, src = ''] = /src="([^"]+)"/.exec(body.html)!;
      expect(src, url).toMatch(new RegExp(`^${ORIGIN}/semat/`));
      const frame = await ask(new URL(src).pathname);
      expect(frame.status, src).toBe(200);
      // A chart stands in it by itself: its words lead to no table.
      expect(await frame.text(), src).not.toContain('tabel');
    }
    expect(await (await ask(STATISTICS)).text()).toContain('pada tabel di bawah gambar.</desc>');
  });

  it('pins an update to the version of today, and takes the part that a fragment or a file names', async () => {
    expect((await told(`${ORIGIN}/u/${id}/`)).html).toContain(`/semat/u/${id}/v/1/"`);
    expect((await told(`${ORIGIN}${FULL}#kurva-s`)).html).toContain(`/semat${FULL}kurva-s/"`);
    expect((await told(`${ORIGIN}${FULL}anggaran.png`)).html).toContain(`/semat${FULL}anggaran/"`);
    expect((await told(`${ORIGIN}${FULL}#rencana`)).html).toContain(`/semat${FULL}"`);
    const ledger = `/semat/pergeseran/garis-pergeseran/?wilayah=kota-contoh"`;
    for (const part of ['', 'garis-pergeseran.svg'])
      expect((await told(`${ORIGIN}/pergeseran/${part}?wilayah=kota-contoh`)).html).toContain(ledger);
    // The page that tells the moves of a region by their time is framed as the drawing of them.
    expect((await told(`${ORIGIN}/kota-contoh/pergeseran/`)).html).toContain(ledger);
  });

  it('obeys the room that there is, also with its picture, of which all three are told or none', async () => {
    const free = await told(ORIGIN + FULL);
    expect(free).toMatchObject({ width: 600, thumbnail_width: 1200, thumbnail_height: 630 });
    expect((await ask(new URL(String(free.thumbnail_url)).pathname)).headers.get('Content-Type')).toBe(
      'image/png',
    );
    const small = await told(ORIGIN + FULL, '&maxwidth=320&maxheight=200');
    expect([small.width, small.height]).toEqual([320, 200]);
    expect(small.html).toContain('width="320" height="200"');
    expect(Object.keys(small).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
    const wide = await told(ORIGIN + FULL, '&maxwidth=2000');
    expect(wide).toMatchObject({ width: 600, thumbnail_width: 1200 });
    expect(await told(ORIGIN + FULL, '&maxheight=629')).not.toHaveProperty('thumbnail_url');
  });

  it('says of a version whose words were removed that they were, and names neither words nor picture', async () => {
    const redacted = await publishUpdate(ctxAt('2026-02-10T02:00:00.000Z'), {
      region: REGION,
      update: { ...sample.update, key: 'dihapus', title: 'Nomor warga', claims: [] },
    });
    await redactUpdate(ctxAt('2026-03-02T02:00:00.000Z'), {
      id: redacted,
      version: 1,
      reason: 'memuat nomor',
    });
    for (const path of [`/u/${redacted}/`, `/u/${redacted}/v/1/`]) {
      const body = await told(ORIGIN + path);
      expect(body.title, path).toContain('dihapus');
      expect(JSON.stringify(body), path).not.toMatch(/Nomor warga|thumbnail/);
      const page = await ask(path);
      expect(page.headers.get('Link') ?? '', path).not.toContain('oembed');
      expect(await page.text(), path).not.toContain('application/json+oembed');
    }
  });

  it('says the same as XML', async () => {
    const response = await oembed(ORIGIN + FULL, '&format=xml');
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const parsed = new XMLParser({ parseTagValue: false }).parse(await response.text()) as { oembed: Told };
    const json = await told(ORIGIN + FULL);
    expect(parsed.oembed).toEqual(Object.fromEntries(Object.entries(json).map(([k, v]) => [k, String(v)])));
  });

  it('costs one round trip', async () => {
    for (const url of every(id)) {
      const meter = { calls: 0, rowsRead: 0 };
      await ask(`/oembed?url=${encodeURIComponent(url)}`, {}, { DB: metered(env.DB, meter) as D1Database });
      expect(meter.calls, url).toBe(1);
      expect(meter.rowsRead, url).toBeLessThanOrEqual(200);
    }
  });

  it.each<[string, number]>([
    ['', 400],
    ['?url=', 400],
    [`?url=${ORIGIN}/kota-contoh/&url=${ORIGIN}/kota-contoh/`, 400],
    [`?url=${ORIGIN}/kota-contoh/&format=yaml`, 501],
    [`?url=${ORIGIN}/kota-contoh/&format=JSON`, 501],
    [`?url=${ORIGIN}/kota-contoh/&maxwidth=0`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxwidth=-1`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxwidth=lebar`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxwidth=1.5`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxheight=1e3`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxheight=9999999`, 400],
    [`?url=${ORIGIN}/kota-contoh/&maxheight=100&maxheight=200`, 400],
    ['?url=kota-contoh', 404],
    ['?url=/kota-contoh/', 404],
    ['?url=javascript:alert(1)', 404],
    ['?url=https://lain.example/kota-contoh/', 404],
    ['?url=http://portal.test.lain.example/kota-contoh/', 404],
    ['?url=http://portal.test:81/kota-contoh/', 404],
    ['?url=http://portal.test@lain.example/kota-contoh/', 404],
    [`?url=${ORIGIN}/`, 404],
    [`?url=${ORIGIN}/kota-contoh/visi/`, 404],
    [`?url=${ORIGIN}/kota-hilang/`, 404],
    [`?url=${ORIGIN}/u/0000000000/`, 404],
    [`?url=${ORIGIN}/petugas/`, 404],
    [`?url=${ORIGIN}/semat/semat/kota-contoh/`, 404],
    [`?url=${ORIGIN}//lain.example/`, 404],
    [`?url=${ORIGIN}/kota-contoh/%2500/`, 404],
    [`?url=${ORIGIN}/oembed?url=${ORIGIN}/kota-contoh/`, 404],
    ['?url=%E0%A4%A', 404],
    [`?url=${ORIGIN}${FULL}?per=2026-01-01`, 404],
    [`?url=${ORIGIN}/kota-contoh/kinerja/bulan.svg?periode=kemarin`, 400],
    // Nothing was reported there.
    [`?url=${ORIGIN}/kota-contoh/kinerja/`, 404],
    [`?url=${ORIGIN}/kota-contoh/janji/?status=entah`, 400],
    [`?url=${ORIGIN}/janji/?setelah=2026-01-01~0000000000`, 400],
    [`?url=${ORIGIN}/pergeseran/?urut=entah`, 400],
    [`?url=${ORIGIN}/pergeseran/?wilayah=kota-contoh%26setelah=1~x`, 400],
  ])('refuses %s with %i, in words, and repeats nothing of it', async (query, status) => {
    const response = await ask(`/oembed${query}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ status });
    expect(body).not.toContain('lain.example');
    expect(body).not.toContain('alert');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    const response = await ask(`/oembed?url=${ORIGIN}/kota-contoh/`, { method });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('is found by programs on every page that offers an embed, by element and by header, and answers there', async () => {
    const offering = [
      '/kota-contoh/',
      '/kota-contoh/janji/',
      FULL,
      `/u/${id}/`,
      `/u/${id}/v/1/`,
      `/${REGION}/janji/`,
      '/janji/',
      STATISTICS,
      '/kota-contoh/janji/?status=terbuka&umur=1',
      '/janji/?umur=1',
      '/pergeseran/?wilayah=kota-contoh',
    ];
    for (const path of [...offering, `${STATISTICS}?lembaga=dinas-1`]) {
      const response = await ask(path);
      const link = response.headers.get('Link') ?? '';
      const [, there = ''] = /<([^>]+)>; rel="alternate"; type="application\/json\+oembed"/.exec(link) ?? [];
      const text = await response.text();
      expect(text, path).toContain('<summary>Sematkan</summary>');
      const element = elementIn(text);
      expect(element, path).toContain('type="application/json+oembed"');
      const [, href = ''] = /href="([^"]+)"/.exec(element)!;
      expect(href.replaceAll('&amp;', '&'), path).toBe(there);
      const { pathname, search } = new URL(there);
      expect((await ask(pathname + search)).status, there).toBe(200);
    }
  });

  it.each([
    '/',
    '/kota-contoh/visi/',
    '/tentang/',
    `/semat${FULL}`,
    '/kota-hilang/',
    '/kota-contoh/kinerja/',
    '/kota-contoh/?per=2026-11-23',
    '/pergeseran/?wilayah=kota-contoh&urut=program-geser',
    '/kota-contoh/janji/?per=2026-11-23',
    '/janji/?setelah=2026-01-01~0000000000',
  ])('is announced on no other page: %s', async (path) => {
    const response = await ask(path);
    expect(response.headers.get('Link') ?? '').not.toContain('oembed');
    expect(await response.text()).not.toContain('application/json+oembed');
  });
});

const elementIn = (text: string) => /<link[^>]*data-live="oembed"[^>]*>/.exec(text)![0];
