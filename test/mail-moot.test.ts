import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailer } from '../functions/core/mail.ts';
import { enqueue } from '../functions/core/outbox.ts';
import { sendMail } from '../functions/mail/send-mail.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { done, postOffice, reachable } from './edge/clockwork.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { sendAs, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { belum, form } from './edge/reporters-word.ts';
import { keys, submitted } from './edge/requests.ts';
import { REGION } from './edge/sample.ts';

/** Later than whatever a form of this test does. */
const LATER = new Date(Date.now() + 60_000).toISOString();

let boss: Signed;
let dinas: Signed;

beforeAll(async () => {
  let other: Signed;
  ({ boss, dinas, other } = await furnishDesk());
  await reachable(boss, 'boss@uji.example');
  await reachable(dinas, 'dinas@uji.example');
  await reachable(other, 'lain@uji.example');
});

// What earlier tests left is read and gone.
beforeEach(posted);

async function posted() {
  const office = postOffice();
  const send = mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example' });
  await spreadNotices(ctxAt(LATER));
  await sendMail(ctxAt(LATER), { send, site: 'https://portal.uji.example', keys });
  return office.sent.map(
    ({ to, subject }) => `${to.split('@')[0]}: ${subject.replace(/.*laporan \w+ /, '')}`,
  );
}

const told = (subject: string, what: string) =>
  env.DB.batch([
    enqueue(env.DB, {
      at: LATER,
      region: REGION,
      noun: 'service_request',
      subject,
      kind: `service_request.${what}`,
      recipients: ['officers'],
    }),
  ]);

/** A report of which nobody waits for a mail. */
async function known(texts = {}) {
  const made = await submitted({ texts });
  await posted();
  return made;
}

/** Asks to see who a reporter is. */
const ask = async (who: Signed, texts: Record<string, string>) => {
  const { id } = await known(texts);
  const asking = { tanda: `t${id}`, alasan: 'Perlu menelepon pelapor.' };
  expect((await sendAs(who, `${ROOM}${id}/identitas/`, asking)).status).toBe(303);
  return id;
};

const verify = { action: 'verify' } as const;
const to = (agency: string) => ({ set: { agency } });

describe('when it leaves, a mail is still true:', () => {
  it('a report that was checked or closed by then does not wait for a check', async () => {
    const [checked, rejected] = [await submitted(), await submitted()];
    await spreadNotices(ctxAt(LATER));
    for (const { id } of [checked, rejected]) await done(id, LATER, verify);
    await done(rejected.id, LATER, { action: 'reject' });
    expect(await posted()).toEqual([]);
  });

  it('one that was handed over is with whoever has it now, and they are told once', async () => {
    const { id } = await known();
    await done(id, LATER, verify);
    await done(id, LATER, { action: 'forward', ...to('dinas') });
    await told(id, 'forwarded');
    await spreadNotices(ctxAt(LATER));
    await done(id, LATER, { action: 'hand_over', ...to('lain') });
    await told(id, 'handed_over:4');
    expect(await posted()).toEqual(['lain: dioper kepada lembaga Anda']);
    const late = await known();
    await done(late.id, LATER, verify);
    for (const [action, agency, kind] of [
      ['forward', 'dinas', 'forwarded'],
      ['hand_over', 'lain', 'handed_over:4'],
      ['hand_over', 'dinas', 'handed_over:5'],
    ] as const) {
      await done(late.id, LATER, { action, ...to(agency) });
      await told(late.id, kind);
    }
    expect(await posted()).toEqual(['dinas: dioper kepada lembaga Anda']);
  });

  it('whoever reads it for the whole region reads which agency has it', async () => {
    const { id } = await known();
    await done(id, LATER, verify);
    await done(id, LATER, { action: 'forward', ...to('sunyi') });
    await told(id, 'forwarded');
    expect(await posted()).toEqual(['boss: diteruskan kepada sunyi']);
  });

  it.each(['forwarded', 'handed_over:3', 'reopened:3'])(
    'of a report that is closed: not %s',
    async (kind) => {
      const { id } = await known();
      await done(id, LATER, verify);
      await told(id, kind);
      await done(id, LATER, { action: 'close' });
      expect(await posted()).toEqual([]);
    },
  );

  it('a doubt that was taken back, looked at or is of another closing is told no more', async () => {
    const { id } = await known();
    await done(id, LATER, verify);
    await done(id, LATER, { action: 'close' });
    await told(id, 'objected:2026-11-20T00:00:00.000Z');
    await told(id, `objected:${LATER}`);
    const doubted = (n: number) =>
      env.DB.prepare('UPDATE service_request SET objection_count = ? WHERE id = ?').bind(n, id).run();
    await spreadNotices(ctxAt(LATER));
    await doubted(1);
    expect(await posted()).toEqual(['dinas: dinyatakan belum selesai oleh pendukungnya']);
    await env.DB.prepare("UPDATE mail SET state = 'waiting' WHERE state = 'sent'").run();
    await doubted(0);
    expect(await posted()).toEqual([]);
  });
});

describe('nobody is told twice, or of their own deed:', () => {
  it('a "belum selesai" that opens a report again is one mail', async () => {
    const made = await known();
    await done(made.id, LATER, verify);
    await done(made.id, new Date().toISOString(), { action: 'close' });
    await belum(await form(made, { belum: 'Masih gelap di ujung gang.' }));
    expect((await rows('SELECT state FROM service_request WHERE id = ?', made.id))[0]?.state).toBe(
      'reopened',
    );
    expect(await posted()).toEqual(['dinas: dibuka kembali']);
    await track('tulis/', { ...codesOf(made), tanda: 'b', pesan: 'Kapan?' });
    expect(await posted()).toEqual(['dinas: mendapat pesan baru dari pelapor']);
  });

  it('who asks for an identity is not asked to agree, nor an agency that may never see it, nor anybody later', async () => {
    await env.DB.prepare('UPDATE region SET two_person_identity = 1').run();
    const contact = { name: 'Kenanga Sari', phone: '081234567890' };
    await ask(dinas, contact);
    expect(await posted()).toEqual(['boss: memerlukan persetujuan untuk membuka identitas pelapor']);
    await ask(boss, contact);
    expect(await posted()).toEqual(['dinas: memerlukan persetujuan untuk membuka identitas pelapor']);
    await ask(boss, { ...contact, is_anonymous: 'ya' });
    expect(await posted()).toEqual([]);
    const id = await ask(boss, contact);
    await env.DB.prepare('UPDATE identity_opening SET agreed_at = ? WHERE request_id = ?')
      .bind(LATER, id)
      .run();
    expect(await posted()).toEqual([]);
  });
});
