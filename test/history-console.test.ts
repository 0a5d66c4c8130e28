import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ThingHistory } from '../src/history/list.tsx';
import { readAll } from '../functions/core/db.ts';
import { historyOf, toHistoryLine } from '../functions/history/reads.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { busy, idOf, remember } from './edge/busy.ts';
import { askAs, ctxOf, officer, type Signed } from './edge/officers.ts';
import { ask } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const PAGE = `/petugas/${REGION}/riwayat/`;
const textOf = (page: string) => page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const view = { locale: 'id', today: '2026-11-22', origin: 'http://portal.test' } as const;

let auditor: Signed;
let boss: Signed;
beforeAll(async () => {
  await busy();
  auditor = await officer('auditor', { name: 'Sari' });
  boss = await officer('region_admin', { name: 'Budi' });
});

const room = async (query = '') => textOf(await (await askAs(auditor, PAGE + query)).text());

describe('the room of history', () => {
  it('opens for those who may read history, and for nobody else', async () => {
    const response = await askAs(auditor, PAGE);
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect((await askAs(await officer('editor'), PAGE)).status).toBe(403);
    await furnish('kota-lain', '35.91', { province: { code: '35', name: 'Jawa Timur' }, demo: false });
    const elsewhere = await officer('auditor', { region: 'kota-lain' });
    expect((await askAs(elsewhere, PAGE)).status).toBe(403);
    expect((await ask(PAGE)).status).not.toBe(200);
  });

  it("tells nothing of residents' reports to somebody of one agency, and says so", async () => {
    await remember('service_request', 'verify', { public: 0, subject: 'KENAR10000', data: {} });
    await remember('photo', 'add', { public: 0, subject: 'KENAR10001', data: {} });
    expect(await room()).toMatch(/KENAR1000[01]/);
    const own = await officer('auditor', { organisation: 'dinas' });
    const page = await (await askAs(own, PAGE)).text();
    expect(page).not.toContain('KENAR1');
    expect(page).toContain('hanya terlihat oleh petugas seluruh wilayah');
  });

  it('tells what is not public, with the names of colleagues', async () => {
    const by = { role: 'region_admin', organisation: null };
    const deed = { public: 0, actor: boss.id, data: { by, role: 'editor' } };
    await remember('person', 'grant', { ...deed, subject: auditor.id });
    await remember('draft', 'return', { ...deed, subject: 'DRAF', version: 2 });
    await remember('setting', 'change', {
      public: 1,
      actor: boss.id,
      subject: REGION,
      version: 2,
      data: {
        by,
        changed: ['silent_after_days', 'channels'],
        before: { silent_after_days: 180 },
        after: { silent_after_days: 90 },
      },
    });
    await remember('person', 'wave', { ...deed, subject: auditor.id });
    const text = await room();
    const start = 'Kamis 12 Nov 2026 10.14 WIB, pengelola wilayah (Budi):';
    expect(text).toContain(`${start} memberi peran editor kepada Sari. (tidak tampil untuk umum)`);
    expect(text).toContain(`${start} mengembalikan draf DRAF (versi 2) kepada penulisnya.`);
    expect(text).toContain(
      `${start} mengubah pengaturan wilayah: ambang tanpa kabar (hari) dari 180 ke 90, kanal kontak.`,
    );
    expect(text).toContain(`${start} melakukan “person.wave” atas Sari.`);
    expect(await room('?jenis=orang')).not.toContain('draf DRAF');
    expect((await askAs(auditor, `${PAGE}?jenis=x`)).status).toBe(400);
    expect((await askAs(auditor, `${PAGE}?sebelum=x`)).status).toBe(400);
  });

  it('keeps the deed and loses the name of somebody whose data were erased', async () => {
    const gone = await officer('publisher', { name: 'Orang Lama' });
    await registerOrganisation(ctxOf(gone), {
      region: REGION,
      organisation: { ...sample.organisation, key: 'lama', name: 'Dinas Lama' },
    });
    await remember('person', 'suspend', { public: 0, actor: boss.id, subject: gone.id });
    expect(await room()).toContain('penerbit wilayah (Orang Lama): mendaftarkan lembaga Dinas Lama.');
    await env.DB.batch(
      ['session', 'role_grant'].map((table) =>
        env.DB.prepare(`DELETE FROM ${table} WHERE person_id = ?`).bind(gone.id),
      ),
    );
    await env.DB.prepare('DELETE FROM person WHERE id = ?').bind(gone.id).run();
    const text = await room();
    expect(text).not.toContain('Orang Lama');
    expect(text).toContain('penerbit wilayah (orang yang datanya dihapus): mendaftarkan lembaga Dinas Lama.');
    expect(text).toContain('menangguhkan akun orang yang datanya dihapus.');
  });
});

describe('the history of one thing', () => {
  it('holds its own events alone, the newest twenty first', async () => {
    const id = await idOf('programme', 'lampu');
    for (let i = 0; i < 25; i += 1)
      await remember('programme', 'amend', { subject: id, version: 3 + i, data: { changed: ['status'] } });
    const [found = []] = await readAll(env.DB, [historyOf(env.DB, 'programme', id)]);
    const lines = found.map(toHistoryLine);
    expect(lines).toHaveLength(20);
    expect(lines.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, i) => 27 - i));
    const region = { slug: REGION, time_zone: 'Asia/Jakarta' };
    const text = textOf(String(ThingHistory({ lines: lines.slice(0, 1), region, view })));
    expect(text).toBe(
      'Riwayat data iniKamis 12 Nov 2026 10.14 WIB, petugas (orang yang datanya dihapus): mengubah status pada program Lampu taman (versi 27).',
    );
    expect(String(ThingHistory({ lines: [], region, view }))).toContain('Belum ada yang tercatat di sini.');
  });
});
