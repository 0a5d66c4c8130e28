import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEVER } from '../src/clocks/alarms.ts';
import { mailer } from '../functions/core/mail.ts';
import { forgetMails } from '../functions/mail/forget-mails.ts';
import { sendMail } from '../functions/mail/send-mail.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { postOffice, reachable, tickAt } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { faulty } from './edge/faulty-db.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';

const NOW = new Date(Date.now() - 30_000).toISOString();
const SITE = 'https://portal.uji.example';
const MINUTE = 60_000;
const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * MINUTE).toISOString();

beforeAll(async () => {
  const { dinas } = await furnishDesk();
  await reachable(dinas, 'dinas@uji.example');
});

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM mail'),
    env.DB.prepare(
      "INSERT OR REPLACE INTO outbox_reader (name, outbox_id) SELECT 'mail', coalesce(max(id), 0) FROM outbox",
    ),
  ]);
});

const post = (now: string, office: ReturnType<typeof postOffice>, over: Partial<Env> = {}) =>
  sendMail(ctxAt(now), {
    send: mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example', ...over }),
    site: SITE,
    keys,
  });
const mails = () => rows('SELECT id, state, tries, next_at, failure FROM mail ORDER BY id');
const health = async () => ((await (await ask('/healthz')).json()) as { mail: unknown }).mail;

describe('a mail service that fails', () => {
  it('is tried again after 1, 5, 15, 60, 180 and then every 360 minutes, and given up after three days', async () => {
    await submitted();
    await spreadNotices(ctxAt(NOW));
    const office = postOffice(() => '550 <dinas@uji.example> unknown');
    const waits: number[] = [];
    let at = 0;
    for (; (await mails())[0]?.state === 'waiting';) {
      await post(later(at), office);
      const [mail] = await mails();
      const next = Math.round((Date.parse(String(mail?.next_at)) - Date.parse(NOW)) / MINUTE);
      if (mail?.state === 'waiting') {
        waits.push(next - at);
        expect(await health()).toEqual({ given_up: 0, waiting: 1, failing: 1 });
      }
      at = next;
    }
    expect(waits.slice(0, 7)).toEqual([1, 5, 15, 60, 180, 360, 360]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(72 * 60);
    expect(waits.length).toBeLessThan(20);
    expect(await mails()).toMatchObject([{ state: 'given_up', failure: 'Error: 550 [alamat] unknown' }]);
    expect(office.sent).toEqual([]);
    expect(await health()).toEqual({ given_up: 1, waiting: 0, failing: 0 });
    await post(later(at + 10_000), postOffice());
    expect(await mails()).toMatchObject([{ state: 'given_up' }]);
  });

  it('for a while sends it once it is well again, once', async () => {
    await submitted();
    await spreadNotices(ctxAt(NOW));
    const office = postOffice(() => (office.tried++ < 2 ? 'busy' : null)) as ReturnType<typeof postOffice> & {
      tried: number;
    };
    office.tried = 0;
    for (const minute of [0, 0, 1, 3, 6, 7, 30]) await post(later(minute), office);
    expect(office.sent).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: 'sent', tries: 3, failure: null }]);
  });

  it('keeps no other mail waiting, and one without a sender says so', async () => {
    for (let n = 0; n < 3; n += 1) await submitted();
    await spreadNotices(ctxAt(NOW));
    let first = true;
    const office = postOffice(() => (first ? ((first = false), 'busy') : null));
    await post(NOW, office);
    expect(office.sent).toHaveLength(2);
    await post(later(1), office, { MAIL_FROM: '', SITE });
    expect((await mails()).map(({ failure }) => failure)).toContain('Error: MAIL_FROM is empty');
  });
});

