import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { autoClose } from '../functions/deadlines/auto-close.ts';
import { erasing } from '../functions/own-requests/erasing.ts';
import { askReporter } from '../functions/triage/ask-reporter.ts';
import { followUpRequest } from '../functions/triage/follow-up-request.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { openSecret } from '../functions/triage/open-secret.ts';
import { rejectRequest } from '../functions/triage/reject-request.ts';
import { replyToReporter } from '../functions/triage/reply-to-reporter.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { done, requestOf, tickAt } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { gist, lettersAt, mailsTo, SITE } from './edge/letters.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { word } from './edge/triage-verbs.ts';

const EMAIL = 'kenanga.sari@warga.example';
const reporter = { name: 'Kenanga Sari', email: EMAIL, description: 'Kabel menjuntai di gang Melati.' };
const at = (day: string, hour = 2) => `2026-11-${day}T0${hour}:00:00.000Z`;

let boss: Signed;
let count = 0;
/** An address of its own, so that the limit of one does not count another test's. */
const somebody = (over = {}) => ({ ...reporter, email: `w${(count += 1)}.${EMAIL}`, ...over });

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
beforeEach(async () => {
  await lettersAt(at('23', 1));
  await env.DB.prepare('DELETE FROM mail').run();
});

const check = (id: string, now: string, publicity: 'whole' | 'none' = 'whole') =>
  verifyServiceRequest(ctxOf(boss, now), { id, publicity, photos: [] });
const forward = (id: string, now: string) =>
  forwardServiceRequest(ctxOf(boss, now), { id, to: 'lain', reason: '' });
/** The first words of all letters at a moment, which all go to one address. */
const told = async (now: string) => (await lettersAt(now)).map((letter) => gist(letter).join(' '));

describe('the life of a report, as its reporter is mailed', () => {
  it('from the check to its closing, and never at the receipt: nobody proved that the address is theirs', async () => {
    const { id } = await submitted({ texts: somebody(), now: at('23') });
    expect(await told(at('23'))).toEqual([]);
    await check(id, at('24'));
    const [letter] = await lettersAt(at('24'));
    expect(letter).toMatchObject({ to: `w1.${EMAIL}`, subject: `Ada kabar untuk laporan Anda ${id}` });
    expect(gist(letter!)[0]).toBe(`Laporan Anda ${id} sudah diperiksa petugas.`);
    expect(letter?.text).toContain(`${SITE}/lacak/\n`);
    await forward(id, at('24', 3));
    expect(await told(at('24', 3))).toEqual([
      `Laporan Anda ${id} sudah diteruskan kepada lembaga yang menanganinya. Batas waktu jawaban akhir: 14 Desember 2026. Anda tidak perlu berbuat apa-apa.`,
    ]);
    await askReporter(ctxOf(boss, at('25')), word(id));
    expect(await told(at('25'))).toEqual([
      `Laporan Anda ${id} mendapat pesan baru dari petugas. Petugas menunggu jawaban Anda. Selama itu batas waktunya berhenti.`,
    ]);
    await done(id, at('25', 3), { action: 'answer' });
    await followUpRequest(ctxOf(boss, at('26')), word(id, { token: 'b' }));
    expect(await told(at('26'))).toEqual([
      `Laporan Anda ${id} sudah dijawab lembaganya. Belum selesai menurut Anda? Katakan paling lambat 11 Desember 2026. Tanpa tanggapan Anda, laporan ditutup setelah hari itu.`,
    ]);
    const late = '2026-12-20T02:00:00.000Z';
    await autoClose(ctxAt(late), await requestOf(id));
    const [closed] = await told(late);
    expect(closed).toContain(`Laporan Anda ${id} sudah ditutup`);
    expect(closed).toMatch(/dapat membukanya kembali sampai \d+ Januari 2027\./);
    expect(await mailsTo(id)).toHaveLength(5);
  });

  it('of promises that are near or broken, but for the check, which is a matter among officers', async () => {
    const { id } = await submitted({ texts: somebody(), now: at('23') });
    for (const now of ['2026-11-27T02:00:00.000Z', '2026-12-01T02:00:00.000Z'])
      await tickAt(now, { MAIL_FROM: 'p@uji.example' });
    expect(await mailsTo(id)).toEqual(['due_soon sent', 'overdue sent']);
    expect(
      await rows("SELECT kind FROM outbox WHERE subject_id = ? AND recipient = 'reporter' ORDER BY id", id),
    ).toEqual([
      { kind: expect.stringMatching(/due_soon:first_action/) },
      { kind: 'service_request.overdue:first_action' },
    ]);
  });

  it('of what comes at once only the newest is told, and nothing that is no longer true', async () => {
    const { id } = await submitted({ texts: somebody(), now: at('23') });
    await check(id, at('24'));
    await forward(id, at('24'));
    await replyToReporter(ctxOf(boss, at('24')), { ...word(id), text: 'Kami datang besok.' });
    expect((await told(at('24'))).join()).toContain('mendapat pesan baru');
    await askReporter(ctxOf(boss, at('25')), word(id));
    await done(id, at('25'), { action: 'answer' });
    expect(await told(at('25'))).toEqual([]);
    await rejectRequest(ctxOf(boss, at('26')), word(id));
    await done(id, at('26'), { action: 'reopen' });
    expect(await told(at('26'))).toEqual([]);
    expect(await mailsTo(id)).toEqual(['message sent']);
  });
});

