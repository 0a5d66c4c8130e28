import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import type { RegionContent } from '../src/regions/schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, sample } from './edge/sample.ts';

const region = (code: string, name: string, province = 'Jawa Timur'): RegionContent => ({
  ...sample.region,
  code,
  name,
  province: { code: code.slice(0, 2), name: province },
  demo: false,
});
const mirror = (slug: string, content: RegionContent) => mirrorRegion(ctxAt(), { slug, content });
const events = (slug: string) => rows("SELECT * FROM event WHERE noun = 'region' AND subject_id = ?", slug);

/** The regions of the list on the first page, in order; demonstrations stand in a list of their own below. */
async function listed(query = ''): Promise<string[]> {
  const page = await (await ask(`/${query}`)).text();
  const list = page.slice(page.indexOf('id="wilayah"'), page.indexOf('Kami mencatat'));
  const cards = /<ul class="cards">.*?<\/ul>/s.exec(list)?.[0] ?? '';
  return [...cards.matchAll(/<a href="\/([a-z0-9-]+)\/">/g)].map(([, slug = '']) => slug);
}

describe('a region file', () => {
  it('is mirrored once, and a second time changes nothing', async () => {
    expect(await mirror('kota-baru', region('35.99', 'Kota Baru'))).toBe('created');
    expect((await ask('/kota-baru/')).status).toBe(200);
    expect(await mirror('kota-baru', region('35.99', 'Kota Baru'))).toBe('unchanged');
    expect(await events('kota-baru')).toMatchObject([{ verb: 'create', subject_version: 1 }]);
  });

  it('that changed is followed, its new name is found and its old one no more', async () => {
    expect(await mirror('kota-baru', { ...region('35.99', 'Kota Mekar'), reason: 'nama baru' })).toBe(
      'amended',
    );
    expect(await events('kota-baru')).toMatchObject([
      { verb: 'create' },
      { verb: 'amend', subject_version: 2 },
    ]);
    expect(await listed('?cari=mekar')).toEqual(['kota-baru']);
    expect(await listed('?cari=baru')).toEqual([]);
  });

  it("with another region's code is refused and leaves nothing", async () => {
    await expect(mirror('kota-kembar', region('35.99', 'Kota Kembar'))).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ field: 'code' }],
    });
    expect(await rows("SELECT * FROM region WHERE slug = 'kota-kembar'")).toEqual([]);
    expect(await events('kota-kembar')).toEqual([]);
  });
});

describe('the first page', () => {
  const south = Array.from({ length: 65 }, (_, i) => `kota-uji-${String(i + 1).padStart(2, '0')}`);
  beforeAll(async () => {
    await furnish('kota-peraga');
    await mirror('kota-blitar', region('35.72', 'Kota Blitar'));
    await mirror('kabupaten-blitar', region('35.05', 'Kabupaten Blitar'));
    await mirror('kabupaten-batu-bara', region('12.19', 'Kabupaten Batu Bara', 'Sumatera Utara'));
    for (const [i, slug] of south.entries())
      await mirror(
        slug,
        region(`73.${String(i + 1).padStart(2, '0')}`, `Kota Ujian ${i + 1}`, 'Sulawesi Selatan'),
      );
  });

  it('walks through all regions, 30 at a time, without loss or repeat', async () => {
    const seen: string[] = [];
    for (let query = ''; ;) {
      const page = await (await ask(`/${query}`)).text();
      seen.push(...(await listed(query)));
      const next = /href="\/(\?[^"]*)" rel="next"/.exec(page)?.[1];
      if (!next) break;
      query = next.replaceAll('&amp;', '&');
      expect(seen.length % 30).toBe(0);
    }
    const all = await rows('SELECT slug FROM region WHERE demo = 0 ORDER BY slug');
    expect(seen).toEqual(all.map((row) => row.slug));
  });

  it('keeps the province while it pages', async () => {
    const first = await listed('?provinsi=73');
    const rest = await listed(`?provinsi=73&setelah=${first.at(-1)}`);
    expect([...first, ...rest]).toEqual(south.slice(0, 60));
    const page = await (await ask('/?provinsi=73')).text();
    expect(page).toContain(`/?provinsi=73&amp;setelah=${first.at(-1)}`);
  });

  it.each([
    ['blitar', ['kabupaten-blitar', 'kota-blitar']],
    ['BLI', ['kabupaten-blitar', 'kota-blitar']],
    ['Kota Blitar', ['kabupaten-blitar', 'kota-blitar']],
    ['blitar&provinsi=73', []],
    ['batu', ['kabupaten-batu-bara']],
    // Both words of the name begin with these letters; the region is still one.
    ['ba', ['kabupaten-batu-bara']],
    ['zzz', []],
  ])('finds by name: %s', async (query, found) => {
    expect((await listed(`?cari=${query}`)).toSorted()).toEqual(found);
  });

  it.each(['kota', 'b', '%', '!!'])('asks for two letters of a name instead of "%s"', async (word) => {
    const response = await ask(`/?cari=${encodeURIComponent(word)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('sedikitnya dua huruf');
  });

  it('shows demonstrations apart, never in the list and never in a search', async () => {
    expect(await listed('?cari=uji')).not.toContain('kota-peraga');
    expect(await listed('?provinsi=00')).toEqual([]);
    const page = await (await ask('/')).text();
    expect(page.slice(page.indexOf('Wilayah contoh'))).toContain('href="/kota-peraga/"');
  });
});

describe('two sources that disagree', () => {
  it('stand side by side, each with its source, and neither is chosen', async () => {
    const [claim] = sample.update.claims;
    await recordSource(ctxAt(), {
      region: 'kota-peraga',
      source: { ...sample.source, key: 'radio', publisher: 'Radio Uji' },
    });
    await publishUpdate(ctxAt(), { region: 'kota-peraga', update: sample.update });
    const other = { ...claim!, key: 'c2', statement: 'Dua puluh lampu.', source: 'radio', contradicts: 'c1' };
    await publishUpdate(ctxAt(), {
      region: 'kota-peraga',
      update: { ...sample.update, key: 'lain', claims: [other] },
    });
    const page = await (await ask('/kota-peraga/')).text();
    const beside = /<ul class="claims beside">.*?<\/ul>/s.exec(page)?.[0] ?? '';
    for (const words of ['Sepuluh lampu.', 'Koran Uji', 'Dua puluh lampu.', 'Radio Uji'])
      expect(beside).toContain(words);
    expect(beside.match(/<li>/g)).toHaveLength(2);
  });
});
