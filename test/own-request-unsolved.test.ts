import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, publicOf, verbsOf } from './edge/desk.ts';
import { live, lived } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { track } from './edge/own.ts';
import { photo } from './edge/pictures.ts';
import { rows } from './edge/portal.ts';
import { ANSWERED, belum, CLOSED, form, noticesOf, pageOf } from './edge/reporters-word.ts';
import { requestRow } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
const closed = () => lived(boss, '2026-11-23', CLOSED);

describe('belum selesai', () => {
  it('opens a closed report again with words and a photo, once, and tells officers', async () => {
    const made = await closed();
    await track('konfirmasi/', await form(made, { hasil: 'sebagian' }));
    await track('nilai/', await form(made, { nilai: '2' }));
    const sent = await form(made, { belum: 'Satu lampu masih mati.' });
    const all = await Promise.all([belum(sent, [await photo()]), belum(sent)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    expect((await belum(sent)).status).toBe(200);
    expect(await requestRow(made.id)).toMatchObject({
      state: 'reopened',
      closed_at: null,
      reopened_count: 1,
      outcome: null,
      confirmed: null,
      rating: null,
    });
    expect((await verbsOf(made.id)).filter((verb) => verb === 'object')).toHaveLength(1);
    expect(
      (await noticesOf(made)).filter((kind) => kind.startsWith('service_request.reopened:')),
    ).toHaveLength(1);
    const page = await pageOf(made);
    expect(page).toContain('Satu lampu masih mati.');
    expect(page).toContain('Anda menyatakan belum selesai; laporan dibuka kembali');
  });

  it('of an answer tells officers too, and opens nothing', async () => {
    const made = await lived(boss, '2026-11-23', ANSWERED);
    expect((await belum(await form(made, { belum: 'Masih gelap.' }))).status).toBe(200);
    expect(await requestRow(made.id)).toMatchObject({ state: 'in_progress', reopened_count: 0 });
    expect(await noticesOf(made)).toContain('service_request.unsolved:5');
  });

  it('takes its photo along', async () => {
    const made = await closed();
    const response = await belum(await form(made, { belum: 'Lihat foto ini.' }), [await photo()]);
    expect(response.status).toBe(200);
    const kept = await rows('SELECT id FROM photo WHERE request_id = ?', made.id);
    expect(kept).toHaveLength(1);
    const [event] = await rows("SELECT data FROM event WHERE subject_id = ? AND verb = 'object'", made.id);
    expect(JSON.parse(event?.data as string).photos).toEqual(kept.map(({ id }) => id));
    expect(event?.data).not.toContain('Lihat');
  });

  it('wants words, keeps them when another was quicker or the key was wrong', async () => {
    const made = await closed();
    const empty = await belum(await form(made, { belum: ' ' }));
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('id="belum-wrong"')]);
    const old = await belum({ ...(await form(made, { belum: 'Jangan hilang.' })), versi: '1' });
    expect([old.status, await old.text()]).toEqual([409, expect.stringContaining('Jangan hilang.')]);
    const other = await closed();
    const wrong = await belum({ ...(await form(made, { belum: 'Jangan hilang.' })), kunci: other.key });
    const page = await wrong.text();
    expect(wrong.status).toBe(404);
    expect(page).toContain('Jangan hilang.');
    expect(page).toContain('action="/lacak/belum/"');
    expect(await verbsOf(made.id)).not.toContain('object');
  });

  it('is over after its last day, and that day is named', async () => {
    const made = await lived(boss, '2026-10-05', [
      ['2026-10-06', 'verify'],
      ['2026-10-07', 'close'],
    ]);
    const page = await pageOf(made);
    expect(page).toContain('berakhir pada 21 Oktober 2026');
    expect(page).not.toContain('action="/lacak/belum/"');
    const response = await belum(await form(made, { belum: 'Masih gelap.' }));
    expect(response.status).toBe(409);
    expect(await response.text()).toMatch(/role="alert".*berakhir pada 21 Oktober 2026/s);
    expect(await verbsOf(made.id)).not.toContain('object');
  });

  it('opens a report three times; then others are named', async () => {
    const made = await closed();
    for (let n = 1; n <= 3; n += 1) {
      expect((await belum(await form(made, { belum: `Belum, ${n}.`, tanda: `t${n}` }))).status).toBe(200);
      await live(boss, made, [[new Date().toISOString(), 'close', `again-${n}`]]);
    }
    const page = await pageOf(made);
    expect(page).toContain('ombudsman.go.id');
    expect(page).toContain('UU 25/2009 pasal 46');
    const response = await belum(await form(made, { belum: 'Belum, 4.', tanda: 't4' }));
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('sudah tiga kali'),
    ]);
    expect(await requestRow(made.id)).toMatchObject({ state: 'done', reopened_count: 3 });
  });

  it('of a report that was merged with another one parts them again', async () => {
    const into = await lived(boss, '2026-11-23', [['2026-11-24', 'verify']]);
    const made = await lived(boss, '2026-11-23', [
      ['2026-11-24', 'verify'],
      ['2026-11-25', 'merge', into.id],
    ]);
    expect(await pageOf(made)).toContain(`/laporan/${into.id}/`);
    expect((await belum(await form(made, { belum: 'Ini tiang yang lain.' }))).status).toBe(200);
    expect(await requestRow(made.id)).toMatchObject({ state: 'reopened', duplicate_of: null });
    expect(await publicOf(made.id)).toMatchObject([{ state: 'reopened' }]);
  });
});
