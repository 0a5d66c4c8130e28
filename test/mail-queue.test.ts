import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { mailer, mailsPerTick } from '../functions/core/mail.ts';
import { sendMail } from '../functions/mail/send-mail.ts';
import { spreadNotices } from '../functions/mail/spread-notices.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { postOffice } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { after, mailToFollower, nobodyFollows, posted } from './edge/following.ts';
import { lettersAt } from './edge/letters.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { keys, submitted } from './edge/requests.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const MINUTE = 60_000;
let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});
beforeEach(nobodyFollows);

/** A report of which its reporter is told by a mail. */
async function mailed(email: string, now = NOW) {
  const { id } = await submitted({ texts: { email }, now: '2026-11-23T02:00:00.000Z' });
  await verifyServiceRequest(ctxOf(boss, now), { id, publicity: 'none', photos: [] });
  return id;
}

/** A mail that asks an address, waiting since an hour before. */
const asking = (n: number) =>
  mailToFollower('confirmation', `orang${n}@uji.example`, after(-60 * MINUTE, NOW));

describe('a tick', () => {
  it('takes reporters and officers before what strangers asked for, and of that a quarter all the same', async () => {
    for (let n = 0; n < 9; n += 1) await asking(n);
    for (let n = 0; n < 12; n += 1) await mailed(`w${n}@warga.example`);
    const first = (await lettersAt(NOW)).map(({ to }) => to);
    expect(first.filter((to) => to.endsWith('warga.example'))).toHaveLength(9);
    expect(first.filter((to) => to.startsWith('orang'))).toHaveLength(3);
    const second = (await lettersAt(after(MINUTE, NOW))).map(({ to }) => to);
    expect(second.filter((to) => to.endsWith('warga.example'))).toHaveLength(3);
    expect(second.filter((to) => to.startsWith('orang'))).toHaveLength(6);
  });

  it('of the fewest that may be set has one for each kind, and what it took too much keeps its place', async () => {
    expect(['3', '4', '200', '201'].map((set) => mailsPerTick({ MAILS_PER_TICK: set }))).toEqual([
      8, 4, 200, 8,
    ]);
    for (let n = 0; n < 3; n += 1) await asking(n);
    for (let n = 0; n < 8; n += 1) await mailed(`s${n}@warga.example`);
    await spreadNotices(ctxAt(NOW));
    for (const left of [5, 2]) {
      const sent = (await posted(after(MINUTE, NOW), 4)).map(({ to }) => to);
      expect(sent.filter((to) => to.startsWith('orang'))).toHaveLength(1);
      expect(sent).toHaveLength(4);
      expect(
        await rows(
          "SELECT tries, count(*) AS n FROM mail WHERE kind = 'reporter' AND next_at = ? GROUP BY 1",
          NOW,
        ),
      ).toEqual([{ tries: 0, n: left }]);
    }
  });

  it('writes down of a kind that cannot be looked up when each is tried again, and sends the others', async () => {
    await asking(1);
    for (let n = 0; n < 2; n += 1) await mailed(`t${n}@warga.example`);
    const blind: Db = {
      batch: (all) => env.DB.batch(all),
      prepare: (sql) => env.DB.prepare(sql.replace('service_request_sealed', 'nowhere')),
    };
    await spreadNotices(ctxAt(NOW));
    const office = postOffice();
    const send = mailer({ ...env, MAIL: office.MAIL, MAIL_FROM: 'p@uji.example' });
    await sendMail({ ...ctxAt(NOW), db: blind }, { send, site: 'https://portal.uji.example', keys });
    expect(office.sent.map(({ to }) => to)).toEqual(['orang1@uji.example']);
    const failed = { tries: 1, next_at: after(MINUTE, NOW), failure: expect.stringContaining('nowhere') };
    expect(await rows("SELECT tries, next_at, failure FROM mail WHERE kind = 'reporter'")).toEqual([
      failed,
      failed,
    ]);
  });

  it('is not used up by mails of one address that must wait until tomorrow', async () => {
    for (let n = 0; n < 15; n += 1) await mailed('banyak@warga.example');
    await lettersAt(after(-1, NOW));
    await env.DB.prepare(
      "UPDATE mail SET next_at = '2026-11-24T01:00:00.000Z' WHERE state = 'waiting'",
    ).run();
    await mailed('satu@warga.example');
    expect((await lettersAt(NOW)).map(({ to }) => to)).toContain('satu@warga.example');
  });

  it('marks one mail that cannot be drawn, and sends the others of its kind', async () => {
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push(await mailed(`rusak${n}@warga.example`));
    await env.DB.prepare("UPDATE service_request SET course = '[]' WHERE id = ?").bind(ids[1]).run();
    expect((await lettersAt(NOW)).map(({ to }) => to).toSorted()).toEqual([
      'rusak0@warga.example',
      'rusak2@warga.example',
    ]);
    expect(await rows("SELECT tries FROM mail WHERE failure IS NOT NULL AND state = 'waiting'")).toHaveLength(
      1,
    );
    expect(await posted(after(2 * MINUTE, NOW))).toEqual([]);
  });
});
