import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { longDate } from '../src/ui/when.ts';
import { busy, idOf } from './edge/busy.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION, sample } from './edge/sample.ts';
import { recordValues as record, valuesOf } from './edge/values-of.ts';

let [koran, arsip] = ['', ''];
const textOf = (html: string) => plain(html.replace(/<[^>]+>/g, ''));
const shown = async (id: string) => textOf(await (await ask(`/sumber/${id}/`)).text());
const named = (html: string) =>
  [...textOf(html).matchAll(/Ukuran ([\w-]+), program[^:]*: \d nilai, sejak/g)].map(([, key]) => key);

beforeAll(async () => {
  await busy();
  const source = { ...sample.source, key: 'arsip', publisher: 'Arsip' };
  await recordSource(ctxAt(), { region: REGION, source });
  [koran, arsip] = [await idOf('source', 'koran'), await idOf('source', 'arsip')];
}, 60_000);

const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
const kept = () =>
  rows('SELECT * FROM source_use ORDER BY noun, subject_id, source_key, ended, version LIMIT 5000');

describe('what once rested on a source', () => {
  it('names what rests on it as it stands now: a corrected value goes to what the old source once carried', async () => {
    await record('pindah', 'arsip');
    expect(await shown(arsip)).toContain('indikator Ukuran pindah, program Lampu taman: 2 nilai');
    expect(await shown(arsip)).not.toContain('Pernah menjadi sumber dari');
    await record('pindah', 'koran', { title: 'Ukuran tetap', reason: 'salah kutip' });
    const [now = '', former = ''] = (await shown(arsip)).split('Pernah menjadi sumber dari');
    expect(now).not.toContain('Ukuran tetap');
    expect(former).toMatch(
      /indikator Ukuran tetap, program Lampu taman: 2 nilai, sejak versi 1, sampai \d+ \w+ 2026 diganti oleh versi 2/,
    );
    expect(await shown(koran)).toContain('indikator Ukuran tetap, program Lampu taman: 2 nilai');
    expect(await shown(koran)).not.toContain('Pernah menjadi sumber dari');
  });

  it('leads from there to what the version changed', async () => {
    const html = await (await ask(`/sumber/${arsip}/`)).text();
    const [, link = ''] = /href="([^"]*riwayat\/indikator\/[^"]*)"/.exec(html) ?? [];
    expect(link).toMatch(/\?sebelum=3#v2$/);
    const page = await ask(link.split('#')[0]!);
    const moved = page.status === 301 ? await ask(page.headers.get('Location')!) : page;
    expect(textOf(await moved.text())).toContain('Ukuran tetap');
  });

  it('of one statement of several that went elsewhere says that both: what it carries, and what it carried', async () => {
    await record('sebagian', 'arsip');
    const { points } = valuesOf('sebagian', 'arsip');
    const moved = [points[0]!, { ...points[1]!, value: 4, source: 'koran' }];
    await record('sebagian', 'arsip', { points: moved, reason: 'angka baru' });
    const [now = '', former = ''] = (await shown(arsip)).split('Pernah menjadi sumber dari');
    expect(now).toContain('indikator Ukuran sebagian, program Lampu taman: 1 nilai');
    expect(former).toContain('indikator Ukuran sebagian, program Lampu taman: 1 nilai, sejak versi 1');
    const [stays, goes] = points.map(({ from }) => longDate(from));
    const list = former.slice(former.indexOf('Ukuran sebagian')).split('Ukuran tetap')[0];
    expect(list).toContain(`${goes} sampai`);
    expect(list).not.toContain(`${stays} sampai`);
  });

  it('tells of a programme whose figure got another source', async () => {
    const figure = { key: 'tiang', label: 'Tiang', value: 20, unit: 'unit', as_of: '2026-01-02', note: null };
    const amend = (source: string, value: number) =>
      amendProgramme(ctxAt(), {
        region: REGION,
        programme: {
          ...sample.programme,
          title: 'Lampu taman',
          figures: [{ ...figure, value, source }],
          reason: 'dihitung ulang',
        },
      });
    await amend('arsip', 20);
    await amend('koran', 25);
    const former = (await shown(arsip)).split('Pernah menjadi sumber dari')[1];
    expect(former).toMatch(/program Lampu taman: 1 angka, sejak versi \d+, sampai/);
    expect(former).toContain('Tiang: 20 unit');
    expect(former).not.toContain('25 unit');
    const now = await (await ask(`/sumber/${koran}/`)).text();
    expect(now).toContain(`<a href="/${REGION}/program/lampu/#angka-tiang">Tiang</a>: 25 unit`);
  });

  it('is told by the API too', async () => {
    const { data } = await (
      await ask(`/api/v1/sources/${arsip}`)
    ).json<{ data: { former_uses: unknown[] } }>();
    expect(data.former_uses).toContainEqual({
      noun: 'indicator',
      id: await idOf('indicator', 'pindah'),
      since_version: 1,
      until_version: 2,
      ended_at: expect.any(String),
      parts: { points: 2 },
      statements: valuesOf('pindah', 'arsip').points.map(({ value }) => ({
        label: expect.stringMatching(/^(nilai awal|sasaran|nilai nyata), /),
        value: String(value),
      })),
    });
  });

  it('does the same with what once rested on it', async () => {
    for (const i of Array.from({ length: 23 }, (_, n) => n)) {
      await record(`banyak-${i}`, 'arsip');
      await record(`banyak-${i}`, 'koran', { reason: 'salah kutip' });
    }
    const first = await (await ask(`/sumber/${arsip}/`)).text();
    const [, more = ''] = /href="(\/sumber\/\w+\/\?pernah=indikator&amp;sebelum=[^"]+)"/.exec(first) ?? [];
    const second = await (await ask(more.replace('&amp;', '&'))).text();
    expect(named(first)).toHaveLength(20);
    expect(new Set([...named(first), ...named(second)]).size).toBe(25);
    expect(named(second)).toHaveLength(5);
    for (const other of ['Kabar yang memakai', 'Penilaian', 'ucapannya'])
      expect(textOf(second)).not.toContain(other);
  });

  it('is the same when a portal of before gets the table, out of every version that was ever told', async () => {
    const before = await kept();
    expect(before.filter(({ ended }) => ended === 1).length).toBeGreaterThan(20);
    const { queries } = MIGRATIONS.find(({ name }) => name.startsWith('0074'))!;
    const filled = queries.filter((sql) => /^(--.*\s+)*INSERT INTO told_face/.test(sql.trim()));
    await env.DB.batch(['DELETE FROM source_use', ...filled].map((sql) => env.DB.prepare(sql)));
    expect(filled).toHaveLength(4);
    expect(await kept()).toEqual(before);
  });
});
