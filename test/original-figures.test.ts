import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import migration from '../migrations/0072_programme_original.sql?raw';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { Figure } from '../src/programmes/schema.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const PAGE = `/${REGION}/program/lampu/`;
const API = `/api/v1/regions/${REGION}/programmes/lampu`;
const lamps = (value: number, over: object = {}) =>
  Figure.parse({
    key: 'jumlah',
    label: 'Lampu',
    value,
    unit: 'unit',
    as_of: '2026-02-03',
    source: 'koran',
    ...over,
  });
const none = Figure.parse({ key: 'panjang', label: 'Panjang', absent: 'unknown', since: '2026-02-03' });
const amend = (day: number, figures: Figure[], reason: string, over = {}) =>
  amendProgramme(ctxAt(`2026-11-${day}T01:00:00.000Z`), {
    region: REGION,
    programme: { ...sample.programme, ...over, figures, reason },
  });
const text = async (query = '') =>
  plain((await (await ask(PAGE + query)).text()).replace(/ href="[^"]*"/g, ''));
const figure = async (query = '', key = 'jumlah') =>
  (await text(query)).split(`id="angka-${key}"`)[1]!.split('</li>')[0]!;
const listed = async (query = '') => (await text(query)).split('id="angka-diubah"')[1]?.split('<ol')[0];
const toldBy = async (query = '') =>
  ((await (await ask(API + query)).json()) as { data: { figures: { key: string }[] } }).data.figures.find(
    ({ key }) => key === 'jumlah',
  );
const kept = () => rows('SELECT * FROM programme_original ORDER BY programme_id, version');
const noted = () => rows('SELECT * FROM amendment ORDER BY programme_id, version');

beforeAll(async () => {
  await furnish();
  await amend(23, [lamps(40), none], 'angka pertama');
  await amend(24, [lamps(35), none], 'dihitung ulang');
  await amend(25, [lamps(38, { as_of: '2026-06-30' }), none], 'tiga dipasang');
  await amend(26, [none, lamps(38, { as_of: '2026-06-30' })], 'hanya status', { status: 'completion' });
});

describe('a figure of a programme that was rewritten', () => {
  it('shows beside it what it was first, of which day, how often it changed, and from what', async () => {
    expect(await figure()).toContain(
      '(semula 40 unit per 3 Februari 2026; diubah 2 kali, terakhir 25 November 2026 dari 35 unit per 3 Februari 2026: tiga dipasang',
    );
    expect(await figure('', 'panjang')).not.toContain('semula');
  });

  it('leads to all changes of its programme', async () => {
    const page = await (await ask(PAGE)).text();
    const line = page.split('id="angka-jumlah"')[1]!.split('</li>')[0];
    expect(line).toContain(`href="/${REGION}/riwayat/program/lampu/"`);
  });

  it('stands in the list of amended numbers, and a version that changes no figure does not', async () => {
    const shown = await listed();
    expect(shown).toContain(
      '<strong>Angka program</strong> (versi 4), 25 November 2026 08.00 WIB: tiga dipasang',
    );
    expect(shown).toContain('Lampu: semula 35 unit, menjadi 38 unit (naik 3 unit (8,6%))');
    expect(shown).toContain('Lampu, hari yang dimaksud: semula 3 Februari 2026, menjadi 30 Juni 2026');
    expect(shown).toContain('Lampu: semula 40 unit, menjadi 35 unit');
    expect(shown).not.toContain('hanya status');
  });

  it('tells of an earlier day only what was so on that day', async () => {
    expect(await figure('?per=2026-11-23')).not.toContain('semula');
    expect(await figure('?per=2026-11-24')).toContain(
      '(semula 40 unit, diubah 24 November 2026: dihitung ulang)',
    );
    expect(await listed('?per=2026-11-24')).not.toContain('38');
  });

  it('says so in the API, now and then', async () => {
    expect(await toldBy()).toMatchObject({
      value: 38,
      original_value: 40,
      original_unit: 'unit',
      original_as_of: '2026-02-03',
      previous_value: 35,
      changed_at: '2026-11-25T01:00:00Z',
      change_reason: 'tiga dipasang',
      change_count: 2,
    });
    expect(await toldBy('?per=2026-11-24')).toMatchObject({
      original_value: 40,
      previous_value: 40,
      change_count: 1,
    });
    expect(await toldBy('?per=2026-11-23')).toMatchObject({
      original_value: null,
      changed_at: null,
      change_count: 0,
    });
  });

  it('is kept by the verb as the migration keeps it of what was published before', async () => {
    const [before, list] = [await kept(), await noted()];
    expect([before.length, list.map(({ version }) => version)]).toEqual([4, [2, 3, 4]]);
    await env.DB.batch(
      ['programme_original', 'amendment'].map((name) => env.DB.prepare(`DELETE FROM ${name}`)),
    );
    const fills = migration
      .split(';')
      .filter((sql) => /^\s*INSERT INTO (programme_original|amendment) /m.test(sql));
    for (const sql of fills) await env.DB.prepare(sql).run();
    expect([fills.length, await kept(), await noted()]).toEqual([2, before, list]);
  });

  it('is told also where its number is withdrawn, and where the figure is gone', async () => {
    await amend(27, [none, Figure.parse({ ...none, key: 'jumlah', label: 'Lampu' })], 'ditarik dinas');
    expect(await figure()).toContain(
      '(semula 40 unit; diubah 3 kali, tidak disebut lagi sejak 27 November 2026, sebelumnya 38 unit: ditarik dinas',
    );
    expect(await listed()).toContain('Lampu: semula 38 unit, menjadi angka belum diketahui');
    await amend(28, [none], 'tidak dicatat lagi');
    expect(await figure()).toContain('tidak disebut lagi</span>');
    expect(await figure()).toContain('sejak 27 November 2026, sebelumnya 38 unit: ditarik dinas');
    const { data } = (await (await ask(API)).json()) as { data: object };
    expect(data).toMatchObject({ dropped_figures: [{ key: 'jumlah', label: 'Lampu', original_value: 40 }] });
  });

  it('is known by its key: a key that is used twice is refused', async () => {
    await expect(amend(29, [lamps(1), lamps(2)], 'dua')).rejects.toMatchObject({
      fields: [{ message: 'kunci angka dipakai dua kali' }],
    });
  });
});
