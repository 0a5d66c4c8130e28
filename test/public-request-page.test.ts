import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStatements, unpublishStatements } from '../functions/public-requests/publish.ts';
import { clocksFor } from './edge/clocks-for.ts';
import { furnishRequests, reported } from './edge/crowd-of-requests.ts';
import { slow } from './edge/faulty-db.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish } from './edge/sample.ts';

const AT = '2026-11-22T01:00:00.000Z';
const show = (id: string, sensitive = false) =>
  env.DB.batch(publishStatements(env.DB, id, { words: 'whole', sensitive, at: AT }));
const hide = (id: string) => env.DB.batch(unpublishStatements(env.DB, id));
const text = async (path: string) => (await ask(path)).text();

beforeAll(async () => {
  await furnish();
  await furnishRequests();
  const [programme] = await rows('SELECT id FROM programme');
  await reported('PAGE000001', { programme_id: programme?.id as string, state: 'referred' });
  await reported('PAGE000002', { state: 'received' });
  await reported('PAGE000003', {
    is_secret: 1,
    description: null,
    landmark: null,
    attributes: null,
    lat: null,
    long: null,
  });
  await reported('PAGE000004', { is_withdrawn: 1 });
  await show('PAGE000001');
  await Promise.all(['2', '3', '4'].map((i) => show(`PAGE00000${i}`)));
});

describe('the public page of a report', () => {
  it('tells what, where, who answers, what was promised by which rule, and its programme', async () => {
    const page = await text('/laporan/PAGE000001/');
    for (const said of [
      'Lampu di depan pasar padam sejak tiga hari.',
      'Kelurahan Uji, Kecamatan Uji',
      'Patokan: Depan pasar uji',
      'Kira-kira di 8,098° LS, 112,165° BT',
      'Dinas Uji',
      '20 November 2026 09.03 WIB',
      'paling lambat Kamis, 10 Desember 2026',
      'Aturan: 5 hari kerja. Sumber: Aturan uji.',
      'Sudah diteruskan kepada lembaga yang menangani.',
      '<a href="/kota-uji/program/lampu/">Lampu jalan</a>',
      'href="/lacak/"',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('8.0983456');
    const { headers } = await ask('/laporan/PAGE000001/');
    expect(headers.get('X-Robots-Tag')).toBe('noindex, noarchive');
  });

  it('says plainly which promise is broken, and of a closed report none', async () => {
    const clocks = JSON.stringify(clocksFor(['2026-01-05', '2026-01-07', '2026-01-20']));
    await reported('PAGE000005', { state: 'referred', clocks, final_due_at: '2026-01-20T17:00:00.000Z' });
    await show('PAGE000005');
    const late = await text('/laporan/PAGE000005/');
    expect(late).toContain('dijanjikan dan belum terjadi: tindakan pertama, jawaban akhir.');
    await reported('PAGE000008', { state: 'done', clocks, closed_at: '2026-01-04T02:00:00.000Z' });
    await show('PAGE000008');
    expect(await text('/laporan/PAGE000008/')).not.toMatch(/[Ll]ewat dari yang dijanjikan|Terlambat/);
  });

  it('tells of a sensitive one only the day', async () => {
    const clocks = JSON.stringify(clocksFor(['2026-11-20', '2026-11-21', '2026-11-23'], { hours: 3 }));
    await reported('PAGE000006', { service_code: 'kekerasan', clocks });
    await show('PAGE000006', true);
    const page = await text('/laporan/PAGE000006/');
    expect(page).toContain('20 November 2026</time>. ');
    expect(page).not.toMatch(/09\.03|10\.04|02:03|03:04|Depan pasar|8,098/);
  });

  it('answers an unknown, unchecked, secret and withdrawn reference alike, and says what it may mean', async () => {
    const bodies = await Promise.all(
      ['PAGE000002', 'PAGE000003', 'PAGE000004', 'ZZZZZZZZZZ', 'tidak-ada'].map(async (id) => {
        const response = await ask(`/laporan/${id}/`);
        expect([response.status, response.headers.get('Cache-Control')], id).toEqual([404, 'no-store']);
        return response.text();
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('belum diperiksa petugas');
    expect(bodies[0]).toContain('href="/lacak/"');
  });

  it('has one address, however the number was typed', async () => {
    const response = await ask('/laporan/page-0ooo-o1/');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/laporan/PAGE000001/']);
  });

  it('is gone as soon as the edge forgets it, twice EDGE_CACHE_SECONDS at most, also for who has seen it', async () => {
    await reported('PAGE000007');
    await show('PAGE000007');
    const kept = { EDGE_CACHE_SECONDS: '1' };
    const seen = await ask('/laporan/PAGE000007/', {}, kept);
    const tag = seen.headers.get('ETag') ?? '';
    expect(seen.headers.get('Cache-Control')).toBe('public, max-age=0, s-maxage=1, must-revalidate');
    const again = () => ask('/laporan/PAGE000007/', { headers: { 'If-None-Match': tag } }, kept);
    expect((await again()).status).toBe(304);
    await hide('PAGE000007');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await again()).status).toBe(404);
  });

  it('says that nothing can be read now, rather than that there is no such report', async () => {
    const response = await ask(
      '/laporan/PAGE000001/',
      { headers: { Cookie: 'a=b' } },
      { DB: slow(env.DB, 9000) as D1Database },
    );
    expect(response.status).toBe(503);
  });
});
