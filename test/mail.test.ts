import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailer } from '../functions/core/mail.ts';
import { enqueue } from '../functions/core/outbox.ts';
import { sendMail } from '../functions/mail/send-mail.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { takeBack } from '../functions/triage/bulk-writes.ts';
import { done, postOffice, reachable } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { officer, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const SITE = 'https://portal.uji.example';
const minutes = (n: number, from = NOW) => new Date(Date.parse(from) + n * 60_000).toISOString();
const words = { description: 'Kabel menjuntai di depan rumah Bu Kenanga.', name: 'Kenanga Sari' };

let dinas: Signed;
let boss: Signed;

beforeAll(async () => {
  let other: Signed;
  ({ boss, dinas, other } = await furnishDesk());
  await reachable(boss, 'boss@uji.example');
  await reachable(dinas, 'dinas@uji.example');
  await reachable(other, 'lain@uji.example');
  const more: [Parameters<typeof officer>[0], Parameters<typeof officer>[1], string][] = [
    ['platform_admin', {}, 'portal@uji.example'],
    ['triager', { state: 'suspended' }, 'dihukum@uji.example'],
    ['editor', {}, 'penyunting@uji.example'],
    ['auditor', {}, 'pemeriksa@uji.example'],
    ['publisher', { organisation: 'dinas' }, 'penerbit@uji.example'],
  ];
  for (const [role, wish, mail] of more) await reachable(await officer(role, wish), mail);
  await officer('triager', { name: 'Tanpa alamat' });
});

// What earlier tests left is read and gone.
beforeEach(async () => {
  await spreadNotices(ctxAt(NOW));
  await env.DB.prepare("UPDATE mail SET state = 'sent' WHERE state = 'waiting'").run();
});

const told = (subject: string, what: string, due_at?: string) =>
  env.DB.batch([
    enqueue(env.DB, {
      at: NOW,
      region: REGION,
      noun: 'service_request',
      subject,
      kind: `service_request.${what}`,
      recipients: ['officers'],
      due_at,
    }),
  ]);

/** Spreads and sends what there is at a moment. */
async function posted(now = NOW, office = postOffice()) {
  await spreadNotices(ctxAt(now));
  await sendMail(ctxAt(now), {
    send: mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example' }),
    site: SITE,
    keys,
  });
  return office.sent;
}
const to = (sent: { to: string }[]) => sent.map((letter) => letter.to.split('@')[0]).toSorted();
const mailsOf = (id: string) =>
  rows(
    `SELECT m.state, m.tries, m.next_at, m.failure, m.sent_at
     FROM mail AS m JOIN outbox AS o ON o.id = m.outbox_id WHERE o.subject_id = ?`,
    id,
  );

describe('a notice goes to', () => {
  it('those who may answer for the agency, with an address, and nobody else', async () => {
    const { id } = await submitted();
    await posted();
    await told(id, 'message:7');
    expect(to(await posted())).toEqual(['dinas', 'penerbit']);
  });

  it('the region’s own too, of a report that is new: its check is theirs', async () => {
    await submitted();
    expect(to(await posted())).toEqual(['boss', 'dinas', 'penerbit']);
  });

  it('the region’s own, when no agency answers for it, or nobody there can be reached', async () => {
    await submitted({ texts: { service_code: 'pungutan-liar' }, answers: {} });
    expect(to(await posted())).toEqual(['boss']);
    await reachable(
      await officer('triager', { organisation: 'sunyi', state: 'suspended' }),
      'sunyi@uji.example',
    );
    const { id } = await submitted();
    await posted();
    await done(id, NOW, { action: 'verify', set: { agency: 'sunyi' } });
    await told(id, 'forwarded');
    expect(to(await posted())).toEqual(['boss']);
  });

  it('both, once a promise was broken; and of an identity, that is not for every agency', async () => {
    const { id } = await submitted();
    await posted();
    await told(id, 'identity_asked:1');
    expect(to(await posted())).toEqual(['boss', 'dinas', 'penerbit']);
    await env.DB.prepare(
      `UPDATE service_request SET course = json_set(course, '$.escalated', json('["verify"]')) WHERE id = ?`,
    )
      .bind(id)
      .run();
    await told(id, 'overdue:verify');
    expect(to(await posted())).toEqual(['boss', 'dinas', 'penerbit']);
  });

  it('nobody who was suspended, or gave up their address, after it was told', async () => {
    const { id } = await submitted();
    await posted();
    await told(id, 'message:8');
    await spreadNotices(ctxAt(NOW));
    await env.DB.batch([
      env.DB.prepare("UPDATE person SET state = 'suspended' WHERE id = ?").bind(dinas.id),
      env.DB.prepare("UPDATE person SET mail = NULL WHERE mail = 'penerbit@uji.example'"),
    ]);
    expect(await posted()).toEqual([]);
    expect((await mailsOf(id)).map(({ state }) => state)).not.toContain('waiting');
    await env.DB.batch([env.DB.prepare("UPDATE person SET state = 'active' WHERE id = ?").bind(dinas.id)]);
  });
});

describe('a mail', () => {
  it('says what happened, by when and where, and not a word of the report', async () => {
    const { id } = await submitted({ texts: words });
    const letter = (await posted()).find((one) => one.to.startsWith('dinas'));
    expect(letter).toMatchObject({
      from: { email: 'p@uji.example', name: 'Pantau Kota' },
      to: 'dinas@uji.example',
      subject: `Kota Uji: laporan ${id} masuk dan menunggu diperiksa`,
    });
    expect(letter?.text).toContain('Batas waktu pemeriksaan dan penerusan: 25 November 2026.');
    expect(letter?.text).toContain(`${SITE}/petugas/${REGION}/laporan/${id}/\n`);
    expect(letter?.text).toContain(`${SITE}/petugas/akun/`);
    const [mail] = await rows('SELECT id FROM mail ORDER BY made_at DESC, outbox_id DESC LIMIT 1');
    expect(letter?.headers['X-Pantau-Kota-Id']).toMatch(/^[0-9a-f]{20}$/);
    expect(String(mail?.id)).toHaveLength(20);
    expect(JSON.stringify(letter)).not.toMatch(/Kenanga|Kabel|Petugas triager|lampu/i);
  });

  it('about a secret report holds its number alone', async () => {
    const { id } = await submitted({ texts: { ...words, is_secret: 'ya' } });
    await told(id, 'overdue:verify');
    for (const { subject, text } of await posted()) {
      expect(subject).toBe(`Kota Uji: laporan ${id} perlu Anda lihat`);
      expect(text).not.toMatch(/melewati|masuk|Batas waktu|Kenanga|Kabel/);
      expect(text).toContain(`/laporan/${id}/`);
    }
  });

  it.each([
    ['forwarded', 'diteruskan kepada lembaga Anda'],
    ['handed_over', 'dioper kepada lembaga Anda'],
    ['reopened', 'dibuka kembali'],
    ['reopened:7', 'dibuka kembali'],
    ['message:7K3M9QXT2B', 'mendapat pesan baru dari pelapor'],
    ['due_soon:final:2026-12-14', 'mendekati batas waktu jawaban akhir'],
    ['overdue:first_action', 'melewati batas waktu tindakan pertama'],
    ['of_some_other_kind', 'berubah'],
  ])('of the kind %s says: %s', async (kind, said) => {
    const { id } = await submitted({ now: '2026-11-23T00:59:00.000Z' });
    await posted();
    await told(id, kind);
    expect((await posted()).at(-1)?.subject).toBe(`Kota Uji: laporan ${id} ${said}`);
  });

  it('of a warning that is over is not sent', async () => {
    const { id } = await submitted();
    await posted();
    await told(id, 'due_soon:verify:2026-11-24');
    await told(id, 'overdue:verify');
    await done(id, NOW, { action: 'verify' });
    await done(id, NOW, { action: 'forward' });
    expect(await posted()).toEqual([]);
    expect(new Set((await mailsOf(id)).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('waits until it is due, and what was taken back by then is never sent', async () => {
    const [kept, undone] = [await submitted(), await submitted()];
    await posted();
    for (const { id } of [kept, undone]) await told(id, 'forwarded', minutes(10));
    expect(await posted(minutes(9))).toEqual([]);
    await env.DB.batch(takeBack(env.DB, undone.id, NOW, minutes(10)));
    const sent = await posted(minutes(10));
    expect(to(sent)).toEqual(['dinas']);
    expect(sent[0]?.subject).toContain(kept.id);
  });
});
