import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import type { RegionContent } from '../src/regions/schema.ts';
import { datasetNames, datasetOf } from '../src/datasets/datasets.ts';
import { openPart } from '../src/datasets/column.ts';
import { growRequests } from './edge/grow-requests.ts';
import { bytesOf, fileOf, linesIn, makeAll, manifestOf, SITE } from './edge/open-data.ts';
import { ctxAt, rows } from './edge/portal.ts';
import { publish as publishPlan, said } from './edge/plans.ts';
import { publish } from './edge/proof.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const HOSTILE = '=cmd|\'/c calc\'!A1, "kata"\r\nbaris dua; +62 日本語 😀';

beforeAll(async () => {
  await furnish(REGION, '11.01', { demo: false });
  await furnish('kota-contoh', '00.00', { demo: true });
  await growRequests(1, 7);
  await growRequests(8, 9, 'kota-contoh');
  await env.DB.batch([
    env.DB.prepare("UPDATE service_request_public SET description = ? WHERE id = 'G000000001'").bind(HOSTILE),
    env.DB.prepare(
      "UPDATE service_request_public SET description = NULL, received_at = NULL WHERE id = 'G000000002'",
    ),
  ]);
  await publishPlan();
  await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
  await publish('kabar');
  await makeAll(NOW);
}, 60_000);

const count = async (sql: string) => (await rows(`SELECT count(*) AS n FROM ${sql}`))[0]?.n;
const table = async (region: string, name: string) => linesIn((await fileOf(region, name, 'jsonl')) ?? '');

