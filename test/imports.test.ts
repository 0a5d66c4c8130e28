import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { faulty } from './edge/faulty-db.ts';
import { everything } from './edge/left.ts';
import { limited, load, problemsOf } from './edge/load.ts';
import { REGION, sample } from './edge/sample.ts';

const fileOf = (region: string) => `region: ${region}
sources:
  - key: koran
    class: press_report
    publisher: Koran Uji
organisations:
  - key: dinas
    name: Dinas Uji
    kind: agency
    source: koran
programmes:
  - key: lampu
    title: Lampu jalan
    dimension: living
    known_since: '2026-01-05'
    sources: [koran]
updates:
  - key: menyala
    programme: lampu
    title: Lampu menyala
    body: Sepuluh lampu menyala.
    event_date: '2026-02-03'
    author: dinas
    sources: [koran]
    claims:
      - { key: c1, topic: Jumlah, statement: Sepuluh lampu., as_of: '2026-02-03', source: koran }
  - key: padam
    title: Lampu padam
    body: Dua lampu padam.
    event_date: '2026-03-04'
    author: dinas
    sources: [koran]
`;
const FILE = fileOf(REGION);

const change = (from: string, to: string) => FILE.replace(from, to);

beforeAll(async () => {
  await mirrorRegion(ctxAt(), { slug: REGION, content: sample.region });
});

describe('a file of content', () => {
  it('enters once, each thing with one event, and is on the pages', async () => {
    const before = (await rows('SELECT id FROM event')).length;
    expect(await load(FILE)).toEqual({ created: 5, amended: 0, unchanged: 0 });
    expect(await rows('SELECT id FROM event')).toHaveLength(before + 5);
    expect(await (await ask(`/${REGION}/`)).text()).toContain('Lampu menyala');
  });

  it('a second time changes nothing at all', async () => {
    const before = await everything();
    expect(await load(FILE)).toEqual({ created: 0, amended: 0, unchanged: 5 });
    expect(await everything()).toEqual(before);
  });

  it('with other words for what was published is refused whole: that is a correction', async () => {
    const added = '  - { key: baru, class: press_report, publisher: Baru }\norganisations:';
    const changed = change('Sepuluh lampu menyala.', 'Sebelas lampu menyala.').replace(
      'organisations:',
      added,
    );
    expect(await problemsOf(changed)).toMatchObject([
      { field: 'updates[1].key', message: expect.stringContaining('terbitkan sebagai koreksi'), line: 19 },
    ]);
  });

  it('changing a programme needs a reason, and with one it is amended', async () => {
    const renamed = change('Lampu jalan', 'Lampu taman');
    expect(await problemsOf(renamed)).toMatchObject([
      { field: 'programmes[1].key', message: expect.stringContaining('"reason"'), line: 12 },
    ]);
    const reasoned = renamed.replace(
      '    title: Lampu taman',
      '    reason: nama resmi\n    title: Lampu taman',
    );
    expect(await load(reasoned)).toEqual({ created: 0, amended: 1, unchanged: 4 });
    expect(await load(reasoned)).toEqual({ created: 0, amended: 0, unchanged: 5 });
  });

  it('still holding the old words of a corrected or redacted update changes nothing', async () => {
    const now = change('Lampu jalan', 'Lampu taman');
    await correctUpdate(ctxAt(), {
      region: REGION,
      update: 'menyala',
      reason: 'salah hitung',
      body: 'Sembilan lampu.',
    });
    expect(await load(now)).toMatchObject({ unchanged: 5 });
    expect(await load(now.replace('Sepuluh lampu menyala.', 'Sembilan lampu.'))).toMatchObject({
      unchanged: 5,
    });
    const [row] = await rows('SELECT id FROM "update" WHERE key = ?', 'padam');
    await redactUpdate(ctxAt(), { id: row!.id as string, version: 1, reason: 'memuat nama' });
    expect(await load(now)).toMatchObject({ unchanged: 5 });
  });

  it('for a region that is not there is refused', async () => {
    await expect(load(fileOf('kota-hilang'))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('whose import was killed goes on where it stopped', async () => {
    for (const [n, when] of (['before', 'after'] as const).entries()) {
      const region = `kota-mati-${when}`;
      const content = {
        ...sample.region,
        code: `35.0${n + 1}`,
        province: { code: '35', name: 'Jawa Timur' },
        demo: false,
      };
      await mirrorRegion(ctxAt(), { slug: region, content });
      let batches = 6;
      const dying: Db = {
        ...limited,
        batch: (s) => (batches-- > 0 ? limited : faulty(env.DB, when)).batch(s),
      };
      await expect(load(fileOf(region), dying)).rejects.toThrow('D1_ERROR');
      const { created, amended, unchanged } = await load(fileOf(region));
      expect([created > 0, amended, created + unchanged]).toEqual([true, 0, 5]);
      expect(await rows("SELECT id FROM event WHERE region = ? AND noun <> 'region'", region)).toHaveLength(
        5,
      );
      expect(await load(fileOf(region))).toMatchObject({ unchanged: 5 });
    }
  });
});
