import { env } from 'cloudflare:workers';
import type { D1Migration } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { stages, type Stage } from '../src/regions/stages.ts';
import { words } from '../src/regions/words.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { sample } from './edge/sample.ts';

const region = (code: string, name: string, rungs: Stage[], demo = false) =>
  RegionContent.parse({
    ...sample.region,
    code,
    name,
    demo,
    province: { code: code.slice(0, 2), name: 'Provinsi Uji' },
    stage_ladder: rungs.map((stage) => ({
      stage,
      statement: 'Disebut sumber.',
      as_of: '2025-01-01',
      source: 'koran',
    })),
  });
const mirror = (slug: string, content: RegionContent) => mirrorRegion(ctxAt(), { slug, content });
const kept = async (slug: string) =>
  (await rows('SELECT stages FROM region WHERE slug = ?', slug))[0]?.stages;

/** The marks of each region in the table on a page, by its address. */
async function ladders(path = '/'): Promise<Map<string, Stage[]>> {
  const page = await (await ask(path)).text();
  const table = /<table class="stages">(.*?)<\/table>/s.exec(page)?.[1] ?? '';
  return new Map(
    [...table.matchAll(/<a href="\/([^"]+)\/">.*?<\/tr>/gs)].map(([row, slug = '']) => {
      const marks = [...row.matchAll(/<td class="(\w+)"><span class="visually-hidden">([^<]+)</g)];
      expect(marks).toHaveLength(stages.length);
      for (const [, mark, said] of marks)
        expect(said).toBe(mark === 'known' ? 'disebut sumber' : 'belum disebut sumber');
      return [slug, stages.filter((_, i) => marks[i]?.[1] === 'known')];
    }),
  );
}

const some: Stage[] = ['selection', 'bimtek_4', 'bimtek_4', 'masterplan'];

beforeAll(async () => {
  await mirror('kota-naik', region('35.91', 'Kota Naik', some));
  await mirror('kota-diam', region('35.92', 'Kota Diam', []));
  await mirror('kota-peraga', region('00.00', 'Kota Peraga', some, true));
});

describe('the ladder across regions', () => {
  it('marks the rungs that a source mentions, and only those', async () => {
    expect([...(await ladders())]).toEqual([
      ['kota-diam', []],
      ['kota-naik', ['selection', 'bimtek_4', 'masterplan']],
    ]);
  });

  it('shows the regions that the list shows', async () => {
    expect([...(await ladders('/?cari=naik')).keys()]).toEqual(['kota-naik']);
    expect([...(await ladders('/?provinsi=35&setelah=kota-diam')).keys()]).toEqual(['kota-naik']);
    expect((await ladders('/?cari=zzz')).size).toBe(0);
  });

  it('names its nine columns, and says that an empty one may have happened and a full one is not done', async () => {
    const page = await (await ask('/')).text();
    const names = /<ol class="stage-names">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
    expect([...names.matchAll(/<li>(.*?)<\/li>/g)].map(([, name]) => name)).toEqual(
      stages.map((stage) => words.id.stages[stage]),
    );
    expect(page).toContain('Yang belum disebut bisa saja sudah terjadi');
    expect(page).toMatch(/<caption>[^<]*Disebut bukan berarti selesai/);
    const ladder = await (await ask('/kota-naik/')).text();
    expect(ladder).toContain('Disebut bukan berarti selesai');
    expect(page + ladder).not.toMatch(/>\s*(?:belum )?ada sumber\s*</);
  });

  it('follows the file of a region', async () => {
    expect(await mirror('kota-diam', region('35.92', 'Kota Diam', ['evaluation']))).toBe('amended');
    expect((await ladders()).get('kota-diam')).toEqual(['evaluation']);
    expect(await mirror('kota-diam', { ...region('35.92', 'Kota Diam', []), reason: 'salah baca' })).toBe(
      'amended',
    );
    expect(await kept('kota-diam')).toBeNull();
  });

  it('was filled for regions mirrored before it, as the mirror fills it', async () => {
    const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] };
    const fill = MIGRATIONS.find(({ name }) => name === '0013_stage.sql')?.queries.find((sql) =>
      /^\s*(?:--.*\s+)*UPDATE region/.test(sql),
    );
    await env.DB.batch([env.DB.prepare('UPDATE region SET stages = NULL'), env.DB.prepare(fill ?? '')]);
    expect(await kept('kota-naik')).toBe('bimtek_4 masterplan selection');
    expect(await kept('kota-diam')).toBeNull();
    expect(await mirror('kota-naik', region('35.91', 'Kota Naik', some))).toBe('unchanged');
  });
});
