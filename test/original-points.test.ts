import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import migration from '../migrations/0071_original_changes.sql?raw';
import { idFor } from '../functions/core/ids.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { Indicator, type IndicatorPoint } from '../src/programmes/indicator-schema.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION } from './edge/sample.ts';

const PAGE = `/${REGION}/program/lampu/`;
const point = (kind: IndicatorPoint['kind'], value: number, year = 2026): IndicatorPoint => {
  return { kind, from: `${year}-01-01`, to: `${year}-06-30`, value, source: 'koran', comment: null };
};
const publish = (day: number, points: IndicatorPoint[], reason?: string) => {
  const named = { key: 'surat', programme: 'lampu', title: 'Jumlah surat', unit: 'kind' };
  return recordIndicator(ctxAt(`2026-11-${day}T01:00:00.000Z`), {
    region: REGION,
    indicator: Indicator.parse({ ...named, points, reason }),
  });
};
const text = async (path: string) => (await ask(path)).text();
const table = async (query = '') => {
  const page = plain((await text(PAGE + query)).replace(/ href="[^"]*"/g, ''));
  return page.slice(page.indexOf('id="indikator-surat"')).split('</table>')[0]!;
};
const kept = () => rows('SELECT * FROM indicator_original ORDER BY indicator_id, version');

beforeAll(async () => {
  await furnish();
  await publish(23, [point('baseline', 3), point('target', 20), point('actual', 120)]);
  await publish(24, [point('target', 12), point('actual', 135)], 'anggaran dipotong');
  await publish(25, [point('target', 15), point('actual', 153)], 'dewan menaikkan sasaran');
  await publish(26, [point('target', 15), point('target', 30, 2027), point('actual', 153)], 'bertambah saja');
});

describe('a value that was rewritten more than once', () => {
  it('shows beside it what it was first, how often it changed, and from what the last reason changed it', async () => {
    const shown = await table();
    expect(shown).toContain(
      '15 <span class="muted">(semula 20; diubah 2 kali, terakhir 25 November 2026 dari 12: dewan menaikkan sasaran)',
    );
    expect(shown).toContain(
      '153 <span class="muted">(semula 120; dikoreksi 2 kali, terakhir 25 November 2026 dari 135: dewan menaikkan sasaran)',
    );
    expect(shown).toContain('(semula 3, tidak disebut lagi sejak 24 November 2026: anggaran dipotong)');
    expect(shown.match(/\(semula/g)).toHaveLength(3);
  });

  it('leads from there to all its changes, and from each version to the sources that it rests on', async () => {
    const link = `href="/${REGION}/riwayat/indikator/surat/"`;
    const [all = ''] = (await text(PAGE)).split('id="indikator-surat"')[1]!.split('</table>');
    expect(all.split(link)).toHaveLength(4);
    const versions = (await text(`/${REGION}/riwayat/indikator/surat/`)).split('<section id="v').slice(1);
    const source = `href="/sumber/${await idFor(REGION, 'source', 'koran')}/"`;
    expect(versions.map((version) => version.split(source).length - 1)).toEqual([1, 1, 1, 1]);
  });

  it('tells of an earlier day only what was so on that day', async () => {
    const first = await table('?per=2026-11-23');
    expect(first).toContain('<td>120 ');
    expect(first).not.toContain('semula');
    const then = await table('?per=2026-11-24');
    expect(then).toContain('12 <span class="muted">(semula 20, diubah 24 November 2026: anggaran dipotong)');
    expect(then).toContain(
      '135 <span class="muted">(semula 120, dikoreksi 24 November 2026: anggaran dipotong)',
    );
    expect(then).not.toContain('kali');
  });

  it.each([`${PAGE}indikator-surat.svg`, `/semat${PAGE}indikator-surat/`])('also in %s', async (path) => {
    const chart = await text(path);
    expect(chart).toContain('15 (semula 20; berubah 2 kali, terakhir dari 12)');
    expect(chart).toContain('153 (semula 120; berubah 2 kali, terakhir dari 135)');
    expect(chart).toContain('tidak disebut lagi (semula 3)');
    expect(chart).toContain('3 nilai pernah diubah sesudah pertama terbit');
  });

  it('also on the sheet of facts', async () => {
    const sheet = plain(await text(`${PAGE}lembar/`));
    expect(sheet).toContain('; semula 20; berubah 2 kali, terakhir dari 12)');
    expect(sheet).toContain('; semula 120; berubah 2 kali, terakhir dari 135)');
    expect(sheet).toMatch(/nilai awal tidak disebut lagi \([^)]*; semula 3\)/);
  });

  it('has columns for it in the table beside its chart', async () => {
    const [head, ...lines] = (await text(`${PAGE}indikator-surat.csv`))
      .replaceAll('"', '')
      .trim()
      .split(/\r?\n/);
    expect(head).toContain(',original_value,previous_value,changed_at,change_reason,change_count,source,');
    // Without the source, which is told last.
    expect(lines.map((line) => line.split(',').slice(0, 11).join())).toEqual([
      'target,2026-01-01,2026-06-30,15,kind,,20,12,2026-11-25T01:00:00Z,dewan menaikkan sasaran,2',
      'target,2027-01-01,2027-06-30,30,kind,,,,,,0',
      'actual,2026-01-01,2026-06-30,153,kind,,120,135,2026-11-25T01:00:00Z,dewan menaikkan sasaran,2',
      'baseline,2026-01-01,2026-06-30,,kind,,3,3,2026-11-24T01:00:00Z,anggaran dipotong,1',
    ]);
  });

  it('says so in the API', async () => {
    const { data } = (await (await ask(`/api/v1/regions/${REGION}/programmes/lampu/indicators`)).json()) as {
      data: unknown[];
    };
    const last = { change_reason: 'dewan menaikkan sasaran', changed_at: '2026-11-25T01:00:00Z' };
    const never = { original_value: null, previous_value: null, changed_at: null, change_reason: null };
    const [gone, dropped] = [{ change_count: 1, change_reason: 'anggaran dipotong' }, { kind: 'baseline' }];
    expect(data).toMatchObject([
      {
        points: [
          { value: 15, original_value: 20, previous_value: 12, change_count: 2, ...last },
          { value: 30, change_count: 0, ...never },
          { value: 153, original_value: 120, previous_value: 135, change_count: 2, ...last },
        ],
        dropped_points: [{ ...dropped, original_value: 3, previous_value: 3, ...gone }],
      },
    ]);
  });

  it('stands in the abstract by which the indicator is cited', async () => {
    expect(await text(`${PAGE}kutipan/indikator-surat.ris`)).toContain(
      '(semula 20; diubah 2 kali, terakhir 25 November 2026 dari 12: dewan menaikkan sasaran)',
    );
  });

  it('is kept by the verb as the migration keeps it of what was published before', async () => {
    const before = await kept();
    expect(before).toHaveLength(4);
    const shown = await rows('SELECT originals FROM indicator');
    await env.DB.prepare("UPDATE indicator_original SET points = '[]'").run();
    await env.DB.prepare("UPDATE indicator SET originals = '[]'").run();
    const steps = migration.split(';').filter((sql) => /^\s*(INSERT|UPDATE|DELETE)/m.test(sql));
    for (const sql of steps) await env.DB.prepare(sql).run();
    expect([steps.length, await kept()]).toEqual([3, before]);
    expect(await rows('SELECT originals FROM indicator')).toEqual(shown);
    expect(shown[0]!.originals).toContain('"previous":12');
  });

  it('goes on being told when it is again what it was, or told again', async () => {
    const first = [
      point('baseline', 3),
      point('target', 20),
      point('target', 30, 2027),
      point('actual', 153),
    ];
    await publish(27, first, 'kembali ke dokumen');
    const shown = await table();
    expect(shown).toContain(
      '20 <span class="muted">(semula 20; diubah 3 kali, terakhir 27 November 2026 dari 15: kembali ke dokumen)',
    );
    expect(shown).toContain(
      '3 <span class="muted">(semula 3; diubah 2 kali, terakhir 27 November 2026 sesudah tidak disebut: kembali ke dokumen)',
    );
    await publish(28, [point('baseline', 3)], 'hanya nilai awal');
    expect(await table()).toContain(
      '(semula 20; diubah 4 kali, tidak disebut lagi sejak 28 November 2026, sebelumnya 20: hanya nilai awal)',
    );
  });
});
