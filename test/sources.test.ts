import { beforeAll, describe, expect, it } from 'vitest';
import { idFor } from '../functions/core/ids.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { SourceContent } from '../src/sources/schema.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const paid = SourceContent.parse({
  key: 'iklan',
  class: 'advertorial',
  publisher: 'Majalah Uji',
  byline: 'Penulis Uji',
  published_at: '2026-03-04T13:01',
  url: 'https://majalah.example.org/uji',
});
const record = (source: SourceContent) => recordSource(ctxAt(), { region: REGION, source });
const events = (id: string) =>
  rows('SELECT verb, subject_version, data FROM event WHERE subject_id = ? ORDER BY id', id);

describe('a source', () => {
  let id = '';
  beforeAll(async () => {
    await furnish();
    id = await idFor(REGION, 'source', 'iklan');
  });

  it('has its own page at once: every detail, what it does not say, and that it is an advertorial', async () => {
    expect(await record(paid)).toBe('created');
    const page = await (await ask(`/sumber/${id}/`)).text();
    for (const words of ['Majalah Uji', 'Penulis Uji', '4 Maret 2026 pukul 13.01', 'advertorial'])
      expect(page).toContain(words);
    expect(page).toContain('href="https://majalah.example.org/uji"');
    expect(page).toContain('tidak tercantum');
    expect(await events(id)).toMatchObject([{ verb: 'record', subject_version: 1 }]);
  });

  it('recorded a second time changes nothing', async () => {
    expect(await record(paid)).toBe('unchanged');
    expect(await events(id)).toHaveLength(1);
  });

  it('can be amended with a public reason: the event names the field, not its words', async () => {
    await expect(record({ ...paid, editor: 'Penyunting Uji' })).rejects.toMatchObject({ code: 'invalid' });
    expect(await record({ ...paid, editor: 'Penyunting Uji', reason: 'nama penyunting ditemukan' })).toBe(
      'amended',
    );
    const page = await (await ask(`/sumber/${id}/`)).text();
    expect(page).toContain('Penyunting Uji');
    // A change of what a source is stands on its page, with its reason: nobody can make it worth more in silence.
    expect(page).toContain('nama penyunting ditemukan');
    expect(page).toContain('pertama dicatat');
    expect(await events(id)).toMatchObject([
      { verb: 'record' },
      { verb: 'amend', subject_version: 2, data: '{"changed":["editor"]}' },
    ]);
  });

  it('lets one of two concurrent amendments win', async () => {
    const both = ['satu', 'dua'].map((note) => record({ ...paid, note, reason: note }));
    const ended = await Promise.allSettled(both);
    expect(ended.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(ended.find((end) => end.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
    expect(await events(id)).toHaveLength(3);
  });

  it('of a region that does not exist is refused in words, and leaves nothing', async () => {
    const stray = recordSource(ctxAt(), { region: 'kota-hilang', source: paid });
    await expect(stray).rejects.toMatchObject({ name: 'Refusal', code: 'not_found' });
    expect(await rows("SELECT * FROM source WHERE region = 'kota-hilang'")).toEqual([]);
    expect(await rows("SELECT * FROM event WHERE region = 'kota-hilang'")).toEqual([]);
  });

  it('lists what rests on it, the newest update first', async () => {
    await createProgramme(ctxAt(), {
      region: REGION,
      programme: { ...sample.programme, key: 'taman', title: 'Taman', sources: ['iklan'] },
    });
    for (const day of ['2026-02-01', '2026-05-01', '2026-01-01', '2026-04-01', '2026-03-01'])
      await publishUpdate(ctxAt(), {
        region: REGION,
        update: {
          ...sample.update,
          key: `hari-${day}`,
          title: `Hari ${day}`,
          event_date: day,
          sources: ['iklan'],
          // The advertisement is of March: what came after it is seen by other proof.
          evidence: [{ kind: 'illustration', title: 'Foto', url: 'https://uji.example/foto' }],
          claims: [],
        },
      });
    const page = await (await ask(`/sumber/${id}/`)).text();
    expect(page).toContain('Taman');
    const days = [...page.matchAll(/Hari (\d{4}-\d\d-\d\d)/g)].map(([, day]) => day);
    expect(days).toEqual(['2026-05-01', '2026-04-01', '2026-03-01', '2026-02-01', '2026-01-01']);
  });

  it('with an unknown or malformed id is not found', async () => {
    for (const path of ['/sumber/0000000000/', '/sumber/abc/', '/sumber/IIIIIIIIII/'])
      expect((await ask(path)).status).toBe(404);
  });
});