describe('no mail', () => {
  it('goes to a reporter without an address, or one who left a telephone alone', async () => {
    for (const texts of [{}, { phone: '081234567890', name: 'Kenanga' }]) {
      const { id } = await submitted({ texts, now: at('23') });
      await check(id, at('24'));
      expect(await told(at('24'))).toEqual([]);
      expect(await rows('SELECT tells_reporter FROM service_request WHERE id = ?', id)).toEqual([
        { tells_reporter: 0 },
      ]);
    }
  });

  it.each(['contact', 'everything'] as const)('leaves after %s was erased', async (what) => {
    const { id } = await submitted({ texts: somebody(), now: at('23') });
    await check(id, at('24'));
    await lettersAt(at('23'));
    await env.DB.batch(erasing(env.DB, [id], { what, basis: 'period', at: at('24') }));
    expect(await told(at('24'))).toEqual([]);
    expect(await mailsTo(id)).toEqual([]);
  });

  it('goes beyond twelve for a report, of which its end is one', async () => {
    const { id } = await submitted({ texts: somebody(), now: at('23') });
    await check(id, at('24'));
    for (let n = 0; n < 14; n += 1) {
      const now = new Date(Date.parse(at('24')) + n * 60_000).toISOString();
      await replyToReporter(ctxOf(boss, now), { ...word(id), text: `Kabar ${n}.`, token: `t${n}` });
      await lettersAt(now);
    }
    expect(await mailsTo(id)).toHaveLength(8);
    await rejectRequest(ctxOf(boss, at('25')), word(id));
    expect((await told(at('25'))).join()).toContain('sudah ditutup');
  });

  it('goes to one address about more than three reports a day; the others are told the next', async () => {
    const texts = somebody();
    for (let n = 0; n < 5; n += 1) {
      const { id } = await submitted({
        texts: { ...texts, email: n ? texts.email : texts.email.toUpperCase() },
        now: at('23'),
      });
      await check(id, at('24'));
    }
    const first = await lettersAt(at('24'));
    expect(first).toHaveLength(3);
    await forward(first[0]!.subject.slice(-10), at('24', 5));
    expect(await told(at('24', 5))).toHaveLength(1);
    expect(await told(at('25', 1))).toHaveLength(2);
    expect(await rows("SELECT state, tries FROM mail WHERE state = 'waiting'")).toEqual([]);
  });
});

describe('a mail about', () => {
  it('a secret report says its number alone, and one of an anonymous reporter no more than any', async () => {
    const secret = await submitted({ texts: somebody({ is_secret: 'ya' }), now: at('23') });
    await openSecret(ctxOf(boss, at('24')), { id: secret.id });
    await check(secret.id, at('24'), 'none');
    await forward(secret.id, at('24'));
    const [letter] = await lettersAt(at('24'));
    expect(gist(letter!)).toEqual([
      `Ada kabar untuk laporan Anda ${secret.id}. Mungkin ada yang menunggu jawaban Anda.`,
    ]);
    const anonymous = await submitted({ texts: somebody({ is_anonymous: 'ya' }), now: at('23') });
    await check(anonymous.id, at('24'));
    expect((await told(at('24'))).join()).toContain(`Laporan Anda ${anonymous.id} sudah diperiksa`);
  });

  it('any report holds no word of it, no name, category, place, agency or key', async () => {
    const { id, key } = await submitted({
      texts: somebody({ landmark: 'depan masjid Al-Uji' }),
      now: at('23'),
    });
    await check(id, at('24'));
    await forward(id, at('24'));
    await followUpRequest(ctxOf(boss, at('24')), word(id));
    const [letter] = await lettersAt(at('24'));
    const whole = JSON.stringify({ ...letter, to: '' });
    expect(whole).not.toMatch(/kabel|melati|kenanga|lampu|dinas|masjid|kalimat petugas/i);
    expect(whole).not.toContain(key);
    expect(whole).not.toContain(key.replaceAll('-', ''));
    for (const table of ['mail', 'event', 'outbox', 'attempt'])
      expect(JSON.stringify(await rows(`SELECT * FROM ${table}`))).not.toMatch(/warga\.example/i);
  });
});
