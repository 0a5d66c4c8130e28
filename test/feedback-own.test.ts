import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { replayErasures, type ErasureRow } from '../functions/own-requests/replay.ts';
import { privateKeyOf } from '../src/service-requests/private-key.ts';
import {
  answered,
  keptBack,
  observation,
  own,
  pageOf,
  publish,
  published,
  question,
  sendFeedback,
} from './edge/feedback.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { takesReports } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await takesReports();
});

const rowOf = async (id: string) => (await rows('SELECT * FROM feedback WHERE id = ?', id))[0]!;
const publicOf = (id: string) => ask(`/masukan/${id}/`);
const wrongKey = privateKeyOf(Array.from({ length: 23 }, () => 1));
const withdraw = (codes: { id: string; key: string }) => own('tarik/', codes, { langkah: '2' });
const sum = async () =>
  JSON.parse(((await rows('SELECT content FROM observation_sum'))[0]?.content ?? 'null') as string);

describe('feedback that is opened with its number and key', () => {
  it('tells how it stands: waiting, refused with the reason in words, published, answered', async () => {
    const mine = await sendFeedback(question);
    const state = async () => pageOf(await own('', mine));
    expect(await state()).toContain('Menunggu diperiksa petugas');
    await keptBack(mine.id, 'refused', 'belongs_in_a_report');
    expect(await state()).toContain('lebih tepat menjadi laporan');
    await env.DB.prepare('UPDATE feedback SET state = ?, refusal = NULL WHERE id = ?')
      .bind('waiting', mine.id)
      .run();
    await publish(mine.id);
    expect(await state()).toContain(`href="/masukan/${mine.id}/"`);
    await answered(mine.id, 'Menyala akhir bulan.');
    expect(await state()).toMatch(/Menyala akhir bulan\..*Dijawab Dinas Uji, 22 November 2026/s);
  });

  it('promises nothing once it is refused or hidden, and says for each reason what one can do', async () => {
    const mine = await sendFeedback(question);
    const state = async () => pageOf(await own('', mine));
    expect(await state()).toMatch(/Janji waktu|Batas waktu/);
    for (const ended of ['refused', 'hidden'] as const) {
      await keptBack(mine.id, ended, 'belongs_in_a_report');
      const page = await state();
      expect(page).not.toMatch(/Dijanjikan|Dijawab paling lambat|Janji waktu|Batas waktu|Ikuti masukan/);
      expect(page).toContain('Tidak dijawab, karena tidak ditampilkan.');
      expect(page).toMatch(/href="\/[a-z-]+\/lapor\/"/);
      expect(page).toContain(ended === 'hidden' ? 'Tidak ada lagi, karena' : 'Tidak ada, karena');
    }
    await keptBack(mine.id, 'refused', 'unreadable');
    expect(await state()).toContain('dengan kata lain');
  });

  it('is opened by a key as people type it, and by its address from the QR code', async () => {
    const { id, key } = await sendFeedback(question);
    const typed = key.toLowerCase().replace(/(.{4})/g, '$1 ');
    expect((await own('', { id: id.toLowerCase(), key: typed })).status).toBe(200);
    expect((await own('', { id: `https://x/masukan/lacak/#${id}.${key}`, key: '' })).status).toBe(200);
  });

  it('is opened by nothing else, and every wrong answer is the same', async () => {
    const [mine, other] = [await sendFeedback(question), await published(question)];
    const answers = [];
    for (const codes of [
      { id: mine.id, key: other.key },
      { id: mine.id, key: wrongKey },
      { id: '0000000000', key: wrongKey },
    ]) {
      const response = await own('', codes);
      const page = await pageOf(response);
      expect(page).not.toContain(question.body);
      answers.push(`${response.status} ${page.replaceAll(codes.id, '').replaceAll(codes.key, '')}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 .*Nomor dan kunci ini tidak membuka masukan/s);
    expect((await own('', { id: 'x', key: 'y' })).status).toBe(400);
    expect((await own('', mine, {}, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  });

  it('stays open to its own key after twenty wrong ones from a network', async () => {
    const mine = await sendFeedback(question);
    const headers = { 'CF-Connecting-IP': '203.0.113.9' };
    const tries = [];
    for (let n = 0; n < 22; n += 1)
      tries.push((await own('', { id: mine.id, key: wrongKey }, {}, { headers })).status);
    expect(tries.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(tries.at(-1)).toBe(429);
    expect((await own('', mine, {}, { headers })).status).toBe(200);
  });
});

describe('feedback that is taken back', () => {
  it('asks first, and then is gone: words, key, place, photo, notice, count and page', async () => {
    const mine = await published({ ...observation, body: 'Kenari di tiang.' });
    await published({ ...observation, seen: 'absent' });
    await env.DB.prepare(
      `INSERT INTO photo (id, region, state, sha256, type, bytes, width, height, uploaded_at, feedback_id)
       VALUES ('P', 'kota-uji', 'approved', 'h', 'image/jpeg', 1, 1, 1, '2026-11-20', ?)`,
    )
      .bind(mine.id)
      .run();
    expect(await sum()).toEqual({ there: 1, partly: 0, absent: 1, villages: 1 });
    expect(await pageOf(await own('tarik/', mine))).toContain('Ya, tarik untuk seterusnya');
    expect((await rowOf(mine.id)).state).toBe('published');
    expect((await withdraw(mine)).status).toBe(200);
    expect(await rowOf(mine.id)).toMatchObject({
      state: 'withdrawn',
      body: null,
      key_mac: null,
      village_code: null,
      district_code: null,
    });
    expect(await sum()).toEqual({ there: 0, partly: 0, absent: 1, villages: 1 });
    expect(await rows("SELECT state FROM photo WHERE id = 'P'")).toEqual([{ state: 'leaving' }]);
    expect(await rows('SELECT kind FROM outbox WHERE subject_id = ?', mine.id)).toEqual([]);
    expect((await publicOf(mine.id)).status).toBe(404);
    expect((await own('', mine)).status).toBe(404);
    const events = await rows(
      "SELECT verb, public FROM event WHERE noun = 'feedback' AND subject_id = ?",
      mine.id,
    );
    expect(events).toEqual([
      { verb: 'submit', public: 0 },
      { verb: 'withdraw', public: 0 },
    ]);
  });

  it('many times at once is taken back once', async () => {
    const mine = await published(question);
    const statuses = (await Promise.all([1, 2, 3].map(() => withdraw(mine)))).map(({ status }) => status);
    expect(statuses).toContain(200);
    for (const status of statuses) expect([200, 404, 409]).toContain(status);
    const done = await rows("SELECT 1 FROM event WHERE verb = 'withdraw' AND subject_id = ?", mine.id);
    expect(done).toHaveLength(1);
  });

  it('is not taken back by a wrong key, nor when it was never shown is anything counted out', async () => {
    const [mine, before] = [await sendFeedback(observation), await sum()];
    expect((await withdraw({ ...mine, key: wrongKey })).status).toBe(404);
    expect((await rowOf(mine.id)).state).toBe('waiting');
    await withdraw(mine);
    expect(await sum()).toEqual(before);
  });

  it('is taken back again by its ledger after a restore, once and again', async () => {
    const mine = await published(observation);
    const kept = await rowOf(mine.id);
    const counted = await sum();
    await withdraw(mine);
    const ledger = (await rows(
      'SELECT * FROM erasure WHERE subject_id = ?',
      mine.id,
    )) as unknown as ErasureRow[];
    expect(ledger).toMatchObject([{ noun: 'feedback', what: 'everything', basis: 'request' }]);
    // As a backup of before would bring it back.
    const names = Object.keys(kept).filter((name) => !['id', 'list', 'list_at'].includes(name));
    await env.DB.prepare(`UPDATE feedback SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
      .bind(...names.map((name) => kept[name]), mine.id)
      .run();
    await publish(mine.id);
    expect(await sum()).toEqual(counted);
    for (const _ of ['once', 'twice']) await replayErasures(ctxAt(), ledger);
    expect(await rowOf(mine.id)).toMatchObject({ state: 'withdrawn', body: null, key_mac: null });
    expect((await sum()).there).toBe(counted.there - 1);
  });
});

describe('what nobody may see', () => {
  it('answers alike: waiting, refused, hidden, withdrawn and unknown', async () => {
    const [waiting, refused, hidden, gone] = [
      await sendFeedback(question),
      await sendFeedback(question),
      await published(question),
      await published(question),
    ];
    await keptBack(refused.id, 'refused', 'insult');
    await keptBack(hidden.id, 'hidden', 'personal_data');
    await withdraw(gone);
    const answers = new Set<string>();
    for (const id of [waiting.id, refused.id, hidden.id, gone.id, '0000000000', 'x']) {
      const response = await publicOf(id);
      const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers);
      answers.add(`${response.status} ${JSON.stringify(headers)} ${await pageOf(response)}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^404 /);
  });
});
