import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeMilestone } from '../functions/programmes/change-schedule.ts';
import { recordBudget } from '../functions/programmes/record-budget.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { busy, idOf, remember } from './edge/busy.ts';
import { linesOf, NOW, PAGE, pageOf, WHEN } from './edge/history.ts';
import { budget } from './edge/money.ts';
import { ctxOf, officer, type Signed } from './edge/officers.ts';
import { said } from './edge/plans.ts';
import { rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';

const newest = async (kind: string) => linesOf(await pageOf(`${PAGE}?jenis=${kind}`))[0];

let publisher: Signed;
let update = '';
beforeAll(async () => {
  await busy();
  publisher = await officer('publisher');
  update = await idOf('update', sample.update.key);
});

describe('a line of history', () => {
  it('tells a moved date: who in which role, from when to when, and why', async () => {
    await changeMilestone(ctxOf(publisher, NOW), {
      region: REGION,
      programme: 'lampu',
      milestone: 'tiang',
      change: said('move', { due: '2027-Q2', reason: 'lelang pertama gagal.', as_of: '2026-08-01' }),
    });
    expect(await newest('rencana')).toBe(
      `${WHEN}, penerbit wilayah: mencatat tenggat tonggak “Tiang berdiri” yang bergeser dalam rencana program Lampu taman dari Januari 2027 ke triwulan II 2027, karena lelang pertama gagal.`,
    );
    const [event] = await rows('SELECT data FROM event ORDER BY id DESC LIMIT 1');
    expect(event?.data).not.toContain('lelang');
    expect(await pageOf(`${PAGE}?jenis=rencana`)).toContain(
      `href="/${REGION}/program/lampu/#tonggak-tiang">rencana program Lampu taman</a>`,
    );
  });

  it('tells an amended budget with its fields, its version and its reason', async () => {
    await recordBudget(ctxOf(publisher, NOW), {
      region: REGION,
      budget: { ...budget, amount: 700_000_000, note: 'x', reason: 'angka APBD perubahan' },
    });
    await recordBudget(ctxOf(publisher, NOW), {
      region: REGION,
      budget: { ...budget, amount: 700_000_000, note: 'y', reason: 'Catatan keliru.' },
    });
    const [sentence, clause] = linesOf(await pageOf(`${PAGE}?jenis=anggaran`));
    expect(sentence).toMatch(/: mengubah catatan pada .* \(versi 4\)\. Alasan: Catatan keliru\.$/);
    expect(clause).toBe(
      `${WHEN}, penerbit wilayah: mengubah jumlah dan catatan pada anggaran 2026 dari APBD, program Lampu taman (versi 3), karena angka APBD perubahan.`,
    );
  });

  it('tells a correction, and links the version that it made', async () => {
    await correctUpdate(ctxOf(publisher, NOW), {
      region: REGION,
      update: sample.update.key,
      title: 'Dua belas lampu menyala',
      reason: 'salah hitung',
    });
    expect(await newest('kabar')).toBe(
      `${WHEN}, penerbit wilayah: mengoreksi judul pada kabar Dua belas lampu menyala (versi 3), karena salah hitung.`,
    );
    expect(await pageOf(`${PAGE}?jenis=kabar`)).toContain(`href="/u/${update}/v/3/"`);
  });

  it('tells a redaction and its reason, and of the redacted version nothing else', async () => {
    const lines = linesOf(await pageOf(`${PAGE}?jenis=kabar`));
    expect(lines.find((line) => line.includes('menghapus isi'))).toMatch(
      /: menghapus isi versi 1 dari kabar Dua belas lampu menyala, karena memuat nomor telepon\.$/,
    );
    expect(lines.at(-1)).toMatch(/peristiwa 3 Februari 2026 \(isi versi ini kemudian dihapus\)\.$/);
  });

  it('keeps the words of a redacted correction to itself', async () => {
    await correctUpdate(ctxOf(publisher, NOW), {
      region: REGION,
      update: sample.update.key,
      title: 'Telepon 08123',
      reason: 'kata-kata bocor',
    });
    expect(await pageOf(PAGE)).toContain('kata-kata bocor');
    await redactUpdate(ctxOf(publisher, NOW), { id: update, version: 4, reason: 'data pribadi' });
    const page = await pageOf(PAGE);
    expect(page).not.toMatch(/kata-kata bocor|08123/);
    expect(linesOf(page)[0]).toBe(
      `${WHEN}, penerbit wilayah: menghapus isi versi 4 dari kabar yang isinya dihapus, karena data pribadi.`,
    );
  });

  it('names the role of that time, also when it was taken away later', async () => {
    const diskominfo = await officer('publisher', { organisation: 'dinas' });
    await publishUpdate(ctxOf(diskominfo, NOW), {
      region: REGION,
      update: { ...sample.update, key: 'peran', title: 'Kabar dinas', claims: [] },
    });
    await env.DB.prepare('DELETE FROM role_grant WHERE person_id = ?').bind(diskominfo.id).run();
    expect(await newest('kabar')).toMatch(/, penerbit Dinas Uji: menerbitkan kabar Kabar dinas/);
  });

  it('names whoever is no officer by what they are', async () => {
    const lines = linesOf(await pageOf(`${PAGE}?jenis=kekeliruan`));
    expect(lines[0]).toMatch(
      /, pengelola portal lewat baris perintah: menjawab laporan kekeliruan \w{10} tentang \/kota-uji\/program\/lampu\/ atas nama Dinas Uji\.$/,
    );
    expect(lines[1]).toMatch(/, warga: menyampaikan laporan kekeliruan \w{10} tentang/);
    await remember('region', 'amend', { kind: 'clock', actor: 'jam', subject: REGION, version: 2 });
    expect(await newest('wilayah')).toBe(
      `${WHEN}, portal (otomatis): mengoreksi keterangan wilayah Kota Uji Coba (versi 2), karena salah salin.`,
    );
  });

  it('names the role of who wrote the draft that somebody else published', async () => {
    const data = {
      by: { role: 'publisher', organisation: null },
      draft: 'D',
      written_by: { role: 'editor', organisation: 'dinas' },
    };
    await remember('programme', 'create', { subject: await idOf('programme', 'lampu'), data });
    expect(await newest('program')).toBe(
      `${WHEN}, penerbit wilayah, dari draf editor: mencatat program Lampu jalan.`,
    );
  });

  it('is told also when nobody has words for it yet, and when its thing is gone', async () => {
    await remember('lantern', 'light', { data: { by: { role: 'editor', organisation: 'hilang' } } });
    await remember('programme', 'amend', { data: { changed: ['warna'] } });
    expect(linesOf(await pageOf(PAGE)).slice(0, 2)).toEqual([
      `${WHEN}, petugas: mengubah warna pada programme TAKDIKENAL.`,
      `${WHEN}, editor hilang: melakukan “lantern.light” atas lantern TAKDIKENAL.`,
    ]);
  });
});
