import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk } from './edge/desk.ts';
import { after, follower, nobodyFollows, posted } from './edge/following.ts';
import { lettersAt } from './edge/letters.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

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
async function asking(n: number) {
  const { id } = await follower(`orang${n}@uji.example`, { confirmed_at: null });
  const at = after(-60 * MINUTE, NOW);
  await env.DB.batch([
    env.DB.prepare('UPDATE subscription SET asked_at = ?').bind(at),
    env.DB.prepare(
      `INSERT INTO mail (id, kind, cause, subscriber_id, state, next_at, made_at)
       VALUES (?1, 'confirmation', 'confirm:x', ?2, 'waiting', ?3, ?3)`,
    ).bind(`m${n}`, id, at),
  ]);
}

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
