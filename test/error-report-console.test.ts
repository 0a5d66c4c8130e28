import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerErrorReport } from '../functions/error-reports/answer-error-report.ts';
import { eraseErrorReport } from '../functions/error-reports/erase-error-report.ts';
import { submitErrorReport } from '../functions/error-reports/submit-error-report.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { metered } from '../functions/core/db.ts';
import { askAs, ctxOf, officer, sendAs, type Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { FORM, PAGE, typed } from './edge/report-error.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { refused } from './edge/left.ts';
import { strict } from './edge/strict-db.ts';

const ROOM = `/petugas/${REGION}/kekeliruan/`;
const CANARY = 'Kenari7Qz';

const report = (words: string) =>
  submitErrorReport(ctxAt(), { typed: { ...typed, what_is_wrong: words }, secret: 'rahasia' });
const page = async (who: Signed, path: string) => (await askAs(who, path)).text();
const eventsOf = (id: string, verb: string) =>
  rows('SELECT * FROM event WHERE subject_id = ? AND verb = ?', id, verb);

let publisher: Signed;
let triager: Signed;
let admin: Signed;
beforeAll(async () => {
  await furnish();
  const organisation = { ...sample.organisation, key: 'taman', name: 'Dinas Taman' };
  await registerOrganisation(ctxAt(), { region: REGION, organisation });
  publisher = await officer('publisher');
  triager = await officer('triager');
  admin = await officer('region_admin');
});

describe('the room of error reports', () => {
  it('shows what residents wrote to those who may answer, kept by nobody, and to no one else', async () => {
    const id = await report(`<b>${CANARY}</b> salah hitung.`);
    const response = await askAs(triager, ROOM);
    const text = await response.text();
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(text).toContain(`&lt;b&gt;${CANARY}&lt;/b&gt; salah hitung.`);
    expect(text).toMatch(/menunggu \d+ hari|diterima hari ini/);
    expect(text).toContain(`href="${ROOM}${id}/"`);
    for (const role of ['editor', 'auditor'] as const) {
      const other = await officer(role);
      for (const path of [ROOM, `${ROOM}${id}/`]) {
        const refusal = await askAs(other, path);
        expect(refusal.status).toBe(403);
        expect(await refusal.text()).not.toContain(CANARY);
      }
    }
  });

  it('takes an answer, shows it in public, and twice the same is once', async () => {
    const id = await report('Mohon dijawab dari meja petugas.');
    const form = await page(publisher, `${ROOM}${id}/`);
    expect(form).toContain('<option value="taman">Dinas Taman</option>');
    expect(form).not.toContain('pengelola portal</option>');
    const fields = { answer: 'Benar, sudah dibetulkan.', organisation: 'taman' };
    for (const _ of [1, 2]) {
      const sent = await sendAs(publisher, `${ROOM}${id}/`, fields);
      expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${ROOM}${id}/`]);
    }
    expect(await eventsOf(id, 'answer')).toHaveLength(1);
    const shown = await page(publisher, `${ROOM}${id}/`);
    expect(shown).toContain('Benar, sudah dibetulkan.');
    expect(shown).not.toContain('<textarea');
    const receipt = await (await ask(`${FORM}${id}/`)).text();
    expect(receipt).toMatch(/Benar, sudah dibetulkan.*Dinas Taman/s);
    expect(await page(publisher, ROOM)).toMatch(new RegExp(`Sudah dijawab.*${ROOM}${id}/`, 's'));
  });

  it('lets a triager speak for the own organisation alone', async () => {
    const id = await report('Hanya untuk dinas sendiri.');
    const form = await page(triager, `${ROOM}${id}/`);
    expect(form).toContain('<option value="dinas">Dinas Uji</option>');
    expect(form).not.toContain('Dinas Taman');
    for (const organisation of ['taman', '*', '']) {
      const sent = await sendAs(triager, `${ROOM}${id}/`, { answer: CANARY, organisation });
      expect(sent.status, organisation).toBe(403);
      expect(await sent.text()).toContain(`${CANARY}</textarea>`);
    }
    expect((await sendAs(triager, `${ROOM}${id}/`, { answer: 'Ya.', organisation: 'dinas' })).status).toBe(
      303,
    );
  });

  it('lets only who holds a role everywhere answer as the portal', async () => {
    const id = await report('Siapa pengelola portal?');
    for (const who of [publisher, admin])
      await refused(
        () => answerErrorReport(ctxOf(who), { id, answer: 'Kami.', organisation: null }),
        'not_allowed',
      );
    const platform = await officer('platform_admin');
    expect(await page(platform, `${ROOM}${id}/`)).toContain('<option value="*">pengelola portal</option>');
    expect((await sendAs(platform, `${ROOM}${id}/`, { answer: 'Kami.', organisation: '*' })).status).toBe(
      303,
    );
    expect(await rows('SELECT answered_by FROM error_report WHERE id = ?', id)).toEqual([
      { answered_by: null },
    ]);
  });

  it.each([
    [{ answer: ' ', organisation: 'dinas' }, '#answer', 'jawaban kosong'],
    [{ answer: 'a'.repeat(2001), organisation: 'dinas' }, '#answer', '2.000 huruf'],
    [{ answer: CANARY, organisation: '' }, '#organisation', 'Pilih lembaga'],
    [{ answer: CANARY, organisation: 'siapa' }, '#organisation', 'belum ada'],
  ])('says what is wrong in %j and shows it again', async (fields, field, words) => {
    const id = await report('Isian yang keliru.');
    const sent = await sendAs(publisher, `${ROOM}${id}/`, fields);
    const text = await sent.text();
    expect(sent.status).toBe(400);
    expect(text).toContain(`<a href="${field}">`);
    expect(text).toContain(words);
    expect(text).toContain(`${fields.answer}</textarea>`);
  });

  it('of two at once one wins, and the other sees that answer and keeps the own text', async () => {
    const id = await report('Dijawab dua orang sekaligus.');
    const sent = await Promise.all(
      ['Satu.', 'Dua.'].map((answer) =>
        sendAs(publisher, `${ROOM}${id}/`, { answer, organisation: 'dinas' }),
      ),
    );
    expect(sent.map((one) => one.status).toSorted()).toEqual([303, 409]);
    const [won] = await rows('SELECT answer FROM error_report WHERE id = ?', id);
    const lost = await sent.find((one) => one.status === 409)!.text();
    expect(lost).toContain(String(won?.answer));
    expect(lost).toContain(`${won?.answer === 'Satu.' ? 'Dua.' : 'Satu.'}</textarea>`);
    expect(await eventsOf(id, 'answer')).toHaveLength(1);
  });

  it('keeps what was typed when the database fails after the session was read', async () => {
    const id = await report('Basis data hilang.');
    let batches = 0;
    const db = strict(env.DB);
    const DB = {
      ...db,
      batch: (all: D1PreparedStatement[]) =>
        (batches += 1) > 1 ? Promise.reject(new Error('D1_ERROR: lost')) : db.batch(all),
    } as unknown as D1Database;
    const sent = await sendAs(publisher, `${ROOM}${id}/`, { answer: CANARY, organisation: 'dinas' }, { DB });
    expect(sent.status).toBe(503);
    const text = await sent.text();
    expect(text).toContain(`${CANARY}</textarea>`);
    expect(text).toContain('value="dinas" selected');
  });

  it('knows no report of another region, and answers none', async () => {
    await furnish('kota-lain', '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const id = await submitErrorReport(ctxAt(), {
      typed: { ...typed, address: '/kota-lain/' },
      secret: 'rahasia',
    });
    expect((await askAs(publisher, `${ROOM}${id}/`)).status).toBe(404);
    expect((await askAs(publisher, `${ROOM}tidak-ada/`)).status).toBe(404);
    const sent = await sendAs(publisher, `${ROOM}${id}/`, { answer: 'Ya.', organisation: 'dinas' });
    expect([403, 404]).toContain(sent.status);
    expect(await rows('SELECT state FROM error_report WHERE id = ?', id)).toEqual([{ state: 'open' }]);
  });
});

describe('what a resident wrote', () => {
  it('is erased on request by who administers the region, once, and the rest stays', async () => {
    const id = await report(`${CANARY} mohon dihapus.`);
    await answerErrorReport(ctxAt(), { id, answer: 'Sudah.', organisation: 'dinas' });
    expect(await page(admin, `${ROOM}${id}/`)).toContain('action="hapus/"');
    expect(await page(publisher, `${ROOM}${id}/`)).not.toContain('action="hapus/"');
    expect((await sendAs(publisher, `${ROOM}${id}/hapus/`, {})).status).toBe(403);
    for (const _ of [1, 2]) expect((await sendAs(admin, `${ROOM}${id}/hapus/`, {})).status).toBe(303);
    const [row] = await rows('SELECT * FROM error_report WHERE id = ?', id);
    expect(row).toMatchObject({ address: PAGE, answer: 'Sudah.', what_is_wrong: '', right_value: null });
    expect(JSON.stringify(row)).not.toContain(CANARY);
    const events = await eventsOf(id, 'erase');
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(CANARY);
    expect(await page(admin, `${ROOM}${id}/`)).toContain('Tulisan pelapor sudah dihapus');
    expect(await (await ask(`${FORM}${id}/`)).text()).toContain('Sudah.');
  });

  it('may be erased while the report waits, which it goes on doing', async () => {
    const id = await report('Hapus sebelum dijawab.');
    await eraseErrorReport(ctxOf(admin), { id });
    await answerErrorReport(ctxAt(), { id, answer: 'Tetap dijawab.', organisation: 'dinas' });
    expect(await rows('SELECT state FROM error_report WHERE id = ?', id)).toEqual([{ state: 'answered' }]);
  });

  it.each(['publisher', 'editor', 'triager', 'auditor'] as const)('is not erased by a %s', async (role) => {
    const id = await report('Tidak boleh dihapus.');
    const who = await officer(role);
    await refused(() => eraseErrorReport(ctxOf(who), { id }), 'not_allowed');
  });

  it('is erased only with a passkey shown just now', async () => {
    const id = await report('Perlu kunci sandi.');
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    await sendAs(stale, `${ROOM}${id}/hapus/`, {});
    expect(await eventsOf(id, 'erase')).toEqual([]);
  });
});

describe('however many there are', () => {
  it('the room costs one batch besides the session, and few rows, wherever one stands in it', async () => {
    await env.DB.batch(
      ['open', 'answered'].map((state, n) =>
        env.DB.prepare(
          `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
           INSERT INTO error_report (id, region, address, what_is_wrong, submitted_at, received_on, state, answer, answered_at)
           SELECT printf('%010d', i + ?1), ?2, '/', 'x', '2025-01-01', date('2025-01-01', i || ' days'), ?3,
             iif(?3 = 'open', NULL, 'y'), iif(?3 = 'open', NULL, '2026-01-01T00:00:00.000Z') FROM n`,
        ).bind(n * 1000, REGION, state),
      ),
    );
    let path: string | undefined = ROOM;
    const seen = new Set<string>();
    for (let turn = 0; path && turn < 3; turn += 1) {
      const meter = { calls: 0, rowsRead: 0 };
      const DB = metered(env.DB, meter) as D1Database;
      const text: string = await (await askAs(publisher, path, { DB })).text();
      const open = text.slice(0, text.includes('<h2>Sudah') ? text.indexOf('<h2>Sudah') : undefined);
      for (const [, id] of open.matchAll(/Jawab laporan (\d{10})/g)) seen.add(id!);
      expect(meter.calls).toBe(2);
      expect(meter.rowsRead).toBeLessThanOrEqual(100);
      path = /href="([^"]*setelah[^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.size).toBe(60);
    expect([...seen].toSorted()).toEqual([...seen]);
  });
});
