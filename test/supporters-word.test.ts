import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { network } from '../functions/core/write-limit.ts';
import { objectAsSupporter } from '../functions/public-requests/object-as-supporter.ts';
import { supportRequest } from '../functions/public-requests/support-request.ts';
import { furnishDesk, verbsOf } from './edge/desk.ts';
import { live, lived } from './edge/lived.ts';
import { ctxOf, type Signed } from './edge/officers.ts';
import { ask, ctxAt, ORIGIN, rows } from './edge/portal.ts';
import { free } from './edge/report-error.ts';
import { answerOf, dismissObjections, requestRow, word } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

type Made = Awaited<ReturnType<typeof lived>>;
const open = (texts = {}) => lived(boss, '2026-11-23', [['2026-11-24', 'verify']], texts);
const close = (made: Made) => live(boss, made, [[new Date().toISOString(), 'close', crypto.randomUUID()]]);
const post = (path: string, fields: Record<string, string>, Cookie = '', over: Partial<Env> = free) =>
  ask(
    path,
    {
      method: 'POST',
      headers: {
        Origin: ORIGIN,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        ...(Cookie && { Cookie }),
      },
      body: new URLSearchParams(fields).toString(),
    },
    over,
  );
const supports = async ({ id }: Made) =>
  (await post(`/laporan/${id}/saya-juga/`, {})).headers.get('Set-Cookie')?.split(';')[0] ?? '';
const belum = ({ id }: Made, Cookie: string, text = 'Lampunya masih mati di sana.') =>
  post(`/laporan/${id}/belum-selesai/`, { belum: text }, Cookie);
const objectionsOf = ({ id }: Made) =>
  rows('SELECT body, reviewed_at FROM service_request_objection WHERE request_id = ?', id);
const countOf = async ({ id }: Made) => (await requestRow(id)).objection_count;
const noticesOf = async ({ id }: Made) =>
  (await rows("SELECT kind FROM outbox WHERE subject_id = ? AND kind GLOB '*.objected:*'", id)).map(
    ({ kind }) => kind,
  );

const now = () => ctxAt(new Date().toISOString());

/** A closed report, and the cookie of somebody who supports it. */
async function closed(): Promise<[Made, string]> {
  const made = await open();
  const cookie = await supports(made);
  await close(made);
  return [made, cookie];
}