describe('a CSV file', () => {
  it('is RFC 4180 to the byte: mark, quotes, CRLF; what a spreadsheet would run is defused', async () => {
    const bytes = await bytesOf(REGION, 'laporan', 'csv');
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const cell = `"'=cmd|'/c calc'!A1, ""kata""\r\nbaris dua;' +62 日本語 😀"`;
    expect(text).toContain(`,"lampu-jalan",${cell},"Dinas Uji"`);
    expect(text.endsWith(',"0","0",,\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    // A southern latitude stays a number.
    expect(text).toContain(',"-8.1","112.1",');
  });

  it('holds the same as the JSON Lines, cell for cell', async () => {
    for (const name of datasetNames) {
      if (!datasetOf(name).formats.includes('csv')) continue;
      const cells = parse(await bytesOf(REGION, name, 'csv'), { bom: true, columns: true }) as Record<
        string,
        string
      >[];
      const lines = await table(REGION, name);
      expect(cells.length, name).toBe(lines.length);
      for (const [i, line] of lines.entries())
        for (const [column, value] of Object.entries(line))
          expect(cells[i]?.[column]?.replace(/'(?= ?[=+])/g, ''), `${name} ${column}`).toBe(
            value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value),
          );
    }
  });
});

describe('a JSON Lines file', () => {
  it('gives back every sign, and its lines fit their schema', async () => {
    const line = (await table(REGION, 'laporan')).find((one) => one.service_request_id === 'G000000001');
    expect(line?.description).toBe(HOSTILE);
    for (const name of datasetNames) {
      const { table: columns } = datasetOf(name);
      if (columns) for (const one of await table(REGION, name)) openPart(columns).parse(one);
    }
  });

  it('tells no moment of what is sensitive, and none finer than a second', async () => {
    const lines = await table(REGION, 'laporan');
    const sensitive = lines.find((one) => one.service_request_id === 'G000000002');
    expect(sensitive).toMatchObject({ requested_datetime: sensitive?.diterima, description: null });
    const others = lines.filter((one) => one !== sensitive);
    for (const { requested_datetime } of others)
      expect(requested_datetime).toMatch(/^2026-01-\d\dT02:00:00Z$/);
  });
});

describe('what the files hold', () => {
  it('is as many rows as the database has, of the region and of all', async () => {
    const inDb = {
      program: await count("programme WHERE region = 'kota-uji'"),
      tonggak: await count("milestone WHERE region = 'kota-uji'"),
      kabar: await count(
        `update_version AS v JOIN "update" AS u ON u.id = v.update_id WHERE u.region = 'kota-uji'`,
      ),
      janji: await count("commitment WHERE region = 'kota-uji'"),
      laporan: await count("service_request_public WHERE region = 'kota-uji'"),
    };
    expect(inDb).toMatchObject({ program: 1, tonggak: 3, kabar: 1, janji: 1, laporan: 7 });
    for (const [name, n] of Object.entries(inDb))
      for (const region of [REGION, 'semua']) {
        expect((await manifestOf(region, name))?.rows, name).toBe(n);
        expect(await table(region, name), name).toHaveLength(n as number);
      }
  });

  it('of a demonstration is nothing but its pages: no other file of its own, and no row among all', async () => {
    for (const name of datasetNames.filter((one) => one !== 'halaman')) {
      expect(await manifestOf('kota-contoh', name)).toBeNull();
      for (const format of datasetOf(name).formats)
        expect(await fileOf('semua', name, format)).not.toContain('kota-contoh');
    }
  });

  it('of a milestone is its first date, its date of today, and each move between', async () => {
    const { changeMilestone } = await import('../functions/programmes/change-schedule.ts');
    await changeMilestone(ctxAt('2026-11-24T03:00:00.000Z'), {
      region: REGION,
      programme: 'lampu',
      milestone: 'tiang',
      change: said('move'),
    });
    await makeAll('2026-11-26T03:00:00.000Z');
    const line = (await table('semua', 'tonggak')).find((one) => one.milestone_key === 'tiang');
    expect(line).toMatchObject({
      original_due: '2026-Q3',
      original_due_on: '2026-09-30',
      due: '2027-01',
      slip_days: 123,
    });
    expect(line?.moves).toEqual([
      { from: '2026-Q3', to: '2027-01', days: 123, reason: 'sebab yang diumumkan', as_of: '2026-07-01' },
    ]);
  });

  it('of an update is every version; one that was redacted keeps its hash, and no word', async () => {
    const [{ id } = {}] = await rows(`SELECT id FROM "update" WHERE region = 'kota-uji'`);
    const correction = {
      region: REGION,
      update: 'kabar',
      reason: 'salah hitung',
      body: 'Sebelas lampu menyala.',
    };
    await correctUpdate(ctxAt('2026-11-27T03:00:00.000Z'), correction);
    await redactUpdate(ctxAt('2026-11-27T04:00:00.000Z'), {
      id: id as string,
      version: 1,
      reason: 'memuat nama warga',
    });
    await makeAll('2026-11-27T06:00:00.000Z');
    const lines = await table('semua', 'kabar');
    expect(
      lines.map(({ version, is_latest, title, body }) => [version, is_latest, title === null, body]),
    ).toEqual([
      [1, false, true, null],
      [2, true, false, 'Sebelas lampu menyala.'],
    ]);
    expect(lines[0]).toMatchObject({
      redaction_reason: 'memuat nama warga',
      url: `${SITE}/u/${String(id)}/v/1/`,
    });
    expect(await fileOf('semua', 'kabar', 'csv')).not.toContain('Sepuluh lampu');
    expect(lines.map((line) => line.content_sha256)).toEqual(
      (await table('semua', 'jejak-kabar')).map((line) => line.content_sha256),
    );
  });

  it('of an office is who held it when, and of a promise who did on its day', async () => {
    const [content] = await rows(`SELECT content FROM region WHERE slug = '${REGION}'`);
    const before = JSON.parse(content?.content as string) as RegionContent;
    const [promise] = await table(REGION, 'janji');
    const facts = { office: promise?.office as string, as_of: promise?.made_on as string, said_by: null };
    const office_terms = [{ ...facts, person_name: 'Sri', from: null, to: null, source: 'koran' }];
    await mirrorRegion(ctxAt('2026-11-28T07:00:00.000Z'), {
      slug: REGION,
      content: { ...before, office_terms },
    });
    await makeAll('2026-11-29T09:00:00.000Z');
    const { source: _, ...term } = office_terms[0]!;
    expect(await table('semua', 'jabatan')).toEqual([
      expect.objectContaining({
        ...term,
        region: REGION,
        source_publisher: 'Koran Uji',
        source_url: expect.stringContaining(`${SITE}/sumber/`),
      }),
    ]);
    expect((await table('semua', 'janji'))[0]).toMatchObject({ held_by: 'Sri' });
  });
});
