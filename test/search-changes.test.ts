import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../functions/core/db.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { Schedule } from '../src/programmes/schedule-schema.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { publishSchedule } from '../functions/programmes/publish-schedule.ts';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { followEvents } from '../functions/search/follow-events.ts';
import { readSearchPage } from '../functions/search/page-reads.ts';
import { forgetEverything } from '../functions/search/writes.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { ctxAt } from './edge/portal.ts';
import { sample } from './edge/sample.ts';
import { cursor, follow, held, newest, rebuilt, settle, town } from './edge/town.ts';

const region = 'kota-satu';
let update = '';
beforeAll(async () => {
  update = await settle(region, '35.01');
  await settle('kota-dua', '35.02');
  await follow();
});

const indicator = Indicator.parse({
  key: 'hemat',
  programme: 'wifi',
  title: 'Hemat kilowatt',
  unit: 'kilowatt_hour',
  points: [{ kind: 'actual', from: '2026-01-01', to: '2026-06-30', value: 3, source: 'koran' }],
});
const schedule = Schedule.parse({
  programme: 'lampu',
  as_of: '2026-01-05',
  source: 'koran',
  milestones: [{ key: 'trafo', title: 'Trafo dipasang', type: 'delivery', weight: 100, due: '2026-12' }],
});

const hrefs = async (q: string) =>
  (await readSearchPage(env.DB, env.SEARCH, { q })).found?.map((f) => f.href);

/** The addresses that questions find, in their order. */
async function answers() {
  const questions = [
    { q: 'lampu' },
    { q: 'masterplan' },
    { q: 'trafo' },
    { q: 'meteran' },
    { q: 'dinas' },
    { jenis: 'program' },
    { wilayah: region },
  ];
  const pages = await Promise.all(questions.map((asked) => readSearchPage(env.DB, env.SEARCH, asked)));
  return pages.map((page) => page.found?.map((found) => ({ ...found, id: 0 })));
}

describe('what changes', () => {
  it('is found by its new words only, and stands first', async () => {
    await correctUpdate(ctxAt(), {
      region,
      update: 'lampu-menyala',
      reason: 'salah',
      body: 'Terang benderang.',
    });
    const lamp = { ...sample.programme, title: 'Lantera jalan', reason: 'nama baru' };
    await amendProgramme(ctxAt(), { region, programme: lamp });
    await follow();
    expect(await hrefs('benderang')).toEqual([`/u/${update}/`]);
    expect(await hrefs('lantera')).toEqual([`/${region}/program/lampu/`]);
    expect((await hrefs('lampu'))?.[0]).toBe(`/u/${update}/`);
    expect(await hrefs('Lampu jalan')).toEqual(['/kota-dua/program/lampu/']);
  });

  it('is found by the new name of an organisation or a region', async () => {
    await registerOrganisation(ctxAt(), {
      region,
      organisation: { ...sample.organisation, name: 'Badan Cahaya', reason: 'berganti nama' },
    });
    await mirrorRegion(ctxAt(), {
      slug: region,
      content: { ...town('Kota Berganti', '35.01'), reason: 'nama baru' },
    });
    await follow();
    expect(await hrefs('cahaya')).toEqual([`/${region}/program/wifi/`]);
    const page = await readSearchPage(env.DB, env.SEARCH, { wilayah: region });
    expect(new Set(page.found?.map((one) => one.region.name))).toEqual(new Set(['Kota Berganti']));
  });

  it('is found by the titles of its milestones and indicators, newest first', async () => {
    await publishSchedule(ctxAt(), { region, schedule });
    await recordIndicator(ctxAt(), { region, indicator });
    await follow();
    expect(await hrefs('trafo')).toEqual([`/${region}/program/lampu/`]);
    expect(await hrefs('kilowatt')).toEqual([`/${region}/program/wifi/`]);
    const { found } = await readSearchPage(env.DB, env.SEARCH, { wilayah: region, jenis: 'program' });
    expect(found?.map((one) => one.href)).toEqual(
      ['wifi', 'lampu'].map((key) => `/${region}/program/${key}/`),
    );
    const title = 'Meteran dibaca daring';
    await recordIndicator(ctxAt(), { region, indicator: { ...indicator, title, reason: 'nama baru' } });
    await follow();
    expect(await hrefs('kilowatt')).toEqual([]);
    expect(await hrefs('meteran')).toEqual([`/${region}/program/wifi/`]);
  });

  it('of every kind is read in one step of at most 20 queries: a tick takes two, and may ask 50 times', async () => {
    await recordCommitment(ctxAt(), { region, commitment: sample.commitment });
    await env.SEARCH.batch(forgetEverything(env.SEARCH));
    let queries = 0;
    const counted = (db: Db): Db => ({
      prepare: (sql) => db.prepare(sql),
      batch: (all) => ((queries += all.length), db.batch(all)),
    });
    await followEvents(ctxAt(undefined, counted(env.DB)), counted(env.SEARCH), 1);
    expect(await cursor()).toBe(await newest());
    expect(queries).toBeGreaterThan(14);
    expect(queries).toBeLessThanOrEqual(20);
  });

  it('gives the same answers in the same order when the index is made anew', async () => {
    const [before, documents] = [await answers(), await held()];
    expect(await rebuilt()).toEqual(documents);
    expect(await answers()).toEqual(before);
    expect(before.flat().length).toBeGreaterThan(10);
  });

  it('by redaction is gone, and an overlapping reader that still knew it does not bring it back', async () => {
    const secret = { ...sample.update, key: 'rahasia', body: 'Nomor 0812rahasia.', claims: [] };
    const id = await publishUpdate(ctxAt(), { region, update: secret });
    let crossed = false;
    const late: Db = {
      prepare: (sql) => env.SEARCH.prepare(sql),
      batch: async <T>(all: D1PreparedStatement[]) => {
        // Just before it writes what it read, the words go and another reader follows.
        if (all.length > 1 && !crossed) {
          crossed = true;
          await follow();
          expect(await hrefs('0812rahasia')).toEqual([`/u/${id}/`]);
          await redactUpdate(ctxAt(), { id, version: 1, reason: 'memuat nomor telepon' });
          await follow();
        }
        return env.SEARCH.batch<T>(all);
      },
    };
    await followEvents(ctxAt(), late);
    expect(crossed).toBe(true);
    expect(await hrefs('0812rahasia')).toEqual([]);
    expect(JSON.stringify(await held())).not.toContain(id);
    expect(await cursor()).toBe(await newest());
  });
});
