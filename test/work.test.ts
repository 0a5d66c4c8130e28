import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { metered, readAll } from '../functions/core/db.ts';
import { toWork, workOf } from '../functions/programmes/work-reads.ts';
import { MANY } from '../src/programmes/work-lists.ts';
import { LateMilestones, SilentProgrammes } from '../src/programmes/work.tsx';
import { WaitingReports } from '../src/error-reports/waiting.tsx';
import { html } from '../src/ui/slots.ts';
import type { View } from '../src/ui/view.ts';
import { daysBefore, localDate } from '../src/ui/when.ts';
import { publish, said, tell } from './edge/plans.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const today = localDate(new Date(), 'Asia/Jakarta');
const view: View = { locale: 'id', today, origin: '' };

const programme = (key: string, days: number, status: 'cancelled' | null = null) =>
  createProgramme(ctxAt(), {
    region: REGION,
    programme: {
      ...sample.programme,
      key,
      title: `Program ${key}`,
      status,
      known_since: daysBefore(today, days),
    },
  });

const work = async () => toWork(await readAll(env.DB, workOf(env.DB, REGION)));
const due = async () => (await work()).late.map((m) => [m.programme, m.key]);
const line = async (mayAnswer: boolean) =>
  String(WaitingReports({ count: (await work()).reports, many: MANY, region: REGION, mayAnswer, view }));
const text = (node: Parameters<typeof html>[0]) => {
  const slot = html(node);
  return 'html' in slot ? slot.html.replace(/<[^>]*>/g, '') : '';
};

beforeAll(async () => {
  await furnish();
  await programme('lama', 400);
  await programme('batas', 180);
  await programme('lewat', 181);
  await programme('batal', 500, 'cancelled');
  await publish({ programme: 'lama', as_of: daysBefore(today, 390) });
  await publish({ programme: 'batal', as_of: daysBefore(today, 390) });
});

describe('what waits in a region', () => {
  it('are the programmes beyond its threshold, the longest silent first, without those that ended', async () => {
    await env.DB.batch([
      env.DB.prepare("UPDATE programme SET last_event_date = ? WHERE key = 'lampu'").bind(today),
    ]);
    expect((await work()).silent.map((p) => p.key)).toEqual(['lama', 'lewat']);
    const drawn = await work();
    expect(text(SilentProgrammes({ work: drawn, region: REGION, view }))).toMatch(
      /Program lama: 390 hari tanpa kabarProgram lewat: 181 hari/,
    );
    await env.DB.batch([
      env.DB.prepare('UPDATE region SET silent_after_days = 200 WHERE slug = ?').bind(REGION),
    ]);
    expect((await work()).silent.map((p) => p.key)).toEqual(['lama']);
  });

  it('are the open milestones whose day has passed, the longest late first', async () => {
    const open = await rows(
      `SELECT m.key FROM milestone AS m JOIN programme AS p ON p.id = m.programme_id
       WHERE p.key = 'lama' AND m.due_on < ? ORDER BY m.due_on`,
      today,
    );
    expect(open.length).toBeGreaterThan(0);
    expect(await due()).toEqual(open.map((m) => ['lama', m.key]));
    await tell('rancangan', said('meet', { as_of: '2026-07-02' }), 'lama');
    expect(await due()).toEqual(open.slice(1).map((m) => ['lama', m.key]));
  });

  it('says how late, and leads to where it can be told', async () => {
    const late = [
      {
        key: 'x',
        title: 'Tiang berdiri',
        due_on: daysBefore(today, 3),
        programme: 'lama',
        programme_title: 'Lama',
      },
    ];
    const node = LateMilestones({ work: { late, silent: [], reports: 0 }, region: REGION, view });
    expect(text(node)).toMatch(/Lama: Tiang berdiri, tenggat .*, terlambat 3 hari/);
    expect(JSON.stringify(html(node))).toContain(`/petugas/${REGION}/isi/program/lama/`);
  });

  it('counts error reports up to a hundred, and links only for those who may answer', async () => {
    expect(await line(true)).toContain('Tidak ada laporan');
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
         INSERT INTO error_report (id, region, address, what_is_wrong, submitted_at, received_on, state)
         SELECT printf('%010d', i), ?, '/', 'x', '', '2026-01-01', 'open' FROM n`,
      ).bind(REGION),
    ]);
    expect(await line(true)).toContain(`<a href="/petugas/${REGION}/kekeliruan/">99+ laporan`);
    expect(await line(false)).not.toContain('<a');
  });
});

describe('however large the region', () => {
  it('it costs one batch of three statements, the same rows, and no walk', async () => {
    await env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO programme (id, region, key, slug, version, title, status, quick_win, figured, last_event_date, next_due, created_at, amended_at)
         SELECT printf('%010d', i), ?, 'x' || i, 'x' || i, 1, 'X', iif(i % 2, 'cancelled', NULL), 0, 0, '2020-01-01', '2020-01-01', '', '' FROM n`,
      ).bind(REGION),
      env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO milestone (id, region, programme_id, key, position, title, type, weight, state, original_on, due_on, slip_days)
         SELECT 'M' || i || k.value, ?, printf('%010d', i), 'm' || k.value, 0, 'M', 'delivery', 50,
           iif(k.value, 'scheduled', 'met'), '2020-01-01', '2020-01-01', 0
         FROM n, json_each('[0, 1]') AS k`,
      ).bind(REGION),
    ]);
    const meter = { calls: 0, rowsRead: 0 };
    const db = metered(env.DB, meter);
    const found = toWork(await readAll(db, workOf(db, REGION)));
    expect([found.silent.length, found.late.length, found.reports]).toEqual([11, 11, 100]);
    expect(found.late.every((m) => m.key === 'm1')).toBe(true);
    expect(meter.calls).toBe(1);
    expect(meter.rowsRead).toBeLessThanOrEqual(200);
  });
});