describe('a supporter who says belum selesai of a closed report', () => {
  it('is counted once, with one event and one notice; the words are for officers alone', async () => {
    const [made, cookie] = await closed();
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
    const [made] = await closed();
    const other = await supports(await open());
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
    const [made, cookie] = await closed();
    const answer = await belum(made, cookie, text);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(new RegExp(`id="belum-wrong">[^<]*${says}`));
  });

  it('many at once are all counted, and a later closing is told of again', async () => {
    const made = await open();
    const all = Array.from({ length: 6 }, (_, i) => ({
      token: `token-${i}`,
      network: network(`192.0.2.${i}`),
      secret: env.PORTAL_SECRET,
    }));
    for (const supporter of all) await supportRequest(now(), { id: made.id, supporter });
    await close(made);
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
    await close(made);
    expect(new Set(await say())).toEqual(new Set(['objected']));
    expect([await countOf(made), (await noticesOf(made)).length]).toEqual([6, 2]);
    expect(new Set(await say())).toEqual(new Set(['objected_before']));
  });

  it('takes it back with "saya juga", as long as nobody looked at it', async () => {
    const [made, cookie] = await closed();
    await belum(made, cookie);
    const undone = await post(`/laporan/${made.id}/saya-juga/urungkan/`, {}, cookie);
    expect(await undone.text()).toContain('Sudah diurungkan');
    expect([await countOf(made), await objectionsOf(made)]).toEqual([0, []]);
    expect(await requestRow(made.id)).toMatchObject({ supporter_count: 0 });
  });

  it('takes back that word alone, and may say it again', async () => {
    const [made, cookie] = await closed();
    const said = await (await belum(made, cookie)).text();
    const path = `/laporan/${made.id}/belum-selesai/urungkan/`;
    expect(said).toContain(`action="${path}"`);
    expect(said).not.toContain('saya-juga/urungkan/');
    for (let n = 0; n < 2; n += 1) {
      const undone = await post(path, {}, cookie);
      expect([undone.status, await undone.text()]).toEqual([
        200,
        expect.stringMatching(/Anda tetap dihitung sebagai pendukung.*belum-selesai\/"/s),
      ]);
      expect([await countOf(made), await objectionsOf(made)]).toEqual([0, []]);
    }
    expect(await requestRow(made.id)).toMatchObject({ supporter_count: 1 });
    expect((await verbsOf(made.id)).slice(-2)).toEqual(['object_as_supporter', 'unobject_as_supporter']);
    expect((await belum(made, cookie)).status).toBe(200);
    expect(await countOf(made)).toBe(1);
    expect((await post(path, {}, '__Host-juga=../../x')).status).toBe(200);
    expect(await countOf(made)).toBe(1);
  });

  it.each([
    ['whole', true],
    ['facts', false],
  ])('reads on the way of a report shown %s that it was looked at, and why: %s', async (how, isTold) => {
    const made = await lived(boss, '2026-11-23', [['2026-11-24', 'verify', how]]);
    const cookie = await supports(made);
    await close(made);
    await belum(made, cookie);
    const dismissed = { ...word(made.id, { token: 'jawab' }), text: 'Lampu itu milik warga.' };
    await dismissObjections(ctxOf(boss, new Date().toISOString()), dismissed);
    const page = await (await ask(`/laporan/${made.id}/`)).text();
    expect(page).toContain('1 pendukung menyatakan belum selesai. Ditinjau oleh');
    expect(page).toMatch(/Petugas meninjau pernyataan pendukung pada[^<]*laporan tetap ditutup/);
    expect(page.includes('Lampu itu milik warga.')).toBe(isTold);
    expect(page).not.toContain('masih mati');
    const json = await (await ask(`/laporan/${made.id}/waktu.json`)).text();
    expect(json).toContain('"objections":1');
    expect(json).not.toContain('milik warga');
    const again = await (await belum(made, cookie)).text();
    expect(again).toContain('Petugas sudah meninjau pernyataan Anda');
    expect(again).not.toContain('name="belum"');
    const back = await post(`/laporan/${made.id}/belum-selesai/urungkan/`, {}, cookie);
    expect(await back.text()).toContain('Petugas sudah meninjau pernyataan Anda');
    // A later closing is another one: what was said of this one is no answer to it.
    await live(boss, made, [[new Date().toISOString(), 'object']]);
    await live(boss, made, [[new Date().toISOString(), 'close', 'lagi']]);
    expect(await (await ask(`/laporan/${made.id}/`)).text()).not.toContain('Petugas meninjau pernyataan');
  });

  it('is never answered with what looks personal before that is said once more', async () => {
    const [made, cookie] = await closed();
    await belum(made, cookie);
    const typed = word(made.id, { text: 'Hubungi 081234567890.', token: 'jawab' });
    const ctx = ctxOf(boss, new Date().toISOString());
    expect(await answerOf(dismissObjections(ctx, typed))).toBe('invalid yakin');
    expect(await answerOf(dismissObjections(ctx, { ...typed, sure: true }))).toBe('done');
  });

  it('is named where it opened the report again', async () => {
    const [made, cookie] = await closed();
    await belum(made, cookie);
    await live(boss, made, [[new Date().toISOString(), 'reopen']]);
    expect(await (await ask(`/laporan/${made.id}/`)).text()).toMatch(
      /Dibuka kembali[^<]*, setelah 1 pendukung menyatakan belum selesai\./,
    );
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
    const [made, cookie] = await closed();
    await belum(made, cookie);
    await live(boss, made, [[new Date().toISOString(), 'object']]);
    expect(await countOf(made)).toBe(0);
    expect(await objectionsOf(made)).toEqual([
      { body: 'Lampunya masih mati di sana.', reviewed_at: expect.any(String) },
    ]);
  });
});
