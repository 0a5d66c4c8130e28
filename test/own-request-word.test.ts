import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { losing } from './edge/faulty-db.ts';
import { lived } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, rows } from './edge/portal.ts';
import { ANSWERED, ASKED, CLOSED, courseOf, form, noticesOf, pageOf } from './edge/reporters-word.ts';
import { requestRow } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
const asked = () => lived(boss, '2026-11-23', ASKED);
const answered = () => lived(boss, '2026-11-23', ANSWERED);
const closed = () => lived(boss, '2026-11-23', CLOSED);

describe('a message of the reporter', () => {
  it('answers what was asked: one event, and the time that it took is a pause', async () => {
    const made = await asked();
    expect(await pageOf(made)).toContain('Petugas bertanya');
    const sent = await form(made, { pesan: 'Tiang nomor tujuh.' });
    for (let n = 0; n < 2; n += 1) expect((await track('tulis/', sent)).status).toBe(200);
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify', 'ask', 'answer']);
    expect(await requestRow(made.id)).toMatchObject({ state: 'in_progress' });
    expect(await courseOf(made)).toMatchObject({
      paused_at: null,
      pauses: [{ from_on: '2026-11-25', extended: ['verify', 'first_action', 'final'] }],
    });
  });

  it('says belum selesai of an answer, as the page says beforehand, and stops its clock', async () => {
    const made = await answered();
    const page = await pageOf(made);
    for (const said of [
      'Lembaga menjawab. Sudah selesai?',
      'sampai 10 Desember 2026; sesudah itu laporan tertutup sendiri',
      'Pesan Anda berarti belum selesai',
      'Respon substantif',
    ])
      expect(page).toContain(said);
    expect((await track('tulis/', await form(made, { pesan: 'Masih gelap.' }))).status).toBe(200);
    expect(await noticesOf(made)).toContain('service_request.unsolved:5');
    expect((await verbsOf(made.id)).slice(-2)).toEqual(['follow_up', 'object']);
    expect(await courseOf(made)).toMatchObject({ silence: null, kept: { final: null } });
    expect(await requestRow(made.id)).toMatchObject({ state: 'in_progress', reopened_count: 0 });
  });

  it('that was begun before the answer says nothing about it, and stays', async () => {
    const made = await answered();
    const old = { ...(await form(made, { pesan: 'Bagaimana kabarnya?' })), versi: '2' };
    const response = await track('tulis/', old);
    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Bagaimana kabarnya?');
    expect(page).toContain('Laporan ini baru saja berubah');
    expect((await verbsOf(made.id)).at(-1)).toBe('follow_up');
  });

  it('is only a message otherwise', async () => {
    const made = await lived(boss, '2026-11-23', [['2026-11-24', 'verify']]);
    await track('tulis/', { ...codesOf(made), tanda: 'a', pesan: 'Tambahan.' });
    expect(await verbsOf(made.id)).toEqual(['submit', 'verify', 'add_message']);
  });
});

describe('saying that it is solved', () => {
  it.each([
    ['sepenuhnya', 'whole'],
    ['sebagian', 'part'],
  ])('%s closes what was answered, once, however often its form comes', async (hasil, confirmed) => {
    const made = await answered();
    const sent = await form(made, { hasil });
    const all = await Promise.all([track('konfirmasi/', sent), track('konfirmasi/', sent)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    for (const when of ['before', 'after'] as const)
      expect((await track('konfirmasi/', sent, { DB: losing(env.DB, when) as D1Database })).status).toBe(200);
    expect(await requestRow(made.id)).toMatchObject({ state: 'done', confirmed });
    expect((await verbsOf(made.id)).filter((verb) => verb === 'confirm')).toHaveLength(1);
    const [event] = await rows("SELECT data FROM event WHERE subject_id = ? AND verb = 'confirm'", made.id);
    const stand = {
      state: 'done',
      agency: 'dinas',
      service: 'lampu-jalan',
      days: 3,
      clocks: 'iii',
      confirmed,
    };
    expect(JSON.parse(event?.data as string)).toEqual({
      from: 'in_progress',
      to: 'done',
      confirmed,
      stand,
    });
  });

  it('of what is closed is written down, beside what the agency said', async () => {
    const made = await closed();
    await track('konfirmasi/', await form(made, { hasil: 'sebagian' }));
    expect(await requestRow(made.id)).toMatchObject({ state: 'done', outcome: 'whole', confirmed: 'part' });
    const page = await (await ask(`/laporan/${made.id}/`)).text();
    expect(page).toMatch(
      /Menurut lembaga<\/dt><dd>selesai sepenuhnya.*Menurut pelapor<\/dt><dd>selesai sebagian/,
    );
  });

  it('is refused for anything else, for another version, and before there is an answer', async () => {
    const made = await answered();
    expect((await track('konfirmasi/', await form(made, { hasil: 'whole' }))).status).toBe(400);
    const old = { ...(await form(made, { hasil: 'sebagian' })), versi: '1' };
    expect((await track('konfirmasi/', old)).status).toBe(409);
    const open = await asked();
    expect((await track('konfirmasi/', await form(open, { hasil: 'sebagian' }))).status).toBe(409);
    expect([await verbsOf(made.id), await verbsOf(open.id)].flat()).not.toContain('confirm');
  });
});

describe('a number for the answer', () => {
  it('is kept while the report is closed, once a form, and may be another one later', async () => {
    const made = await closed();
    const sent = await form(made, { nilai: '4' });
    await Promise.all([track('nilai/', sent), track('nilai/', sent)]);
    await track('nilai/', sent);
    expect(await requestRow(made.id)).toMatchObject({ rating: 4 });
    await track('nilai/', await form(made, { nilai: '5' }));
    const events = await rows("SELECT data FROM event WHERE subject_id = ? AND verb = 'rate'", made.id);
    expect(events).toEqual([{ data: '{"rating":4}' }, { data: '{"rating":5}' }]);
    expect(await pageOf(made)).toContain('Anda memberi nilai 5 dari 5');
  });

  it.each(['0', '6', '', 'lima', '1e0'])('%j is none', async (nilai) => {
    const made = await closed();
    expect((await track('nilai/', await form(made, { nilai }))).status).toBe(400);
    expect(await requestRow(made.id)).toMatchObject({ rating: null });
  });

  it('is not asked for, nor taken, while the report is open', async () => {
    const made = await answered();
    expect(await pageOf(made)).not.toContain('name="nilai"');
    expect((await track('nilai/', await form(made, { nilai: '1' }))).status).toBe(409);
  });
});
