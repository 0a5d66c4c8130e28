import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { also, askAs, ctxOf, officer, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;
const page = async (who: Signed, query = '') => (await askAs(who, ROOM + query)).text();
const has = (text: string, id: string) => text.includes(`/laporan/${id}/`);
const put = (id: string, state: string, more = '') =>
  env.DB.prepare(`UPDATE service_request SET state = ?, version = version + 1${more} WHERE id = ?`)
    .bind(state, id)
    .run();

const at = async (who: Signed) => askAs(who, '/petugas/laporan/');

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe('the lists', () => {
  it.each([
    ['baru', 'received'],
    ['dikembalikan', 'returned'],
    ['diperiksa', 'verified'],
    ['di-lembaga', 'referred'],
    ['dikerjakan', 'in_progress'],
    ['menunggu-pelapor', 'awaiting_reporter'],
    ['dibuka-kembali', 'reopened'],
  ])(
    '%s holds what is %s, and so does the list of all that is open; each agency sees its own',
    async (daftar, state) => {
      const { id } = await submitted({ texts: { area: '00.00.01' } });
      await put(id, state);
      for (const query of ['', `?daftar=${daftar}`, `?daftar=${daftar}&lembaga=dinas`])
        for (const who of [boss, dinas])
          expect(has(await page(who, query), id), `${query} ${who.name}`).toBe(true);
      expect(has(await page(other, `?daftar=${daftar}&lembaga=dinas`), id)).toBe(false);
      expect(has(await page(boss, '?daftar=ditutup'), id)).toBe(false);
      const areas = daftar === 'baru' ? [] : ['&lembaga=dinas'];
      for (const more of ['', ...areas]) {
        expect(has(await page(boss, `?daftar=${daftar}&kategori=lampu-jalan${more}`), id)).toBe(true);
        expect(has(await page(boss, `?daftar=${daftar}&kecamatan=00.00.01${more}`), id)).toBe(true);
        expect(has(await page(boss, `?daftar=${daftar}&kategori=pungutan-liar${more}`), id)).toBe(false);
        expect(has(await page(boss, `?daftar=${daftar}&kecamatan=00.00.02${more}`), id)).toBe(false);
      }
      for (const query of ['kategori=lampu-jalan', 'kecamatan=00.00.01'])
        expect(has(await page(boss, `?${query}`), id), query).toBe(true);
      expect(has(await page(boss, '?kecamatan=00.00.02'), id)).toBe(false);
    },
  );

  it.each([
    ['selesai', 'done'],
    ['otomatis', 'done_by_silence'],
    ['ditolak', 'rejected'],
    ['bukan-wewenang', 'not_responsible'],
    ['digabung', 'duplicate'],
  ])('ditutup, %s holds what is %s', async (akhir, state) => {
    const { id } = await submitted();
    await put(id, state, ", closed_at = '2026-11-23T03:00:00.000Z'");
    const ended = await page(boss, `?daftar=ditutup&akhir=${akhir}`);
    expect(has(ended, id)).toBe(true);
    expect(ended).toContain('ditutup 23 November 2026');
    expect(ended).not.toContain('name="tindakan"');
    for (const query of ['', '?daftar=baru']) expect(has(await page(boss, query), id)).toBe(false);
  });

  it('shows what supporters doubt, to the region and to its agency alone', async () => {
    const { id } = await submitted();
    await put(id, 'done', ", closed_at = '2026-11-23T03:00:00.000Z', objection_count = 3");
    for (const who of [boss, dinas]) {
      const doubted = await page(who, '?daftar=keberatan');
      expect(has(doubted, id)).toBe(true);
      expect(doubted).toContain('3 pendukung menyatakan belum selesai');
    }
    expect(has(await page(other, '?daftar=keberatan'), id)).toBe(false);
  });

  it('shows alone what is late, and what has no agency yet', async () => {
    const late = await submitted({ now: '2026-01-05T01:00:00.000Z' });
    const soon = await submitted({
      now: new Date().toISOString(),
      texts: { service_code: 'pungutan-liar' },
      answers: {},
    });
    const only = await page(boss, '?terlambat=ya');
    expect([has(only, late.id), has(only, soon.id)]).toEqual([true, false]);
    const nobody = await page(boss, '?lembaga=-');
    expect([has(nobody, late.id), has(nobody, soon.id)]).toEqual([false, true]);
    expect(nobody).toContain('belum ada lembaga');
  });

  it('moves a report from list to list as it is worked on, and says how often it was handed over', async () => {
    const { id } = await submitted();
    await verifyServiceRequest(ctxOf(boss), { id, publicity: 'whole', photos: [] });
    expect(has(await page(boss, '?daftar=diperiksa'), id)).toBe(true);
    await forwardServiceRequest(ctxOf(boss), { id, to: 'lain', reason: 'Lampu milik dinas lain.' });
    expect(has(await page(other, '?daftar=di-lembaga'), id)).toBe(true);
    expect(has(await page(dinas, '?daftar=di-lembaga'), id)).toBe(false);
    await put(id, 'in_progress', ', hand_over_count = 2');
    expect(await page(other, '?daftar=dikerjakan')).toContain('dioper 2 kali');
  });
});

describe('what cannot be asked', () => {
  it.each([
    '?daftar=lain',
    '?daftar=__proto__',
    '?daftar=ditutup&akhir=lain',
    '?lembaga=dinas&kategori=lampu-jalan',
    '?daftar=diperiksa&kategori=lampu-jalan&kecamatan=00.00.01',
    '?daftar=diperiksa&kategori=tidak-ada',
    '?daftar=diperiksa&kecamatan=%27%3B--',
    '?daftar=baru&lembaga=dinas&kategori=lampu-jalan',
    '?daftar=ditutup&terlambat=ya',
    '?daftar=keberatan&kecamatan=00.00.01',
    '?terlambat=tidak',
    '?lembaga=tidak-ada',
    '?setelah=lama',
    '?cari=ab',
    '?cari=lampu&setelah=satu',
    `?cari=${'a'.repeat(101)}`,
  ])('%s is refused with what to do', async (query) => {
    const response = await askAs(boss, ROOM + query);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(
      /Pilih|pilih|Mulailah|hanya mengenal|Saring|Perpendek|huruf|paling banyak/,
    );
  });

  it('is not offered, and the page says where it is', async () => {
    expect(await page(dinas)).toContain('pilih dahulu satu daftar keadaan');
    expect(await page(dinas)).not.toContain('name="kategori"');
    expect(await page(boss)).toContain('name="kategori"');
    expect(await page(dinas, '?daftar=baru')).toContain('Laporan baru satu lembaga tidak disaring');
    expect(await page(boss, '?daftar=baru')).toContain('name="kategori"');
    // What goes with one list does not follow into one that has no place for it.
    const tabs = await page(boss, '?daftar=diperiksa&kategori=lampu-jalan&terlambat=ya');
    expect(tabs).toContain('?daftar=di-lembaga&amp;kategori=lampu-jalan&amp;terlambat=ya');
    expect(tabs).toContain(`href="${ROOM}?kategori=lampu-jalan&amp;terlambat=ya"`);
    expect(tabs).toContain(`href="${ROOM}?daftar=keberatan"`);
    expect(tabs).toContain('?daftar=ditutup&amp;akhir=selesai&amp;kategori=lampu-jalan"');
  });
});

describe('/petugas/laporan/', () => {
  it('leads an officer of one region there, and lets one of several choose', async () => {
    expect((await at(dinas)).headers.get('Location')).toBe(ROOM);
    const two = await officer('triager');
    await furnish('kota-dua', '35.98', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    await also(two, 'publisher', 'kota-dua');
    const response = await at(two);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`href="${ROOM}"`);
  });

  it('has nothing for somebody who reads no reports, and sends the portal’s administrator to the first page', async () => {
    expect(await (await at(await officer('editor'))).text()).toContain(
      'Tidak ada wilayah yang laporannya dapat Anda buka',
    );
    expect(await (await at(await officer('platform_admin'))).text()).toContain('href="/petugas/"');
  });
});

describe('to whom a report can go', () => {
  it('is every organisation but whoever keeps the portal', async () => {
    const organisation = {
      ...sample.organisation,
      key: 'redaksi',
      name: 'Redaksi Uji',
      kind: 'portal' as const,
    };
    await registerOrganisation(ctxAt(), { region: REGION, organisation });
    const list = await page(boss);
    expect(list).toContain('<option value="lain">Dinas Lain</option>');
    expect(list).not.toContain('Redaksi Uji');
  });
});

describe('the work of today', () => {
  it('counts what waits for a check, and leads to that list', async () => {
    const waiting = await rows(
      "SELECT count(*) AS n FROM service_request WHERE state = 'received' AND agency = 'dinas'",
    );
    const work = await (await askAs(dinas, `/petugas/${REGION}/`)).text();
    expect(work).toContain(`${String(waiting[0]!.n)} laporan menunggu diperiksa`);
    expect(work).toContain(`href="${ROOM}?daftar=baru"`);
  });
});
