import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { columns } from '../src/sp4n/columns.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { growRequests } from './edge/grow-requests.ts';
import { handRead } from './edge/hand-csv.ts';
import { OTHER } from './edge/matrix.ts';
import { askAs, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { furnish, REGION } from './edge/sample.ts';
import { all, download, FILE, linesIn } from './edge/sp4n.ts';

let boss: Signed;

beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

describe('who takes the table for SP4N-LAPOR! along, and which reports', () => {
  it('takes the days and the states that were asked for, and leaves one event with how many', async () => {
    const early = await submitted({ now: '2026-03-03T01:00:00.000Z' });
    const later = await submitted({ now: '2026-03-05T01:00:00.000Z' });
    const closed = await submitted({ now: '2026-03-04T01:00:00.000Z' });
    await env.DB.prepare(
      "UPDATE service_request SET state = 'done', closed_at = '2026-03-09T20:00:00.000Z' WHERE id = ?",
    )
      .bind(closed.id)
      .run();
    const of = async (fields: Partial<typeof all>) => [...linesIn(await download(boss, fields)).keys()];
    const march = { dari: '2026-03-03', sampai: '2026-03-05' };
    expect(await of(march)).toEqual([early.id, closed.id, later.id]);
    expect(await of({ ...march, dari: '2026-03-04' })).toEqual([closed.id, later.id]);
    expect(await of({ ...march, keadaan: 'closed' })).toEqual([closed.id]);
    expect(await of({ ...march, keadaan: 'open' })).toEqual([early.id, later.id]);
    expect(await of({ ...march, keadaan: 'rejected' })).toEqual([]);
    expect(linesIn(await download(boss, { ...march, keadaan: 'done' })).get(closed.id)).toMatchObject({
      keadaan: 'Selesai',
      ditutup: '2026-03-10',
    });
    const events = await rows(
      "SELECT data, subject_id, public FROM event WHERE verb = 'export' ORDER BY id DESC LIMIT 2",
    );
    expect(events.map(({ data, ...rest }) => [JSON.parse(data as string), rest])).toMatchObject([
      [
        { from: '2026-03-03', to: '2026-03-05', state: 'done', rows: 1 },
        { subject_id: REGION, public: 0 },
      ],
      [{ state: 'rejected', rows: 0 }, {}],
    ]);
    const history = await (await askAs(boss, `/petugas/${REGION}/riwayat/`)).text();
    expect(history).toContain('mengunduh tabel SP4N dari');
  });

  it.each([
    [{ dari: 'kemarin' }, 'misalnya 2026-11-22'],
    [{ dari: '2026-03-05', sampai: '2026-03-04' }, 'tidak boleh sebelum'],
    [{ keadaan: 'semua' }, 'Pilih keadaan dari daftar'],
    [{ pemisah: '|' }, 'Pilih titik koma atau koma'],
    [{ dari: '2026-02-30' }, 'misalnya 2026-11-22'],
  ])('says what is right for %o, keeps what was typed, and makes no file', async (fields, words) => {
    const before = await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'");
    const answer = await sendAs(boss, FILE, { ...all, ...fields });
    const text = await answer.text();
    expect([answer.status, text.includes(words)]).toEqual([400, true]);
    expect(text).toContain(Object.values(fields)[0]);
    expect(await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'")).toEqual(before);
  });

  it('is for those alone who run the region’s reports, their passkey just shown, and their region’s alone', async () => {
    await furnish(OTHER, '35.99', { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    const before = await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'");
    for (const role of ['publisher', 'triager', 'editor', 'auditor'] as const) {
      const who = await officer(role);
      expect([(await askAs(who, `${ROOM}sp4n/`)).status, (await sendAs(who, FILE, all)).status]).toEqual([
        403, 403,
      ]);
    }
    const stale = await officer('region_admin', { provedAgo: 6 * 60_000 });
    expect((await sendAs(stale, FILE, all)).status).toBe(401);
    expect((await sendAs(boss, `/petugas/${OTHER}/laporan/sp4n.csv`, all)).status).toBe(403);
    expect(await rows("SELECT count(*) AS n FROM event WHERE verb = 'export'")).toEqual(before);
    expect((await sendAs(await officer('platform_admin'), FILE, all)).status).toBe(200);
    const elsewhere = await officer('region_admin', { region: OTHER });
    const answer = await sendAs(elsewhere, `/petugas/${OTHER}/laporan/sp4n.csv`, all);
    expect([answer.status, handRead((await answer.text()).replace(/^\uFEFF/, ''), ';')]).toEqual([
      200,
      [[...columns]],
    ]);
  });

  it('says in plain words what is in it', async () => {
    const text = await (await askAs(boss, `${ROOM}sp4n/`)).text();
    for (const words of ['Kolomnya pun tidak ada', 'tanpa isi, tanpa posisi', 'Judul kami susun'])
      expect(text).toContain(words);
  });
});

describe('20,000 reports', () => {
  it(
    'come as one file, each once, within what one request may ask of the database',
    { timeout: 60_000 },
    async () => {
      for (let n = 0; n < 20_000; n += 5000) await growRequests(n + 1, n + 5000);
      const [kept] = await rows(
        'SELECT count(*) AS n FROM service_request WHERE region = ? AND erased_at IS NULL',
        REGION,
      );
      const lines = linesIn(await download(boss));
      expect(lines.size).toBe(kept!.n);
      expect(lines.size).toBeGreaterThan(20_000);
      const days = [...lines.values()].map(({ diterima }) => diterima);
      expect(days).toEqual(days.toSorted());
    },
  );
});
