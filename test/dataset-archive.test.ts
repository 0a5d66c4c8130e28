import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../functions/datasets/page-reads.ts';
import { sha256 } from '../functions/core/ids.ts';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { datasetNames, datasetOf } from '../src/datasets/datasets.ts';
import { growRequests } from './edge/grow-requests.ts';
import { bytesOf, makeAll, SITE } from './edge/open-data.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { publish } from './edge/proof.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const path = (name: string, month = '2026-11') => `/data/arsip/${month}/${REGION}/${name}`;
const get = (address: string) => ask(address, {}, { SITE });
const keys = async () => (await env.DATA.list({ prefix: 'arsip/' })).objects.map(({ key }) => key);
const before = (id: string) => `"dcat:previousVersion":{"@id":"${SITE}/data/arsip/${id}/${REGION}/program"}`;
let asItStood: Uint8Array;

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await growRequests(1, 3);
  await publish('kabar');
  await makeAll('2026-11-24T02:00:00.000Z');
  asItStood = await bytesOf(REGION, 'program', 'csv');
  await createProgramme(ctxAt('2026-11-30T16:30:00.000Z'), {
    region: REGION,
    programme: { ...sample.programme, key: 'baru', title: 'Program baru' },
  });
}, 60_000);

describe('the end of a month', () => {
  it('freezes nothing before it has come, in the country’s west', async () => {
    await makeAll('2026-11-30T12:00:00.000Z');
    expect(await keys()).toEqual([]);
    const then = await get(`/data/${REGION}/?per=2026-11-24`);
    expect(then.status).toBe(404);
    const said = await then.text();
    expect(said).toContain('Bekuan bulanan data terbuka belum terbit di sini sampai 24 November 2026.');
    expect(said).toContain(`Berkas yang terbaru ada pada halaman kini. <a href="/data/${REGION}/">`);
  });

  it('is kept as the files stood then, before anything of the new month is published', async () => {
    await makeAll('2026-11-30T17:05:00.000Z');
    const response = await get(path('program.csv'));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(asItStood);
    expect(await bytesOf(REGION, 'program', 'csv')).not.toEqual(asItStood);
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(response.headers.get('ETag')).toBe(`"${await sha256(new Uint8Array(asItStood))}"`);
    expect(response.headers.get('Content-Disposition')).toContain('program-kota-uji-2026-11.csv');
  });

  it('keeps nothing that somebody may take back: no report, no feedback, no word of an update', async () => {
    const held = await keys();
    for (const name of datasetNames)
      expect(
        held.some((key) => key.includes(`/${name}.`)),
        name,
      ).toBe(datasetOf(name).frozen);
    for (const name of ['laporan', 'masukan', 'kabar', 'halaman'])
      expect(datasetOf(name as never).frozen, name).toBe(false);
    for (const key of held)
      expect(await (await env.DATA.get(key))?.text(), key).not.toMatch(
        /Laporan uji nomor|Sepuluh lampu|G00000000/,
      );
    expect((await get(path('laporan.csv'))).status).toBe(404);
  });

  it('stays as it is: another tick, a doubled one, and one that tries to write over it', async () => {
    await env.DB.prepare("UPDATE dataset_run SET frozen = '' WHERE state = 'finished'").run();
    await makeAll('2026-12-20T02:00:00.000Z');
    const object = await env.DATA.get(`arsip/2026-11/${REGION}/program.csv`);
    expect(new Uint8Array(await object!.arrayBuffer())).toEqual(asItStood);
    const tried = await env.DATA.put(`arsip/2026-11/${REGION}/program.csv`, 'x', {
      onlyIf: { etagDoesNotMatch: '*' },
    });
    expect(tried).toBeNull();
  });

  it('is listed, each month leading to the one before', async () => {
    await makeAll('2027-01-02T02:00:00.000Z');
    const months = (await readCatalogue(env.DATA))?.regions
      .find(({ slug }) => slug === REGION)
      ?.archive.filter(({ name }) => name === 'program')
      .map(({ month }) => month);
    expect(months).toEqual(['2026-12', '2026-11']);
    const catalogue = JSON.stringify(await (await get('/data/catalog.jsonld')).json());
    expect(catalogue).toContain(before('2026-12'));
    expect(catalogue).toContain(before('2026-11'));
  });
});
