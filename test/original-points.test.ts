import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import migration from '../migrations/0069_indicator_original.sql?raw';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { Indicator, type IndicatorPoint } from '../src/programmes/indicator-schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const PAGE = `/${REGION}/program/lampu/`;
const point = (kind: IndicatorPoint['kind'], value: number, year = 2026): IndicatorPoint => {
  return { kind, from: `${year}-01-01`, to: `${year}-06-30`, value, source: 'koran', comment: null };
};
const publish = (points: IndicatorPoint[], reason?: string) => {
  const named = { key: 'surat', programme: 'lampu', title: 'Jumlah surat', unit: 'kind' };
  return recordIndicator(ctxAt(), {
    region: REGION,
    indicator: Indicator.parse({ ...named, points, reason }),
  });
};
const text = async (path: string) => (await ask(path)).text();
const kept = () => rows('SELECT * FROM indicator_original ORDER BY indicator_id, version');

beforeAll(async () => {
  await furnish();
  await publish([point('baseline', 3), point('target', 20), point('actual', 12)]);
  await publish([point('target', 12), point('actual', 12)], 'dihitung ulang');
  await publish([point('target', 12), point('target', 30, 2027), point('actual', 12)], 'tahun depan');
});

describe('a base value or a target that was rewritten', () => {
  it('shows beside it what it was when it was first published, since when not, and why', async () => {
    const page = (await text(PAGE)).replace(/\s+/g, ' ');
    const table = page.slice(page.indexOf('id="indikator-surat"'), page.indexOf('indikator-surat.svg'));
    expect(table).toContain('12 <span class="muted">(semula 20, diubah 22 November 2026: dihitung ulang)');
    expect(table).toContain('(semula 3, tidak disebut lagi sejak 22 November 2026: dihitung ulang)');
    expect(table.match(/\(semula/g)).toHaveLength(2);
  });

  it.each([`${PAGE}indikator-surat.svg`, `/semat${PAGE}indikator-surat/`])('also in %s', async (path) => {
    const chart = await text(path);
    expect(chart).toContain('12 (semula 20)');
    expect(chart).toContain('tidak disebut lagi (semula 3)');
    expect(chart).toContain('2 nilai awal atau sasaran tidak lagi seperti saat pertama terbit');
  });

  it('has columns for it in the table beside its chart', async () => {
    const [head, ...lines] = (await text(`${PAGE}indikator-surat.csv`))
      .replaceAll('"', '')
      .trim()
      .split(/\r?\n/);
    expect(head).toContain(',original_value,changed_at,change_reason,source,');
    // Without the source, which is told last.
    expect(
      lines.map((line) =>
        line
          .replace(/\d{4}-\d\d-\d\dT[\d:]+Z/, 'second')
          .split(',')
          .slice(0, 9)
          .join(),
      ),
    ).toEqual([
      'target,2026-01-01,2026-06-30,12,kind,,20,second,dihitung ulang',
      'target,2027-01-01,2027-06-30,30,kind,,,,',
      'actual,2026-01-01,2026-06-30,12,kind,,,,',
      'baseline,2026-01-01,2026-06-30,,kind,,3,second,dihitung ulang',
    ]);
  });

  it('says so in the API', async () => {
    const answer = await ask(`/api/v1/regions/${REGION}/programmes/lampu/indicators`);
    const { data } = (await answer.json()) as { data: unknown[] };
    const changed = { change_reason: 'dihitung ulang', changed_at: expect.stringMatching(/Z$/) as string };
    expect(data).toMatchObject([
      {
        points: [
          { value: 12, original_value: 20, ...changed },
          { value: 30, original_value: null, changed_at: null, change_reason: null },
          { kind: 'actual', original_value: null },
        ],
        dropped_points: [{ kind: 'baseline', original_value: 3, ...changed }],
      },
    ]);
  });

  it('is kept by the verb as the migration keeps it of what was published before', async () => {
    const before = await kept();
    expect(before).toHaveLength(3);
    const shown = await rows('SELECT originals FROM indicator');
    await env.DB.prepare('DELETE FROM indicator_original').run();
    await env.DB.prepare("UPDATE indicator SET originals = '[]'").run();
    const fills = migration.split(';').filter((sql) => /^\s*(INSERT|UPDATE)/m.test(sql));
    for (const sql of fills) await env.DB.prepare(sql).run();
    expect([fills.length, await kept()]).toEqual([2, before]);
    expect(await rows('SELECT originals FROM indicator')).toEqual(shown);
    expect(shown[0]!.originals).toContain('dihitung ulang');
  });

  it('says nothing any more when it is again what it was', async () => {
    const first = [point('baseline', 3), point('target', 20), point('target', 30, 2027), point('actual', 12)];
    await publish(first, 'kembali ke dokumen');
    expect(await text(`${PAGE}indikator-surat.svg`)).not.toContain('semula');
    expect((await kept()).at(-1)).toMatchObject({ version: 4 });
  });
});
