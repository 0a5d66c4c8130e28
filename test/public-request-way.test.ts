import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { furnishDesk } from './edge/desk.ts';
import { lived, type LifeStep } from './edge/lived.ts';
import type { Signed } from './edge/officers.ts';
import { readAllNews } from './edge/following.ts';
import { ask311, BASE } from './edge/open311.ts';
import { ask } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';
import { TYPED } from './edge/triage-verbs.ts';

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

/** Late for the first action by two working days, asked, answered, handed on and back, closed. */
const LIFE: LifeStep[] = [
  ['2026-10-07', 'verify'],
  ['2026-10-08', 'forward', 'dinas'],
  ['2026-10-14', 'respond'],
  ['2026-10-15', 'hand_over', 'lain'],
  ['2026-10-19', 'ask'],
  ['2026-10-22', 'answer', 'Kata pelapor yang diketik.'],
  ['2026-10-23', 'hand_over', 'dinas'],
  ['2026-10-26', 'follow_up'],
  ['2026-10-28', 'confirm', 'part'],
];
const text = async (path: string) => (await ask(path)).text();
/** What a page says, without its markup. */
const read = async (path: string) => (await text(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** When each step of such a life happened, as Open311's notes tell it. */
const notesOf = async (service_code?: string) => {
  const { id } = await lived(boss, '2026-10-05', LIFE, service_code ? { service_code } : {});
  const { body } = await ask311(`${BASE}/requests/${id}.json?jurisdiction_id=${REGION}&extensions=true`);
  return body[0].notes.map(({ datetime }: { datetime: string | null }) => datetime);
};

describe('the way of a public report', () => {
  it('tells what happened on which day, by whom, through whose hands, and how late', async () => {
    const { id } = await lived(boss, '2026-10-05', LIFE);
    const page = await read(`/laporan/${id}/`);
    for (const said of [
      '8 Oktober 2026 Diteruskan kepada Dinas Uji.',
      '14 Oktober 2026 Respon awal oleh Koordinator Kota Uji: mulai ditangani.',
      '15 Oktober 2026 Dioper dari Dinas Uji, yang memegangnya 5 hari kerja, kepada Dinas Lain.',
      '19 Oktober 2026 Pertanyaan kepada pelapor oleh Koordinator Kota Uji.',
      '22 Oktober 2026 Pelapor menjawab.',
      '26 Oktober 2026 Respon substantif oleh Koordinator Kota Uji',
      '28 Oktober 2026 Pelapor menyatakan selesai sebagian.',
      'Dioper 2 kali: Dinas Uji (5 hari kerja) ke Dinas Lain; Dinas Lain (6 hari kerja) ke Dinas Uji.',
      'Diperiksa dan diteruskan paling lambat Kamis, 8 Oktober 2026 . Ditepati 8 Oktober 2026.',
      'Terlambat 2 hari kerja Baru terjadi 14 Oktober 2026.',
      'Semula 23 Oktober 2026, ditambah 3 hari kerja karena menunggu pelapor.',
      'Selesai sebagian. Ditutup 28 Oktober 2026.',
      'Ditangani oleh Dinas Uji, sejak 23 Oktober 2026 Tempat',
      'Menurut lembaga sudah menjawab 26 Oktober 2026 Menurut pelapor selesai sebagian',
    ])
      expect(page).toContain(said);
  });

  it('gives its steps as JSON too', async () => {
    const { id } = await lived(boss, '2026-10-05', LIFE);
    expect(JSON.parse(await text(`/laporan/${id}/waktu.json`))).toMatchObject({
      steps_cut: false,
      steps: [
        { verb: 'verify', on: '2026-10-07', agency: null },
        { verb: 'forward', on: '2026-10-08', agency: 'Dinas Uji', from: null, days_held: 3 },
        { verb: 'respond' },
        { verb: 'hand_over', agency: 'Dinas Lain', from: 'Dinas Uji', days_held: 5 },
        ...['ask', 'answer', 'hand_over', 'follow_up'].map((verb) => ({ verb })),
        { verb: 'confirm', on: '2026-10-28', how: 'part' },
      ],
    });
  });

  it('holds no word that anybody typed, and no moment of an event', async () => {
    const { id } = await lived(boss, '2026-10-05', LIFE);
    const [page, json] = [await text(`/laporan/${id}/`), await text(`/laporan/${id}/waktu.json`)];
    for (const typed of [TYPED, 'Kata pelapor', 'Bukan bidang kami'])
      expect(page + json).not.toContain(typed);
    const way = page.slice(page.indexOf('id="perjalanan"'), page.indexOf('id="saya-juga"'));
    expect(way).not.toMatch(/T\d\d:\d\d|\d\d\.\d\d W/);
    expect(way).not.toContain(boss.id);
  });

  it('is told to machines by its moments, and of a sensitive one by its days', async () => {
    expect((await notesOf()).slice(0, 2)).toEqual(['2026-10-07T03:00:00Z', '2026-10-08T03:00:00Z']);
    const sensitive = await notesOf('pungutan-liar');
    expect(sensitive.slice(0, 2)).toEqual(['2026-10-06T17:00:00Z', '2026-10-07T17:00:00Z']);
    expect(sensitive[5]).toBe(null);
  });

  it('of a sensitive one has a feed without a number that goes up with time', async () => {
    const { id } = await lived(boss, '2026-10-05', LIFE, { service_code: 'pungutan-liar' });
    await readAllNews('2026-11-01T03:00:00.000Z');
    const feed = await text(`/feeds/laporan/${id}.json`);
    const { items } = JSON.parse(feed) as { items: { id: string }[] };
    expect(items.length).toBeGreaterThan(2);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(feed).not.toMatch(/kejadian|"event"/);
  });

  it('of a sensitive one tells no day on which its reporter wrote, and nothing finer than days', async () => {
    const { id } = await lived(boss, '2026-10-05', LIFE, { service_code: 'pungutan-liar' });
    const page = await read(`/laporan/${id}/`);
    expect(page).toContain('Harinya tidak ditampilkan. Pelapor menjawab.');
    expect(page).toContain('Harinya tidak ditampilkan. Pelapor menyatakan selesai sebagian.');
    expect(page).not.toContain('22 Oktober 2026 Pelapor');
    const json = await text(`/laporan/${id}/waktu.json`);
    expect(json).not.toMatch(/T03:00|T02:00/);
    expect(JSON.parse(json)).toMatchObject({
      received: { at: null, on: '2026-10-05' },
      pauses: [{ from: null, to: null, from_on: null, to_on: null, days: 3, extended: ['final'] }],
      clocks: { first_action: { kept_at: '2026-10-13T17:00:00.000Z', late: true, late_working_days: 2 } },
    });
  });

  it('names the report that goes on in its place only while that is public', async () => {
    const into = await lived(boss, '2026-10-05', [['2026-10-06', 'verify']]);
    const hidden = await lived(boss, '2026-10-05', [['2026-10-06', 'verify', 'none']]);
    for (const [target, names] of [
      [into, true],
      [hidden, false],
    ] as const) {
      const { id } = await lived(boss, '2026-10-05', [
        ['2026-10-06', 'verify'],
        ['2026-10-07', 'merge', target.id],
      ]);
      expect((await text(`/laporan/${id}/`)).includes(target.id)).toBe(names);
    }
  });

  it('is as unknown as the report, also as JSON', async () => {
    const hidden = await lived(boss, '2026-10-05', [['2026-10-06', 'verify', 'none']]);
    const secret = await lived(boss, '2026-10-05', [], { is_secret: 'ya' });
    const bodies = await Promise.all(
      [hidden.id, secret.id, 'ZZZZZZZZZZ', 'tidak-ada'].map(async (id) => {
        const response = await ask(`/laporan/${id}/waktu.json`);
        expect(response.status, id).toBe(404);
        return (await response.text()).replace(/[0-9a-f-]{36}/g, '');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('costs at most a row for each of 60 steps and 30 more, however long it is and however many support it, and says what it leaves out', async () => {
    const talk = Array.from({ length: 26 }, (_, i): LifeStep[] => [
      [`2026-10-12T03:${10 + i}:00.000Z`, 'ask', `ask-${i}`],
      [`2026-10-12T03:${10 + i}:30.000Z`, 'answer', `Jawaban ${i}.`],
    ]).flat();
    const { id } = await lived(boss, '2026-10-05', [
      ['2026-10-06', 'verify'],
      ['2026-10-07', 'forward'],
      ['2026-10-08', 'respond'],
      ...Array.from({ length: 10 }, (_, i): LifeStep => [
        '2026-10-09',
        'hand_over',
        i % 2 ? 'dinas' : 'lain',
      ]),
      ['2026-10-11', 'respond'],
      ...talk,
    ]);
    await env.DB.prepare(
      `INSERT INTO event (at, region, noun, verb, subject_id, subject_version, actor_kind, actor_id, public, data)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
       SELECT '2026-10-12', 'kota-uji', 'service_request', 'support', ?, 1, 'resident', 'anonymous', 0, '{}' FROM n`,
    )
      .bind(id)
      .run();
    const meter = { calls: 0, rowsRead: 0 };
    const page = await (
      await ask(`/laporan/${id}/`, {}, { DB: metered(env.DB, meter) as D1Database })
    ).text();
    process.stdout.write(`  a long way: ${meter.rowsRead} rows read\n`);
    expect(meter).toMatchObject({ calls: 1 });
    expect(meter.rowsRead).toBeLessThanOrEqual(90);
    expect(page).toContain('Yang tampil hanya 60 langkah terakhir.');
    expect(page).toContain('Dioper 10 kali: ');
  });
});
