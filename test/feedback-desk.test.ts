import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk } from './edge/desk.ts';
import { photographed, standing, toldOf, waiting } from './edge/moderation.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/masukan/`;
const text = 'Lampu di jalan itu menyala mulai Januari.';

let boss: Signed;
let dinas: Signed;
let other: Signed;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

const page = async (who: Signed, path: string) => {
  const response = await askAs(who, path);
  return { status: response.status, html: await response.text() };
};
/** What an officer reads, without tags. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the room of feedback', () => {
  it('shows what waits, to the agency and the region, and to nobody else', async () => {
    const id = await waiting({ body: 'Apakah jalan Melati termasuk?', at: '2020-01-06T02:00:00.000Z' });
    for (const who of [boss, dinas]) {
      const { status, html } = await page(who, ROOM);
      expect(status).toBe(200);
      expect(read(html)).toContain('Apakah jalan Melati termasuk?');
      expect(read(html)).toMatch(/Pemeriksaan: lewat batas [\d.]+ hari kerja/);
      expect((await page(who, `${ROOM}${id}/`)).status).toBe(200);
    }
    expect((await page(other, ROOM)).html).not.toContain(id);
    expect((await page(other, `${ROOM}?lembaga=dinas`)).html).not.toContain(id);
    expect((await page(other, `${ROOM}${id}/`)).status).toBe(404);
    expect((await page(await officer('auditor'), ROOM)).status).toBe(403);
  });

  it('narrows by kind, programme and agency, and refuses what it does not know', async () => {
    const [question, opinion] = [await waiting(), await waiting({ kind: 'opinion', agency: null })];
    const has = async (who: Signed, query: string) => {
      const { html } = await page(who, ROOM + query);
      return [html.includes(question), html.includes(opinion)];
    };
    expect(await has(boss, '')).toEqual([true, true]);
    expect(await has(boss, '?jenis=pendapat')).toEqual([false, true]);
    expect(await has(boss, '?lembaga=-')).toEqual([false, true]);
    expect(await has(boss, '?program=lampu&lembaga=dinas')).toEqual([true, false]);
    expect(await has(dinas, '?lembaga=-')).toEqual([true, false]);
    for (const wrong of ['jenis=x', 'daftar=__proto__', 'program=tiada', 'lembaga=tiada', 'setelah=%00~x'])
      expect([wrong, (await page(boss, `${ROOM}?${wrong}`)).status]).toEqual([wrong, 400]);
    expect((await page(boss, `${ROOM}%00/`)).status).toBe(404);
  });

  it('turns its pages without losing one', async () => {
    const all = await Promise.all(
      Array.from({ length: 23 }, (_, i) =>
        waiting({
          kind: i % 2 ? 'opinion' : 'question',
          agency: 'lain',
          at: `2026-10-${10 + (i % 9)}T02:00:00.000Z`,
        }),
      ),
    );
    const seen: string[] = [];
    for (let path: string | undefined = ROOM; path;) {
      const { html } = await page(other, path);
      seen.push(...[...html.matchAll(/masukan\/(\w{10})\/[?"]/g)].map(([, id]) => id!));
      path = /href="([^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.filter((id) => all.includes(id)).toSorted()).toEqual(all.toSorted());
    const due = await Promise.all(seen.map(async (id) => String((await standing(id)).next_due_at)));
    expect(due).toEqual(due.toSorted());
  });

  it('tells on the first page of the console how much waits and for too long', async () => {
    const { html } = await page(dinas, `/petugas/${REGION}/`);
    expect(read(html)).toMatch(/\d+ masukan menunggu, \d+ lewat batas/);
    expect(read((await page(await officer('auditor'), `/petugas/${REGION}/`)).html)).not.toContain(
      'masukan menunggu',
    );
  });
});

describe('the page of one', () => {
  it('shows the words, what looks personal in them, the photo, and the forms', async () => {
    const id = await waiting({
      kind: 'observation',
      body: 'Hubungi saya 081234567890 <b>ya</b>',
      seen: 'partly',
    });
    const photo = await photographed(id);
    const { html } = await page(dinas, `${ROOM}${id}/`);
    expect(html).toContain('081234567890 &lt;b&gt;ya');
    expect(read(html)).toContain('nomor telepon: 081234567890');
    expect(html).toContain(`/foto/${photo}/?sampai=`);
    expect(html).toContain(`name="foto-${photo}"`);
    expect(html).not.toContain('hapus/"');
    expect((await page(boss, `${ROOM}${id}/`)).html).toContain('hapus/"');
  });

  it('carries a question from the form to its answer', async () => {
    const id = await waiting();
    const path = `${ROOM}${id}/`;
    const sent = await sendAs(dinas, `${path}terbitkan/`, { versi: '1', 'jawaban-terbitkan': ' ' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${path}?jadi=terbitkan`]);
    expect(read((await page(dinas, `${path}?jadi=terbitkan`)).html)).toContain('Masukan sudah terbit.');
    expect((await page(dinas, `${ROOM}?daftar=pertanyaan`)).html).toContain(id);
    const answer = { versi: '2', 'jawaban-jawab': text, 'lembaga-jawab': 'dinas' };
    expect((await sendAs(dinas, `${path}jawab/`, answer)).status).toBe(303);
    // A double click finds it done.
    expect((await sendAs(dinas, `${path}jawab/`, answer)).status).toBe(303);
    expect(await toldOf(id)).toEqual(['publish 2 public', 'answer 3 public']);
    expect((await page(dinas, `${ROOM}?daftar=pertanyaan`)).html).not.toContain(id);
    const { html } = await page(dinas, path);
    expect(read(html)).toContain(text);
    expect(html).not.toContain('jawab/"');
  });

  it('keeps what was typed, whatever the refusal, and tells what changed', async () => {
    const id = await waiting();
    const path = `${ROOM}${id}/`;
    const wrong = await sendAs(dinas, `${path}terbitkan/`, {
      versi: '1',
      'jawaban-terbitkan': 'pendek',
      'lembaga-terbitkan': 'dinas',
    });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/href="#jawaban-terbitkan"[^]*>pendek<\/textarea>/);
    const none = await sendAs(dinas, `${path}tolak/`, { versi: '1' });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('href="#alasan-tolak"');
    await sendAs(boss, `${path}terbitkan/`, { versi: '1' });
    const stale = await sendAs(dinas, `${path}jawab/`, {
      versi: '1',
      'jawaban-jawab': text,
      'lembaga-jawab': 'dinas',
    });
    expect(stale.status).toBe(409);
    const html = await stale.text();
    expect(html).toContain('id="berubah"');
    expect(read(html)).toContain('menerbitkan pertanyaan warga tentang program Lampu jalan');
    expect(html).toContain(`>${text}</textarea>`);
    await sendAs(boss, `${path}jawab/`, { versi: '2', 'jawaban-jawab': `${text} Ya.`, 'lembaga-jawab': '-' });
    const second = await sendAs(dinas, `${path}jawab/`, {
      versi: '2',
      'jawaban-jawab': text,
      'lembaga-jawab': 'dinas',
    });
    expect(second.status).toBe(409);
    expect(await second.text()).toMatch(new RegExp(`sudah dijawab[^]*>${text}</textarea>`));
  });

  it('keeps it too for whom it is not theirs, and while the database is silent', async () => {
    const id = await waiting();
    const form = { versi: '1', 'jawaban-jawab': text, 'lembaga-jawab': 'lain' };
    const foreign = await sendAs(other, `${ROOM}${id}/jawab/`, form);
    expect(foreign.status).toBe(404);
    expect(await foreign.text()).toContain(text);
    for (const bytes of ['\u0000', 'a'.repeat(3000), '\uD83D']) {
      const hostile = { versi: bytes, 'jawaban-jawab': bytes, 'lembaga-jawab': bytes, 'alasan-tolak': bytes };
      for (const deed of ['terbitkan', 'tolak', 'jawab', 'sembunyikan'])
        expect((await sendAs(dinas, `${ROOM}${id}/${deed}/`, hostile)).status).toBeLessThan(410);
    }
    expect(await toldOf(id)).toEqual([]);
  });

  it('asks for a fresh passkey before it erases', async () => {
    const id = await waiting();
    const tired = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(tired, `${ROOM}${id}/hapus/`, { versi: '1' })).status).toBe(401);
    expect((await sendAs(dinas, `${ROOM}${id}/hapus/`, { versi: '1' })).status).toBe(403);
    expect((await sendAs(boss, `${ROOM}${id}/hapus/`, { versi: '1' })).status).toBe(303);
    expect(read((await page(boss, `${ROOM}${id}/`)).html)).toContain('Tulisan warga sudah dihapus');
  });
});
