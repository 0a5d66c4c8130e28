import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { told } from './edge/api.ts';
import { feedAt } from './edge/feeds.ts';
import { readAllNews } from './edge/following.ts';
import { plain } from './edge/plain.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { on } from './edge/story.ts';

const said = { as_of: '2025-02-20', source: 'koran' };
const vision = { valid_from: '2025-02-20', statement: 'Kota yang terang', terms: [], ...said };
const term = { office: 'Wali Kota Uji', person_name: 'Nama Uji', from: '2021-02-26', ...said };
const rung = { stage: 'bimtek_1', statement: 'Bimtek pertama.', ...said };
const plan = { key: 'induk', title: 'Masterplan', period_start: 2025, ...said };
const base = { vision: [vision], office_terms: [term], plans: [plan], stage_ladder: [] as object[] };
const file = (over: object) => RegionContent.parse({ ...sample.region, ...base, ...over });
const mirror = (over: object, day = '2026-11-24') =>
  mirrorRegion(on(day), { slug: REGION, content: file(over) });

const REASON = 'kalimat visi salah salin dari sumber';
const other = { ...vision, statement: 'Kota yang terang dan tenang' };
// What a new mayor, a new document and a new source bring: nothing that was published is said otherwise.
const grown = {
  vision: [
    { ...vision, valid_to: '2026-02-19' },
    { ...vision, valid_from: '2026-02-20', statement: 'Kota baru.' },
  ],
  office_terms: [
    { ...term, to: '2026-02-20' },
    { ...term, person_name: 'Nama Lain', from: '2026-02-20', as_of: '2026-02-21' },
  ],
  plans: [
    {
      ...plan,
      period_end: 2029,
      legal_forms: [{ form: 'draft', ...said }],
      reviews: [{ state: 'never', statement: 'Belum direviu.', ...said }],
    },
    { ...plan, key: 'kedua', title: 'Masterplan kedua' },
  ],
  stage_ladder: [rung],
};

beforeAll(async () => {
  await furnish(REGION, '00.00', file({}));
});

// A file that says it is a demonstration makes it one again.
const read = async (at: string) => {
  await env.DB.prepare('UPDATE region SET demo = 0 WHERE slug = ?').bind(REGION).run();
  await readAllNews(at);
};

describe('a published fact of a region', () => {
  it.each([
    ['a vision said otherwise', { vision: [other] }, 'bunyi'],
    ['a vision that goes', { vision: [] }, 'bunyi'],
    ['a day', { office_terms: [{ ...term, from: '2021-03-01' }] }, 'mulai menjabat'],
    ['a source', { vision: [{ ...vision, source: 'radio' }] }, 'sumber'],
    ['a year', { plans: [{ ...plan, period_start: 2024 }] }, 'tahun awal'],
    ['its name', { name: 'Kota Lain' }, 'Nama'],
  ])('is not changed without a reason: %s', async (_, over, named) => {
    const refused = await mirror(over).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'invalid',
      message: 'Sebutkan alasan perubahan pada kolom "reason".',
      fields: [{ field: 'reason', message: expect.stringContaining(named) as string }],
    });
    expect(await rows('SELECT version FROM region_version')).toEqual([{ version: 1 }]);
  });

  it('is joined by others without one, and that is no correction', async () => {
    expect(await mirror(grown)).toBe('amended');
    expect(await mirror({ ...grown, hosts: ['uji.go.id'] })).toBe('amended');
    await read('2026-11-24T03:00:00.000Z');
    expect((await feedAt(`/feeds/${REGION}/koreksi.json`)).items).toEqual([]);
    const all = (await feedAt(`/feeds/${REGION}.json`)).items.map(({ text }) => text).join('\n');
    expect(all).toContain('memperbarui keterangan wilayah Kota Uji');
  });
});

const reasons = async (path: string) =>
  ((await told(`/api/v1/regions/${REGION}/${path}`)).body as { data: { reason: string | null }[] }).data
    .map(({ reason }) => reason)
    .filter((reason) => reason !== null);

describe('a correction with its reason', () => {
  const corrected = { ...grown, vision: [{ ...other, valid_to: '2026-02-19' }, grown.vision[1]] };

  it('is published once, and the reason that stays in the file covers no other', async () => {
    expect(await mirror({ ...corrected, reason: REASON }, '2026-11-25')).toBe('amended');
    expect(await mirror({ ...corrected, reason: REASON }, '2026-11-25')).toBe('unchanged');
    expect(await mirror(corrected, '2026-11-25')).toBe('unchanged');
    const again = { ...corrected, reason: REASON, plans: [{ ...grown.plans[0], period_start: 2024 }] };
    await expect(mirror(again, '2026-11-25')).rejects.toMatchObject({ code: 'invalid' });
    const [content] = await rows('SELECT content FROM region WHERE slug = ?', REGION);
    expect(content?.content).not.toContain(REASON);
  });

  it('is told with it in both feeds of corrections, in both formats', async () => {
    await read('2026-11-25T03:00:00.000Z');
    for (const path of [`/feeds/${REGION}/koreksi`, '/feeds/koreksi'])
      for (const format of ['atom', 'json']) {
        const { items } = await feedAt(`${path}.${format}`);
        expect(items).toHaveLength(1);
        expect(items[0]!.text).toContain(
          `Pengelola portal mengoreksi keterangan wilayah Kota Uji (versi 4), karena ${REASON}.`,
        );
        expect(items[0]!.text).toContain(
          'bunyi: semula Kota yang terang, menjadi Kota yang terang dan tenang',
        );
      }
  });

  it('is told with it on the pages of what changed and in the API', async () => {
    const page = plain(await (await ask(`/${REGION}/riwayat/wilayah/${REGION}/`)).text());
    expect(page).toContain(`karena ${REASON}`);
    expect(page).toContain('bunyi: semula Kota yang terang, menjadi Kota yang terang dan tenang');
    expect(plain(await (await ask(`/${REGION}/riwayat/`)).text())).toContain(`karena ${REASON}`);
    expect(await reasons(`versions/region/${REGION}`)).toEqual([REASON]);
    expect(await reasons('events?noun=region')).toEqual([REASON]);
  });

  it('of the province’s name leaves the pages of before as they were', async () => {
    const renamed = { ...corrected, province: { ...sample.region.province, name: 'Provinsi Baru' } };
    await expect(mirror(renamed, '2026-11-26')).rejects.toMatchObject({ code: 'invalid' });
    expect(await mirror({ ...renamed, reason: 'nama resmi' }, '2026-11-26')).toBe('amended');
    const [was, is] = [sample.region.province.name, 'Provinsi Baru'];
    for (const [per, name, absent] of [
      ['2026-11-25', was, is],
      ['2026-11-26', is, was],
    ] as const) {
      const page = plain(await (await ask(`/${REGION}/?per=${per}`)).text());
      expect([page.includes(name), page.includes(absent)]).toEqual([true, false]);
      expect((await told(`/api/v1/regions/${REGION}?per=${per}`)).body).toMatchObject({
        data: { province: name },
      });
    }
    const page = plain(await (await ask(`/${REGION}/riwayat/wilayah/${REGION}/`)).text());
    expect(page).toContain(`Provinsi: semula ${was}, menjadi ${is}`);
  });

  it('never touches a face of a newer code that this one cannot read', async () => {
    await env.DB.prepare(`UPDATE region SET content = json_set(content, '$.entah', 1) WHERE slug = ?`)
      .bind(REGION)
      .run();
    expect(await mirrorRegion(ctxAt(), { slug: REGION, content: file(grown) })).toBe('amended');
  });
});