describe('at most once', () => {
  it('ten who send at the same time send each mail once, and ten who spread make each once', async () => {
    for (let n = 0; n < 12; n += 1) await submitted();
    const office = postOffice();
    await Promise.all(Array.from({ length: 10 }, () => spreadNotices(ctxAt(NOW))));
    expect(await mails()).toHaveLength(12);
    for (let n = 0; n < 2; n += 1) await Promise.all(Array.from({ length: 10 }, () => post(NOW, office)));
    expect(office.sent).toHaveLength(12);
    expect(new Set(office.sent.map(({ subject }) => subject)).size).toBe(12);
  });

  it('a reader that is killed after its batch reads on from there', async () => {
    await submitted();
    await expect(spreadNotices(ctxAt(NOW, afterReads()))).rejects.toThrow('lost');
    await spreadNotices(ctxAt(NOW));
    expect(await mails()).toHaveLength(1);
  });

  it('who dies while sending leaves a lease: nobody sends it for a quarter of an hour, then one does', async () => {
    await submitted();
    await spreadNotices(ctxAt(NOW));
    const dead = postOffice();
    await expect(
      sendMail(
        { ...ctxAt(NOW), db: dyingAfter(2) },
        { send: mailer({ ...env, MAIL: dead.MAIL, MAIL_FROM: 'p@uji.example' }), site: SITE, keys },
      ),
    ).rejects.toThrow();
    const office = postOffice();
    await post(later(14), office);
    expect(office.sent).toEqual([]);
    await post(later(15), office);
    expect(office.sent).toHaveLength(1);
    // The copy is known by its number.
    expect(office.sent[0]?.headers['X-Pantau-Kota-Id']).toBe(dead.sent[0]?.headers['X-Pantau-Kota-Id']);
  }, 15_000);

  it('more than a tick can send goes with the next ones', async () => {
    for (let n = 0; n < 20; n += 1) await submitted({ now: NOW });
    await env.DB.prepare('UPDATE service_request SET wake_at = ?').bind(NEVER).run();
    const office = postOffice();
    for (const minute of [1, 6, 11]) await tickAt(later(minute), { MAIL: office.MAIL });
    expect(office.sent).toHaveLength(20);
  });
});

describe('for ninety days', () => {
  it('it can be seen that a mail left or did not; one that still waits is never forgotten', async () => {
    for (let n = 0; n < 3; n += 1) await submitted();
    await spreadNotices(ctxAt(NOW));
    const [sent, lost] = await mails();
    const becomes = (id: unknown, state: string) =>
      env.DB.prepare('UPDATE mail SET state = ?, sent_at = ? WHERE id = ?').bind(state, NOW, id).run();
    await becomes(sent?.id, 'sent');
    await becomes(lost?.id, 'given_up');
    await forgetMails(ctxAt(later(89 * 24 * 60)));
    expect(await mails()).toHaveLength(3);
    await forgetMails(ctxAt(later(91 * 24 * 60)));
    expect((await mails()).map(({ state }) => state)).toEqual(['waiting']);
  });
});

describe('on one’s own machine', () => {
  it('the binding takes a letter as it is', async () => {
    await submitted();
    await spreadNotices(ctxAt(NOW));
    const send = mailer({ ...env, MAIL_FROM: '', SITE: '' });
    await sendMail(ctxAt(NOW), { send, site: 'http://localhost:8787', keys });
    expect(await mails()).toMatchObject([{ state: 'sent', failure: null }]);
  });
});

/** The database, losing the answer of the first batch that writes. */
function afterReads() {
  let batches = 0;
  return {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: async <T>(all: D1PreparedStatement[]) => {
      batches += 1;
      return batches === 2 ? faulty(env.DB, 'after').batch<T>(all) : env.DB.batch<T>(all);
    },
  };
}

/** The database, gone after so many batches. */
function dyingAfter(most: number) {
  let batches = 0;
  return {
    prepare: (sql: string) => env.DB.prepare(sql),
    batch: async <T>(all: D1PreparedStatement[]) => {
      batches += 1;
      return batches > most ? faulty(env.DB, 'before').batch<T>(all) : env.DB.batch<T>(all);
    },
  };
}
