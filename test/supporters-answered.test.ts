import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { live, lived } from './edge/lived.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ask } from './edge/portal.ts';
import { belum, close, closed, countOf, objectionsOf, post, supports } from './edge/supporters.ts';
import { answerOf, dismissObjections, requestRow, word } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

describe('what a supporter said of a closed report', () => {
  it('takes back that word alone, and may say it again', async () => {
    const [made, cookie] = await closed(boss);
    const said = await (await belum(made, cookie)).text();
    const path = `/laporan/${made.id}/belum-selesai/urungkan/`;
    expect(said).toContain(`action="${path}"`);
    expect(said).not.toContain('saya-juga/urungkan/');
    for (let n = 0; n < 2; n += 1) {
      const undone = await post(path, {}, cookie);
      expect([undone.status, await undone.text()]).toEqual([
        200,
        expect.stringMatching(/Anda tetap dihitung sebagai pendukung.*belum-selesai\/"/s),
      ]);
      expect([await countOf(made), await objectionsOf(made)]).toEqual([0, []]);
    }
    expect(await requestRow(made.id)).toMatchObject({ supporter_count: 1 });
    expect((await verbsOf(made.id)).slice(-2)).toEqual(['object_as_supporter', 'unobject_as_supporter']);
    expect((await belum(made, cookie)).status).toBe(200);
    expect(await countOf(made)).toBe(1);
    expect((await post(path, {}, '__Host-juga=../../x')).status).toBe(200);
    expect(await countOf(made)).toBe(1);
  });

  it.each([
    ['whole', true],
    ['facts', false],
  ])('reads on the way of a report shown %s that it was looked at, and why: %s', async (how, isTold) => {
    const made = await lived(boss, '2026-11-23', [['2026-11-24', 'verify', how]]);
    const cookie = await supports(made);
    await close(boss, made);
    await belum(made, cookie);
    const dismissed = { ...word(made.id, { token: 'jawab' }), text: 'Lampu itu milik warga.' };
    await dismissObjections(ctxOf(boss, new Date().toISOString()), dismissed);
    const page = await (await ask(`/laporan/${made.id}/`)).text();
    expect(page).toContain('1 pendukung menyatakan belum selesai. Ditinjau oleh');
    expect(page).toMatch(/Petugas meninjau pernyataan pendukung pada[^<]*laporan tetap ditutup/);
    expect(page.includes('Lampu itu milik warga.')).toBe(isTold);
    expect(page).not.toContain('masih mati');
    const json = await (await ask(`/laporan/${made.id}/waktu.json`)).text();
    expect(json).toContain('"objections":1');
    expect(json).not.toContain('milik warga');
    const again = await (await belum(made, cookie)).text();
    expect(again).toContain('Petugas sudah meninjau pernyataan Anda');
    expect(again).not.toContain('name="belum"');
    const back = await post(`/laporan/${made.id}/belum-selesai/urungkan/`, {}, cookie);
    expect(await back.text()).toContain('Petugas sudah meninjau pernyataan Anda');
    // A later closing is another one: what was said of this one is no answer to it.
    await live(boss, made, [[new Date().toISOString(), 'object']]);
    await live(boss, made, [[new Date().toISOString(), 'close', 'lagi']]);
    expect(await (await ask(`/laporan/${made.id}/`)).text()).not.toContain('Petugas meninjau pernyataan');
  });

  it('is never answered with what looks personal before that is said once more', async () => {
    const [made, cookie] = await closed(boss);
    await belum(made, cookie);
    const typed = word(made.id, { text: 'Hubungi 081234567890.', token: 'jawab' });
    const ctx = ctxOf(boss, new Date().toISOString());
    expect(await answerOf(dismissObjections(ctx, typed))).toBe('invalid yakin');
    expect(await answerOf(dismissObjections(ctx, { ...typed, sure: true }))).toBe('done');
  });

  it('is named where it opened the report again', async () => {
    const [made, cookie] = await closed(boss);
    await belum(made, cookie);
    await live(boss, made, [[new Date().toISOString(), 'reopen']]);
    expect(await (await ask(`/laporan/${made.id}/`)).text()).toMatch(
      /Dibuka kembali[^<]*, setelah 1 pendukung menyatakan belum selesai\./,
    );
  });
});
