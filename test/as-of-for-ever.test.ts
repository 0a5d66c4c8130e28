import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, ORIGIN } from './edge/portal.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { sample } from './edge/sample.ts';
import { HOME, live, on, PAGE, PAGES, REGION, second, setAside, text } from './edge/story.ts';

let update = '';
beforeAll(async () => {
  update = await live();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page as of a day', () => {
  it.each([
    ['2026-11-27', 'belum tiba'],
    ['2026-11-26T23:00:00Z', 'belum tiba'],
    ['9999-12-31', 'belum tiba'],
    ['2026-02-30', 'Hari ditulis'],
    ['2026-13-01', 'Hari ditulis'],
    ['kemarin', 'Hari ditulis'],
    ['2026-11-24T02:00Z', 'Hari ditulis'],
    ['2026-11-24T25:00:00Z', 'Hari ditulis'],
    ["2026-11-24'--", 'Hari ditulis'],
    ['x'.repeat(500), ''],
  ])('is refused for %s', async (per, why) => {
    for (const path of [...PAGES, `/u/${update}/`]) {
      const response = await ask(`${path}?per=${encodeURIComponent(per)}`);
      expect(response.status, path).toBe(400);
      expect(await response.text(), path).toContain(why);
    }
  });

  it('answers what nobody has with 404, and filters with 400', async () => {
    for (const path of [`/kota-lain/`, `${HOME}program/lain/`, `${HOME}program/a'b/`, '/u/0000000000/'])
      expect((await ask(`${path}?per=2026-11-24`)).status, path).toBe(404);
    expect((await ask(`${PAGE}?per=0001-01-01`)).status).toBe(404);
    for (const path of [
      `${HOME}program/?per=2026-11-24&status=implementation`,
      `${HOME}janji/?per=2026-11-24&status=terbuka`,
      `${HOME}janji/?per=2026-11-24&umur=5`,
    ])
      expect((await ask(path)).status, path).toBe(400);
    for (const path of [PAGE, `${PAGE}kutipan.ris`]) expect((await ask(`${path}?per=`)).status).toBe(200);
  });

  it('is refused of a page whose past is not kept, never answered with the words of now', async () => {
    const here = ['pergeseran/', 'berbeda/', 'riwayat/', 'laporan/', 'kinerja/'];
    const fixed = ['/tentang/', '/privasi/', '/pengembang/', '/pengembang/waktu/', '/sitemap.xml', '/lacak/'];
    const lists = ['/', '/janji/', '/pergeseran/', '/linimasa/', '/log/'];
    for (const path of [
      ...fixed,
      ...lists,
      `/u/${update}/v/1/kutipan.ris`,
      ...here.map((own) => HOME + own),
    ]) {
      const response = await ask(`${path}?per=2026-11-24`);
      expect(response.status, path).toBe(400);
      expect(await response.text(), path).toContain('tidak disimpan');
      for (const none of ['', '?per=']) expect((await ask(path + none)).status, path).toBe(200);
    }
    for (const file of [
      'data/' + REGION + '/program.csv',
      ...['kinerja.json', 'kinerja.csv', 'laporan/aturan.json'].map((own) => `${REGION}/${own}`),
    ])
      expect((await ask(`/${file}?per=2026-11-24`)).status, file).toBe(400);
  });

  it('is printed on a sheet, which says of which day it is and leads back to just that', async () => {
    const path = `${PAGE}lembar/`;
    expect(await text(`${PAGE}?per=2026-11-24`)).toContain(`href="${path}?per=2026-11-24"`);
    const response = await ask(`${path}?per=2026-11-24`);
    expect([response.status, response.headers.get('Memento-Datetime')]).toEqual([200, null]);
    const sheet = await response.text();
    expect(sheet).toContain('Rp750.000.000');
    expect(sheet).not.toContain('Rp570.000.000');
    expect(sheet).toContain('Keadaan per 24 November 2026.');
    expect(sheet).toContain(`Kode QR berisi alamat ${ORIGIN}${PAGE}?per=2026-11-24"`);
    expect(sheet).toMatch(new RegExp(`rel="canonical"[^>]*href="${ORIGIN}${PAGE}.per=2026-11-24"`));
    expect(sheet).not.toContain('pertanyaan warga');
    expect((await ask(`${path}?per=0001-01-01`)).status).toBe(404);
    expect((await ask(`${path}?per=besok`)).status).toBe(400);
  });

  it('hurts nobody who sends a form from there', async () => {
    const sent = { method: 'POST', headers: { Origin: ORIGIN }, body: new URLSearchParams({ nomor: 'x' }) };
    const page = await (await ask('/lacak/?per=2026-11-24', sent)).text();
    expect(page).not.toContain('tidak disimpan');
    expect(page).toContain('<form');
  });

  it('never shows the words of now where those of then cannot be read', async () => {
    const broken = {
      DB: { ...env.DB, prepare: env.DB.prepare.bind(env.DB), batch: () => Promise.reject(new Error('down')) },
    };
    for (const path of PAGES)
      expect((await ask(`${path}?per=2026-11-24`, {}, broken as never)).status, path).toBe(503);
  });
});

const mementos = () => [
  ...PAGES.map((path) => `${path}?per=2026-11-24`),
  ...PAGES.map((path) => `${path}?per=${second('2026-11-24')}`),
  `/u/${update}/v/1/`,
];

describe('a memento', () => {
  it('is the same to the byte on another day, whatever came meanwhile', async () => {
    const before = await Promise.all(mementos().map(text));
    await setAside('2026-11-26', 1, 'ubah lagi');
    await publishUpdate(on('2026-11-26'), {
      region: REGION,
      update: { ...sample.update, key: 'lain', claims: [] },
    });
    await recordCommitment(on('2026-11-26'), {
      region: REGION,
      commitment: { ...sample.commitment, key: 'baru', programme: 'lampu' },
    });
    await correctUpdate(on('2026-11-26'), {
      region: REGION,
      update: sample.update.key,
      reason: 'sekali lagi',
      title: 'Delapan lampu',
    });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-08-17T05:00:00Z') });
    const after = await Promise.all(mementos().map(text));
    for (const [i, path] of mementos().entries()) expect(after[i], path).toBe(before[i]);
  });

  it('hides words that were removed since', async () => {
    await redactUpdate(on('2026-11-26'), { id: update, version: 1, reason: 'memuat nomor telepon' });
    for (const path of [`${PAGE}?per=2026-11-23`, `${HOME}?per=2026-11-23`]) {
      const page = await text(path);
      expect(page, path).not.toContain('Lampu menyala');
      expect(page, path).not.toContain('Sepuluh lampu');
      expect(page, path).toContain('Isi kabar ini telah dihapus');
    }
  });
});
