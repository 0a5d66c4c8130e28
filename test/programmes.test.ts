import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../functions/core/ids.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import type { Figure, ProgrammeContent } from '../src/programmes/schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const park: ProgrammeContent = {
  ...sample.programme,
  key: 'taman',
  title: 'Taman kota',
  dimension: 'living',
};
const trees: Figure = {
  key: 'pohon',
  label: 'Pohon',
  value: 1200,
  unit: 'batang',
  as_of: '2026-01-05',
  source: 'koran',
  note: null,
};
const create = (programme: ProgrammeContent, region = REGION) =>
  createProgramme(ctxAt(), { region, programme });
const amend = (programme: ProgrammeContent) => amendProgramme(ctxAt(), { region: REGION, programme });
const events = async (key: string) =>
  rows(
    'SELECT verb, subject_version, data FROM event WHERE subject_id = ? ORDER BY id',
    await idFor(REGION, 'programme', key),
  );
const kept = async (slug = REGION) =>
  (
    await rows(
      'SELECT programme_count, figured_programme_count, last_event_date FROM region WHERE slug = ?',
      slug,
    )
  )[0];
const pageOf = async (slug: string) => (await ask(`/${REGION}/program/${slug}/`)).text();

beforeAll(() => furnish());

describe('a new programme', () => {
  it('has its page at once, though the site was built without it, and is counted', async () => {
    await create(park);
    const page = await pageOf('taman');
    for (const words of ['Taman kota', 'Smart Living', 'Anggaran tidak tercatat di sini'])
      expect(page).toContain(words);
    expect(page).toContain('Wilayah contoh: semua isi halaman ini karangan');
    expect(await events('taman')).toMatchObject([{ verb: 'create', subject_version: 1 }]);
    expect(await kept()).toEqual({
      programme_count: 2,
      figured_programme_count: 0,
      last_event_date: '2026-01-05',
    });
  });

  it('is refused a second time, and counted once', async () => {
    await expect(create(park)).rejects.toMatchObject({ code: 'conflict' });
    expect(await events('taman')).toHaveLength(1);
    expect(await kept()).toMatchObject({ programme_count: 2 });
  });

  it.each([
    ['a source', { sources: ['gosip'] }, 'sources'],
    [
      'an organisation',
      { organisations: [{ organisation: 'siapa', role: 'funding' as const }] },
      'organisations',
    ],
    ['a dimension', { dimension: 'branding' }, 'dimension'],
    ["a figure's source", { figures: [{ ...trees, source: 'gosip' }] }, 'sources'],
  ])('is refused with %s that its region does not have', async (_, change, field) => {
    const stranger = create({ ...park, key: 'asing', ...change });
    await expect(stranger).rejects.toMatchObject({ code: 'invalid', fields: [{ field }] });
    expect(await rows("SELECT * FROM programme WHERE key = 'asing'")).toEqual([]);
  });

  it('is refused at an address that another one has, and in a region that is not there', async () => {
    const taken = create({ ...park, key: 'lain', slug: 'taman' });
    await expect(taken).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'slug' }] });
    await expect(create(park, 'kota-hilang')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('loses or wins its address in a race: never are there two programmes behind one address', async () => {
    const race = ['satu', 'dua'].map((key) =>
      create({ ...park, key, slug: 'rebutan', title: `Taman ${key}` }),
    );
    const ended = await Promise.allSettled(race);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(await rows("SELECT key FROM programme WHERE slug = 'rebutan'")).toHaveLength(1);
  });
});

describe('an amended programme', () => {
  it('needs a reason, and must exist', async () => {
    await expect(amend({ ...park, title: 'Diam-diam' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(amend({ ...park, key: 'belum-ada', reason: 'salah' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await pageOf('taman')).not.toContain('Diam-diam');
    expect(await events('taman')).toHaveLength(1);
  });

  it('shows its new face and the reason, keeps the old face, and leaves one event', async () => {
    await amend({ ...park, title: 'Taman hutan', reason: 'nama resmi' });
    const page = await pageOf('taman');
    expect(page).toContain('Taman hutan');
    expect(page).toContain('nama resmi');
    const versions = await rows(
      'SELECT version, content FROM programme_version WHERE programme_id = ?',
      await idFor(REGION, 'programme', 'taman'),
    );
    expect(versions.map((v) => JSON.parse(v.content as string).title)).toEqual(['Taman kota', 'Taman hutan']);
    expect(await events('taman')).toMatchObject([{}, { verb: 'amend', subject_version: 2 }]);
  });

  it('is refused when nothing changed but the reason', async () => {
    await expect(amend({ ...park, title: 'Taman hutan', reason: 'iseng' })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await events('taman')).toHaveLength(2);
  });

  it('moves to its new address, and every old one leads there', async () => {
    await amend({ ...park, slug: 'taman-baru', reason: 'alamat baru' });
    await amend({ ...park, slug: 'taman-terbaru', reason: 'alamat baru lagi' });
    for (const old of ['taman', 'taman-baru']) {
      const response = await ask(`/${REGION}/program/${old}/`);
      expect(response.status).toBe(301);
      expect(response.headers.get('Location')).toBe(`/${REGION}/program/taman-terbaru/`);
    }
    expect((await ask(`/${REGION}/program/taman-terbaru/`)).status).toBe(200);
    await expect(create({ ...park, key: 'perebut', slug: 'taman' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('counts as one with figures when it gets one, and no longer when it loses it', async () => {
    const before = await kept();
    await amend({ ...park, figures: [trees], reason: 'jumlah terbit' });
    expect(await kept()).toEqual({ ...before, figured_programme_count: 1 });
    const absent: Figure = {
      key: 'pohon',
      label: 'Pohon',
      absent: 'not_published',
      since: '2026-01-05',
      source: null,
      note: null,
    };
    await amend({ ...park, figures: [absent], reason: 'jumlah ditarik' });
    expect(await kept()).toEqual({ ...before, figured_programme_count: 0 });
    expect(await pageOf('taman')).toContain('angka belum dipublikasikan');
  });

  it('shows the source of a figure, also one that carries nothing else', async () => {
    await recordSource(ctxAt(), {
      region: REGION,
      source: { ...sample.source, key: 'taman', publisher: 'Dinas Taman Uji' },
    });
    await amend({ ...park, figures: [{ ...trees, source: 'taman' }], reason: 'jumlah menurut dokumen' });
    const page = await pageOf('taman');
    expect(page).toContain('1.200 batang');
    expect(page).toContain('Dinas Taman Uji');
  });

  it('takes the silence of programme and region back with it when its first day was wrong', async () => {
    await amend({ ...park, known_since: '2026-06-01', reason: 'salah tanggal' });
    expect(await kept()).toMatchObject({ last_event_date: '2026-06-01' });
    await publishUpdate(ctxAt(), { region: REGION, update: { ...sample.update, event_date: '2026-03-01' } });
    expect(await kept()).toMatchObject({ last_event_date: '2026-06-01' });
    await amend({ ...park, known_since: '2026-01-05', reason: 'tanggal benar' });
    const [programme] = await rows("SELECT last_event_date FROM programme WHERE key = 'taman'");
    expect(programme).toEqual({ last_event_date: '2026-01-05' });
    expect(await kept()).toMatchObject({ last_event_date: '2026-03-01' });
  });
});
