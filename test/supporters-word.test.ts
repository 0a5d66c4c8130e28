import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { network } from '../functions/core/write-limit.ts';
import { objectAsSupporter } from '../functions/public-requests/object-as-supporter.ts';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { live, lived, type Made } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { belum, close, closed, countOf, objectionsOf, open, post, supports } from './edge/supporters.ts';
import { requestRow } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const noticesOf = async ({ id }: Made) =>
  (await rows("SELECT kind FROM outbox WHERE subject_id = ? AND kind GLOB '*.objected:*'", id)).map(
    ({ kind }) => kind,
  );

const now = () => ctxAt(new Date().toISOString());

describe('a supporter who says belum selesai of a closed report', () => {
  it('is counted once, with one event and one notice; the words are for officers alone', async () => {
    const [made, cookie] = await closed(boss);
    const answer = await belum(made, cookie);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('menunggu ditinjau petugas'),
    ]);
    expect(await (await belum(made, cookie)).text()).toContain('Satu kali sudah cukup');
    expect(await countOf(made)).toBe(1);
    expect(await objectionsOf(made)).toEqual([{ body: 'Lampunya masih mati di sana.', reviewed_at: null }]);
    expect((await verbsOf(made.id)).slice(-2)).toEqual(['close', 'object_as_supporter']);
    expect(await noticesOf(made)).toHaveLength(1);
    const page = await (await ask(`/laporan/${made.id}/`)).text();
    expect(page).toContain('1 pendukung menyatakan belum selesai');
    expect(page).not.toContain('masih mati');
    const [event] = await rows(
      "SELECT data, public FROM event WHERE subject_id = ? AND verb = 'object_as_supporter'",
      made.id,
    );
    expect(event).toEqual({ data: '{}', public: 0 });
  });

  it('must have pressed before, and is told so plainly; nothing typed is lost', async () => {
    const [made] = await closed(boss);
    const other = await supports(await open(boss));
    for (const cookie of ['', other, '__Host-juga=../../x']) {
      const answer = await belum(made, cookie, 'Tulisan yang panjang.');
      const page = await answer.text();
      expect([answer.status, page.includes('Tulisan yang panjang.')]).toEqual([403, true]);
      expect(page).toContain('Hanya warga yang menekan');
    }
    expect([await countOf(made), await objectionsOf(made)]).toEqual([0, []]);
  });

  it.each([
    ['pendek', 400, 'sedikitnya 10 huruf'],
    ['a'.repeat(1001), 400, 'paling banyak 1.000 huruf'],
  ])('%.10j is refused beside its field', async (text, status, says) => {
    const [made, cookie] = await closed(boss);
    const answer = await belum(made, cookie, text);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(new RegExp(`id="belum-wrong">[^<]*${says}`));
  });

  it('many at once are all counted, and a later closing is told of again', async () => {
    const made = await open(boss);
    const all = Array.from({ length: 6 }, (_, i) => ({
      token: `token-${i}`,
      network: network(`192.0.2.${i}`),
      secret: env.PORTAL_SECRET,
    }));
    for (const supporter of all) await supportRequest(now(), { id: made.id, supporter });
    await close(boss, made);
    const say = () =>
      Promise.all(
        all.map((supporter) =>
          objectAsSupporter(now(), { id: made.id, supporter, text: 'Belum selesai sama sekali.' }),
        ),
      );
    expect(new Set(await say())).toEqual(new Set(['objected']));
    expect(await countOf(made)).toBe(6);
    expect(await noticesOf(made)).toHaveLength(1);
    await live(boss, made, [[new Date().toISOString(), 'reopen', 'r']]);
    expect(await countOf(made)).toBe(0);
    await close(boss, made);
    expect(new Set(await say())).toEqual(new Set(['objected']));
    expect([await countOf(made), (await noticesOf(made)).length]).toEqual([6, 2]);
    expect(new Set(await say())).toEqual(new Set(['objected_before']));
  });

  it('takes it back with "saya juga", as long as nobody looked at it', async () => {
    const [made, cookie] = await closed(boss);
    await belum(made, cookie);
    const undone = await post(`/laporan/${made.id}/saya-juga/urungkan/`, {}, cookie);
    expect(await undone.text()).toContain('Sudah diurungkan');
    expect([await countOf(made), await objectionsOf(made)]).toEqual([0, []]);
    expect(await requestRow(made.id)).toMatchObject({ supporter_count: 0 });
  });

  it('is too late after the last day, too early while it is open, and finds nothing that is hidden', async () => {
    const old = await lived(boss, '2026-10-05', [['2026-10-06', 'verify']]);
    const cookie = await supports(old);
    expect((await belum(old, cookie)).status).toBe(409);
    await live(boss, old, [['2026-10-07', 'close']]);
    const late = await belum(old, cookie);
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('21 Oktober 2026')]);
    const hidden = await lived(boss, '2026-11-23', [['2026-11-24', 'verify', 'none']]);
    for (const id of [hidden.id, 'ZZZZZZZZZZ'])
      expect((await belum({ id } as Made, cookie)).status).toBe(404);
    expect((await ask(`/laporan/${old.id}/belum-selesai/`)).status).toBe(405);
    const other = await ask(`/laporan/${old.id}/belum-selesai/`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(other.status).toBe(403);
  });

  it('is settled when the reporter opens the report again', async () => {
    const [made, cookie] = await closed(boss);
    await belum(made, cookie);
    await live(boss, made, [[new Date().toISOString(), 'object']]);
    expect(await countOf(made)).toBe(0);
    expect(await objectionsOf(made)).toEqual([
      { body: 'Lampunya masih mati di sana.', reviewed_at: expect.any(String) },
    ]);
  });
});
