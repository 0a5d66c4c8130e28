import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { FULL, contoh } from './edge/contoh.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const get = async (path: string) => {
  const response = await ask(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const tags = (text: string) => /<p class="tags">(.*?)<\/p>/s.exec(text)![1];

let id = '';
beforeAll(async () => {
  await contoh();
  await furnish(REGION, '00.01');
  id = await publishUpdate(ctxAt('2026-02-09T02:00:00.000Z'), { region: REGION, update: sample.update });
  await correctUpdate(ctxAt('2026-03-01T02:00:00.000Z'), {
    region: REGION,
    update: sample.update.key,
    reason: 'salah hitung',
    body: 'Sembilan lampu menyala.\n\nSatu padam.',
  });
}, 60_000);

const every = () => [
  `/semat/u/${id}/`,
  `/semat/u/${id}/v/1/`,
  `/semat${FULL}`,
  `/semat${FULL}kurva-s/`,
  `/semat${FULL}garis-tonggak/`,
  `/semat${FULL}anggaran/`,
  `/semat${FULL}indikator-hari-tunggu/`,
  '/semat/kota-contoh/',
  '/semat/kota-contoh/kemajuan/',
  '/semat/pergeseran/garis-pergeseran/?wilayah=kota-contoh',
  '/semat/kota-contoh/pergeseran/',
  '/semat/kota-contoh/janji/semua-surat-daring/',
];

describe('an embed', () => {
  it('may be framed by everybody, and nothing else may by anybody', async () => {
    for (const path of every()) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(headers.get('X-Frame-Options'), path).toBeNull();
      // Also a page that lets in only what agrees to be there (COEP) may show it.
      expect(headers.get('Cross-Origin-Resource-Policy'), path).toBe('cross-origin');
      expect(headers.get('Cross-Origin-Embedder-Policy'), path).toBe('require-corp');
      const policy = headers.get('Content-Security-Policy')!;
      expect(policy, path).toContain('frame-ancestors *');
      expect(policy.replace('frame-ancestors *', ''), path).not.toContain('*');
      const page = await get(path.replace('/semat', ''));
      expect(page.headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'");
      expect(page.headers.get('X-Frame-Options'), path).toBe('DENY');
      expect(page.headers.get('Cross-Origin-Resource-Policy'), path).toBe('same-origin');
    }
  });

  it('has no navigation and no script, its day, one link to its page, and no place in search engines', async () => {
    for (const path of every()) {
      const { text } = await get(path);
      expect(text, path).not.toMatch(/<nav|<script|class="trail"|class="skip"/);
      expect(text, path).toMatch(/<strong>Pantau Kota\.<\/strong> <span[^>]*>Keadaan \d+ \w+ 20\d\d\.</);
      expect(text, path).toContain('<base target="_blank">');
      expect(text, path).toContain('content="noindex"');
      expect(text, path).toMatch(/<link[^>]*rel="canonical"[^>]*href="http:\/\/[^"]+\/(?!semat)[^"]*"/);
      expect(text.match(/Baca selengkapnya di Pantau Kota/g), path).toHaveLength(1);
      expect(text.match(/<h1[ >]/g), path).toHaveLength(1);
    }
  });

  it('costs one round trip, and is not sent again to who has it', async () => {
    for (const path of every()) {
      const meter = { calls: 0, rowsRead: 0 };
      const response = await ask(path, {}, { DB: metered(env.DB, meter) as D1Database });
      await response.text();
      expect(meter.calls, path).toBe(1);
      expect(meter.rowsRead, path).toBeLessThanOrEqual(200);
      const again = await ask(path, { headers: { 'If-None-Match': response.headers.get('ETag')! } });
      expect(again.status, path).toBe(304);
      expect(again.headers.get('X-Frame-Options'), path).toBeNull();
    }
  });

  it('shows of a programme its status, progress, late days and silence as its page does', async () => {
    const [embed, page] = [(await get(`/semat${FULL}`)).text, (await get(FULL)).text];
    expect(tags(embed)).toBe(tags(page));
    expect(tags(embed)).toMatch(/terlambat [\d.]+ hari/);
  });
});

describe('an embedded version', () => {
  it('stays what it was, and says which is the newest now', async () => {
    const [first, second] = [await get(`/semat/u/${id}/v/1/`), await get(`/semat/u/${id}/v/2/`)];
    expect(first.text).toContain('Sepuluh lampu menyala.');
    expect(first.text).toContain('Kini versi 2');
    expect(first.text).toMatch(new RegExp(`href="/u/${id}/" rel="latest-version"`));
    expect(second.text).toContain('Sembilan lampu menyala.');
    expect(second.text).toContain('salah hitung');
    expect(second.text).not.toContain('Kini versi');
  });

  it('shows a tombstone with the reason once its words were removed', async () => {
    await redactUpdate(ctxAt('2026-03-02T02:00:00.000Z'), { id, version: 1, reason: 'memuat nomor telepon' });
    const { status, text } = await get(`/semat/u/${id}/v/1/`);
    expect(status).toBe(200);
    expect(text).toContain('memuat nomor telepon');
    expect(text).not.toContain('Sepuluh lampu');
    expect(text).not.toContain(sample.update.title);
  });
});

describe('what is not published', () => {
  it.each([
    '/semat/',
    '/semat/u/0000000000/',
    '/semat/u/0000000000/v/1/',
    '/semat/u/xyz/',
    '/semat/kota-hilang/',
    '/semat/kota-contoh/program/tidak-ada/',
    '/semat/kota-contoh/program/kelas-digital/kurva-s/',
    '/semat/kota-contoh/program/layanan-satu-pintu/kurva-x/',
    '/semat/kota-contoh/janji/tidak-ada/',
    '/semat/kota-contoh/visi/',
    '/semat/pergeseran/garis-pergeseran/?wilayah=kota-hilang',
    '/semat/pergeseran/garis-pergeseran/?wilayah=kota-contoh&urut=program-geser',
    '/semat/petugas/',
    '/semat/kota-contoh/kinerja/bulan/',
  ])('%s is said to be gone, in the frame itself', async (path) => {
    const { status, text, headers } = await get(path);
    expect(status).toBe(404);
    expect(text).toContain('belum terbit');
    expect(text).not.toContain('<nav');
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it('is a version that does not exist', async () => {
    expect((await get(`/semat/u/${id}/v/3/`)).status).toBe(404);
  });

  it('follows a programme to its new address', async () => {
    await env.DB.prepare(
      "INSERT INTO programme_slug (region, slug, programme_id) SELECT region, 'nama-lama', id FROM programme WHERE slug = 'layanan-satu-pintu'",
    ).run();
    for (const rest of ['', 'kurva-s/']) {
      const moved = await ask(`/semat/kota-contoh/program/nama-lama/${rest}`);
      expect([moved.status, moved.headers.get('Location')]).toEqual([301, `/semat${FULL}${rest}`]);
    }
  });
});

describe('the block that offers embeds', () => {
  it('stands on the pages, with a code that leads to an embed that is there', async () => {
    for (const path of [`/u/${id}/`, FULL, '/kota-contoh/', '/kota-contoh/janji/']) {
      const { text } = await get(path);
      expect(text, path).toContain('<summary>Sematkan</summary>');
      const codes = [...text.matchAll(/<code>(&lt;iframe.*?)<\/code>/g)].map(([, code]) => code!);
      expect(codes.length, path).toBeGreaterThan(0);
      for (const code of codes) {
        const [, src = ''] = /src=&quot;http:\/\/[^/]+(\/semat[^&]*)&quot;/.exec(code) ?? [];
        expect((await get(src)).status, src).toBe(200);
      }
    }
  });
});
