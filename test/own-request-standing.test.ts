import { beforeAll, describe, expect, it } from 'vitest';
import { closeRequest } from '../functions/triage/close-request.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { live, lived } from './edge/lived.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { track } from './edge/own.ts';
import { submitted } from './edge/requests.ts';
import { ANSWERED, belum, CLOSED, form, pageOf } from './edge/reporters-word.ts';
import { word } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
/** What the reporter reads, without its markup. */
const read = async (made: Parameters<typeof pageOf>[0]) => plain(await pageOf(made));
const plain = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what the reporter reads of where their report stands', () => {
  it('says that both answers close it, before and after', async () => {
    const made = await lived(boss, '2026-11-23', ANSWERED);
    expect(await read(made)).toContain('Keduanya menutup laporan.');
    const said = plain(await (await track('konfirmasi/', await form(made, { hasil: 'sebagian' }))).text());
    expect(said).toContain('menurut Anda selesai sebagian. Laporan ditutup.');
    expect(said).toContain('Selesai. Laporan Anda ditutup sebagai selesai sebagian.');
    // It is closed: nothing closes it any more.
    expect(said).not.toContain('Keduanya menutup laporan.');
  });

  it('says that it is done in part, as the agency did', async () => {
    const made = await lived(boss, '2026-11-23', [['2026-11-24', 'verify']]);
    const part = { ...word(made.id), outcome: 'part' as const };
    await closeRequest(ctxOf(boss, '2026-11-25T03:00:00.000Z'), part);
    expect(await read(made)).toContain('Laporan Anda ditutup sebagai selesai sebagian.');
  });

  it('names nobody as handling it before somebody sent it on, and then since when', async () => {
    const made = await submitted({ now: '2026-11-23T02:00:00.000Z' });
    const meant = 'Ditujukan kepada Dinas Uji; belum diteruskan petugas.';
    expect(await read(made)).toContain(meant);
    await live(boss, made, [['2026-11-24', 'verify']]);
    expect(await read(made)).toContain(meant);
    await live(boss, made, [['2026-11-25', 'forward']]);
    expect(await read(made)).toContain('Ditangani oleh: Dinas Uji, sejak 25 November 2026');
  });

  it('says that an answer which they did not accept is owed again', async () => {
    const made = await lived(boss, '2026-11-23', [...ANSWERED, ['2026-11-26', 'object']]);
    expect(await read(made)).toContain('Anda menyatakan belum selesai. Lembaga berutang jawaban lagi');
  });
});

describe('a report that was merged', () => {
  it.each([
    ['whole', 'Tekan “Saya juga” di sana'],
    ['none', 'Laporan lanjutannya tidak tampil untuk umum'],
  ])('into one shown %s is no dead end', async (how, says) => {
    const into = await lived(boss, '2026-11-23', [['2026-11-24', 'verify', how]]);
    const made = await lived(boss, '2026-11-23', [
      ['2026-11-24', 'verify'],
      ['2026-11-25', 'merge', into.id],
    ]);
    const page = await read(made);
    expect(page).toContain(says);
    expect(page).toContain('Digabung. Laporan Anda digabung dengan laporan lain');
    expect(page).toContain('Menurut Anda bukan hal yang sama?');
    expect(page).toContain('; tidak sempat diteruskan.');
    expect(page).toContain('laporan Anda dipisah dan dibuka kembali');
  });
});

describe('"belum selesai" in the conversation', () => {
  it.each([
    ['of an answer', ANSWERED],
    ['of what was closed', CLOSED],
  ])('%s carries its name, for officers too', async (_, life) => {
    const made = await lived(boss, '2026-11-23', life);
    const said = await belum(await form(made, { belum: 'Dua tiang masih gelap.' }));
    for (const page of [await said.text(), await (await askAs(boss, `${ROOM}${made.id}/`)).text()])
      expect(plain(page)).toMatch(/WIB Belum selesai Dua tiang masih gelap\./);
  });

  it('also when it was written as a message, and no other message does', async () => {
    const made = await lived(boss, '2026-11-23', ANSWERED);
    await track('tulis/', await form(made, { pesan: 'Masih gelap di sana.' }));
    await track('tulis/', await form(made, { pesan: 'Terima kasih sebelumnya.', tanda: 'lain' }));
    const page = plain(await (await askAs(boss, `${ROOM}${made.id}/`)).text());
    expect(page).toMatch(/WIB Belum selesai Masih gelap di sana\./);
    expect(page).toMatch(/WIB Terima kasih sebelumnya\./);
  });
});
