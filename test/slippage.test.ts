import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { planMilestones } from '../functions/programmes/plan-milestones.ts';
import { changeMilestone } from '../functions/programmes/change-schedule.ts';
import { told } from './edge/api.ts';
import { plan, publish, said, tell } from './edge/plans.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const REAL = ['kota-satu', 'kota-dua'] as const;
const ORDERS = [
  'tonggak-geser',
  'program-geser',
  'program-jumlah',
  'program-kabar',
  'wilayah-geser',
  'wilayah-jumlah',
  'wilayah-kabar',
];
const page = async (query = '') => (await (await ask(`/pergeseran/${query}`)).text()).replace(/\s+/g, ' ');
const moved = (region: string, milestone: string, due: string, over = {}) =>
  changeMilestone(ctxAt(), { region, programme: 'lampu', milestone, change: said('move', { due, ...over }) });

beforeAll(async () => {
  await furnish();
  await publish();
  await tell('menyala', said('move', { due: '2030' }));
  for (const [i, region] of REAL.entries()) {
    await furnish(region, `35.0${i + 1}`, { demo: false, province: { code: '35', name: 'Jawa Timur' } });
    await planMilestones(ctxAt(), { region, schedule: plan });
  }
  await moved('kota-satu', 'menyala', '2027-03-31', { reason: 'lelang gagal' });
  await moved('kota-satu', 'menyala', '2027-01-30', { reason: 'dipercepat', as_of: '2026-08-01' });
  await moved('kota-dua', 'menyala', '2027-02-28', { reason: 'banjir' });
  await moved('kota-dua', 'rancangan', '2026-05', { reason: 'cuaca', as_of: '2026-02-01' });
  // Moved and moved back: it stands in the ledger with no days.
  await moved('kota-dua', 'tiang', '2026-12-31', { reason: 'ragu' });
  await moved('kota-dua', 'tiang', '2026-09-30', { reason: 'kembali', as_of: '2026-08-01' });
}, 60_000);

describe('the ledger of slippage across regions', () => {
  it('counts from the first date, never from the last, and shows each move with its reason and source', async () => {
    const shown = await page();
    // 31 December to 30 January is 30 days, though the last move was 60 days back.
    expect(shown).toMatch(/31 Desember 2026, kini 30 Januari 2027: <strong>mundur 30 hari/);
    for (const words of ['maju 60 hari', 'lelang gagal', 'dipercepat', 'Koran Uji', 'Dipindah 2 kali:'])
      expect(shown).toContain(words);
    expect(shown).toMatch(/<strong>tidak bergeser/);
    expect(shown).toContain('<svg class="drawing"');
  });

  it('begins with what slipped most, everywhere but in demonstrations', async () => {
    const days = [...(await page()).matchAll(/<strong>(\S+ \d+|tidak bergeser)/g)].map(([, words]) => words);
    expect(days).toEqual(['mundur 61', 'mundur 59', 'mundur 30', 'tidak bergeser']);
    expect(await page()).not.toContain('2030');
    expect(await page(`?wilayah=${REGION}`)).toContain('31 Desember 2030');
  });

  it('adds up programmes and regions: the largest, the sum, and of how many milestones', async () => {
    for (const urut of ['program-jumlah', 'wilayah-jumlah', 'wilayah-geser'])
      expect(await page(`?urut=${urut}`), urut).toMatch(
        /terbesar: mundur 61 hari\..*mundur 120 hari; 3 dari 3 tonggak pernah dipindah.*terbesar: mundur 30 hari/,
      );
    const [kept] = await rows(
      "SELECT slip_days, slip_total, moved_count, move_count FROM region WHERE slug = 'kota-dua'",
    );
    expect(kept).toEqual({ slip_days: 61, slip_total: 120, moved_count: 3, move_count: 4 });
  });

  it('has the same for programs, sorted the same', async () => {
    const { body } = await told('/api/v1/slippages?sort=milestone-slip');
    const { data } = body as { data: { slip_days: number; moves: object[]; region: { slug: string } }[] };
    expect(data.map(({ slip_days }) => slip_days)).toEqual([61, 59, 30, 0]);
    expect(data[2]).toMatchObject({ due_original_on: '2026-12-31', due_on: '2027-01-30', move_count: 2 });
    expect(data[2]?.moves[0]).toMatchObject({ reason: 'dipercepat', days: -60 });
    const [region] = ((await told('/api/v1/slippages?sort=region-total')).body as { data: object[] }).data;
    expect(region).toMatchObject({ level: 'region', slip_total: 120, milestone_count: 3, programme: null });
    const response = await ask('/pergeseran.csv?urut=wilayah-jumlah');
    expect(response.headers.get('Location')).toBe('/api/v1/slippages?sort=region-total&format=csv');
    expect((await told(`/api/v1/regions/kota-dua/slippages`)).status).toBe(200);
  });

  it('goes on from a place, and refuses what it does not know', async () => {
    const { body } = await told('/api/v1/slippages?limit=3');
    const { links } = body as { links: { next: string } };
    const after = new URL(links.next).searchParams.get('after')!;
    expect(await page(`?setelah=${encodeURIComponent(after)}`)).toContain('tidak bergeser');
    const wrong = [
      '?urut=acak',
      '?setelah=acak',
      '?setelah=2026-01-01~X12',
      '?wilayah=kota-lain',
      '?urut=program-kabar&setelah=5~X12',
    ];
    for (const query of wrong) expect((await ask(`/pergeseran/${query}`)).status, query).toBe(400);
    expect((await told('/api/v1/regions/kota-lain/slippages')).status).toBe(404);
    expect((await told('/api/v1/slippages?sort=acak')).status).toBe(400);
  });
});

