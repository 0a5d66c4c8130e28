import { beforeAll, describe, expect, it } from 'vitest';
import { changeMilestone } from '../functions/programmes/change-schedule.ts';
import { busy, idOf, remember } from './edge/busy.ts';
import { linesOf, NOW, PAGE, pageOf, WHEN } from './edge/history.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { said } from './edge/plans.ts';
import { ask, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

let publisher: Signed;
let editor: Signed;
let update = '';
beforeAll(async () => {
  await busy();
  publisher = await officer('publisher', { name: 'Nama Rahasia' });
  editor = await officer('region_admin', { name: 'Nama Sandi' });
  update = await idOf('update', sample.update.key);
  await changeMilestone(ctxOf(publisher, NOW), {
    region: REGION,
    programme: 'lampu',
    milestone: 'tiang',
    change: said('move', { due: '2027-Q2', as_of: '2026-08-01' }),
  });
});

describe('the public history', () => {
  it('stands under days, each line with its moment, and its pages follow each other without a gap', async () => {
    const seen: string[] = [];
    let next: string | undefined = PAGE;
    for (; next;) {
      const page: string = await pageOf(next);
      expect(page).toContain('Isi halaman ini terbaru');
      expect(linesOf(page).length).toBeLessThanOrEqual(30);
      seen.push(...linesOf(page));
      next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    const [{ n } = {}] = await rows(
      'SELECT count(*) AS n FROM event WHERE region = ? AND public = 1',
      REGION,
    );
    expect(seen).toHaveLength(n as number);
    expect(n).toBeGreaterThan(30);
    const page = await pageOf(PAGE);
    expect(page).toContain(`<h2><time datetime="2026-11-12">Kamis, 12 November 2026</time></h2>`);
    expect(page).toContain(`<time datetime="${NOW}">${WHEN}</time>`);
    expect(page).toContain('Wilayah contoh');
  });

  it('never shows what is not public, nor the name or id of anybody', async () => {
    await remember('draft', 'return', { public: 0, subject: 'CANARYDRAF', actor: publisher.id });
    await remember('person', 'suspend', { public: 0, subject: editor.id, actor: publisher.id });
    await remember('person', 'grant', {
      public: 1,
      subject: editor.id,
      actor: publisher.id,
      data: { role: 'editor' },
    });
    const pages = await Promise.all(
      [PAGE, ...['kabar', 'rencana', 'anggaran'].map((k) => `${PAGE}?jenis=${k}`)].map(pageOf),
    );
    for (const page of pages)
      expect(page).not.toMatch(
        new RegExp(`CANARYDRAF|Nama (Rahasia|Sandi)|${publisher.id}|${editor.id}|menangguhkan`),
      );
    expect(linesOf(pages[0]!)[0]).toBe(`${WHEN}, petugas: memberi peran editor kepada seorang petugas.`);
  });

  it('is refused with a bad place or kind, and unknown for a region that is not there', async () => {
    for (const query of [
      'sebelum=x',
      'sebelum=-1',
      'sebelum=0',
      'sebelum=1e3',
      `sebelum=${'9'.repeat(17)}`,
      'jenis=orang',
      'jenis=constructor',
    ])
      expect((await ask(`${PAGE}?${query}`)).status, query).toBe(400);
    expect((await ask('/kota-tidak-ada/riwayat/')).status).toBe(404);
    expect(linesOf(await pageOf(`${PAGE}?sebelum=1`))).toEqual([]);
  });

  it('holds one region alone, each in its own time', async () => {
    await furnish('kota-wita', '35.90', {
      demo: false,
      time_zone: 'Asia/Makassar',
      province: { code: '35', name: 'Jawa Timur' },
    });
    const page = await pageOf('/kota-wita/riwayat/');
    expect(linesOf(page)).toHaveLength(4);
    expect(linesOf(page)[0]).toMatch(
      /^Minggu 22 Nov 2026 09\.00 WITA, pengelola portal lewat baris perintah: mencatat program Lampu jalan\.$/,
    );
    expect(page).not.toContain('Wilayah contoh');
  });

  it('is one link away from a region, a programme and an update', async () => {
    for (const path of [`/${REGION}/`, `/${REGION}/program/lampu/`])
      expect(await pageOf(path)).toContain(`href="${PAGE}"`);
    expect(await pageOf(`/u/${update}/`)).toContain(`href="${PAGE}?jenis=kabar"`);
  });
});