const kept = () =>
  rows("SELECT last_event_date, last_proof_date FROM programme WHERE region = 'kota-satu' AND key = 'lampu'");

describe('silence', () => {
  const proof = { kind: 'other' as const, title: 'Foto', url: 'https://contoh.example/foto' };
  it('is told of what a source says and of what comes with evidence, each from its own date', async () => {
    const path = '/kota-satu/program/lampu/';
    expect(await (await ask(path)).text()).toContain('Belum pernah ada kabar berbukti');
    const update = { ...sample.update, evidence: [proof], claims: [] };
    const id = await publishUpdate(ctxAt(), { region: 'kota-satu', update });
    expect(await kept()).toMatchObject([{ last_proof_date: '2026-02-03' }]);
    for (const where of [path, '/kota-satu/', '/pergeseran/?urut=wilayah-kabar&wilayah=kota-satu'])
      expect(await (await ask(where)).text(), where).toMatch(
        /[\d.]+ hari tanpa kabar berbukti \(terakhir 3 Februari 2026\)/,
      );
    await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat nama' });
    expect(await kept()).toMatchObject([{ last_proof_date: null }]);
  });

  it('ends and begins again with a correction that adds or takes away the evidence', async () => {
    const region = 'kota-dua';
    await publishUpdate(ctxAt(), { region, update: { ...sample.update, claims: [] } });
    const of = () => rows('SELECT last_proof_date AS day FROM region WHERE slug = ?', region);
    expect(await of()).toEqual([{ day: null }]);
    const correct = (evidence: (typeof proof)[]) =>
      correctUpdate(ctxAt(), { region, update: sample.update.key, reason: 'bukti menyusul', evidence });
    await correct([proof]);
    expect(await of()).toEqual([{ day: '2026-02-03' }]);
    await correct([]);
    expect(await of()).toEqual([{ day: null }]);
  });
});

/** What each order costs, on its first page and on one in the middle, which are full. */
async function costs() {
  const found: Record<string, number> = {};
  for (const urut of ORDERS) {
    const meter = { calls: 0, rowsRead: 0 };
    const response = await ask(`/pergeseran/?urut=${urut}`, {}, { DB: metered(env.DB, meter) as D1Database });
    expect([response.status, meter.calls], urut).toEqual([200, 1]);
    expect((await response.text()).match(/<p class="topic">/g), urut).toHaveLength(20);
    found[urut] = meter.rowsRead;
  }
  return found;
}

const n = (to: number) => `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`;

async function fill(count: number, regions: number) {
  const steps = [
    `${n(regions)} INSERT INTO region (slug, code, name, kind, province_code, time_zone, demo, content, version, slip_days,
       slip_total, milestone_count, last_event_date)
     SELECT 'kota-i' || i, printf('%02d.%02d', 36 + i / 90, i % 90), 'I', 'kota', '35', 'Asia/Jakarta', 0, '{}', 1, i, i, 3,
       '2024-01-01' FROM n WHERE true ON CONFLICT DO NOTHING`,
    `${n(count)} INSERT INTO programme (id, region, demo, key, slug, version, title, quick_win, figured, last_event_date,
       created_at, amended_at, slip_days, slip_total, milestone_count, move_count)
     SELECT printf('P%09d', i), 'kota-i' || (1 + i % ${regions}), 0, 'p' || i, 'p' || i, 1, 'P', 0, 0, '2024-01-01', '', '',
       i, i, 3, 1 FROM n WHERE true ON CONFLICT DO NOTHING`,
    `${n(count)} INSERT INTO milestone (id, region, demo, programme_id, key, position, title, type, weight, state, original_on,
       due_on, slip_days, move_count)
     SELECT printf('M%09d', i), 'kota-i' || (1 + i % ${regions}), 0, printf('P%09d', i), 'm', 0, 'M', 'delivery', 100,
       'scheduled', '2025-01-01', '2026-01-01', 200 + i, 1 FROM n WHERE true ON CONFLICT DO NOTHING`,
    `${n(count)} INSERT INTO milestone_move (id, region, programme_id, milestone, title, from_due, to_due, days, reason, as_of,
       source_id)
     SELECT printf('V%09d', i), 'kota-i' || (1 + i % ${regions}), printf('P%09d', i), 'm', 'M', '2025', '2026', 365, 'sebab',
       '2025-06-01', (SELECT id FROM source LIMIT 1) FROM n WHERE true ON CONFLICT DO NOTHING`,
  ];
  for (const sql of steps) await env.DB.prepare(sql).run();
}

it('the ledger of a region says above its moves what they add up to, and leads to its drawing', async () => {
  const ledger = (await (await ask('/kota-satu/pergeseran/')).text()).replace(/\s+/g, ' ');
  const summed = await page('?urut=wilayah-geser&wilayah=kota-satu');
  const [total = ''] = /Seluruhnya [^<]*? tonggak pernah dipindah\./.exec(summed) ?? [];
  expect(total).not.toBe('');
  expect(ledger).toContain(total);
  expect(ledger).toContain(/Pergeseran terbesar: [^<]*\./.exec(summed)![0]);
  expect(ledger).toContain('href="/pergeseran/?wilayah=kota-satu#sematkan"');
  expect(await page('?wilayah=kota-satu')).toContain('id="sematkan"');
});

it('reads as many rows at 20,000 milestones as at 1,000, whatever the order', async () => {
  await fill(1_000, 100);
  const few = await costs();
  await fill(20_000, 500);
  expect(await costs()).toEqual(few);
  for (const [urut, read] of Object.entries(few)) expect(read, urut).toBeLessThan(150);
}, 120_000);
