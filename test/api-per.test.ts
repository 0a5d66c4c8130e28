import { beforeAll, describe, expect, it } from 'vitest';
import { recordAssessment } from '../functions/assessments/record-assessment.ts';
import { registerOrganisation } from '../functions/organisations/register-organisation.ts';
import { recordTransaction } from '../functions/programmes/record-transaction.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { furnishApi, study, told, type Examples } from './edge/api.ts';
import { ctxAt } from './edge/portal.ts';
import { payment } from './edge/money.ts';
import { REGION, sample } from './edge/sample.ts';

const R = `/api/v1/regions/${REGION}`;
let examples: Examples;
beforeAll(async () => {
  examples = await furnishApi();
});

const titles = async (day: string) =>
  (await told(`${R}/updates?per=${day}`)).body.data.map(({ title }: { title: string }) => title);

const pay = (at: string, over: object) =>
  recordTransaction(ctxAt(at), { region: REGION, transaction: { ...payment, ...over } });

describe('per', () => {
  it('tells what was published by the end of a day where the region is', async () => {
    const path = `/api/v1/updates/${examples['/updates/{id}']}`;
    const at = async (day: string) => (await told(`${path}?per=${day}`)).body;
    expect((await told(path)).body.data).toMatchObject({ version: 2, title: 'Sebelas lampu menyala' });
    // Published at 08.00 WIB on the 20th, corrected at 08.00 WIB on the 22nd.
    expect((await at('2026-11-20')).data).toMatchObject({ version: 1, title: 'Lampu menyala', latest: 2 });
    expect((await at('2026-11-21')).data.version).toBe(1);
    expect((await at('2026-11-21')).as_of).toBe('2026-11-21T16:59:59Z');
    expect((await at('2026-11-22')).data.version).toBe(2);
    expect(await at('2026-11-19')).toMatchObject({
      status: 404,
      detail: expect.stringContaining('belum terbit'),
    });
  });

  it('takes a second as pages do, so that two versions of one day are told apart', async () => {
    const path = `/api/v1/updates/${examples['/updates/{id}']}`;
    const shown = async (per: string) => (await told(`${path}?per=${per}`)).body;
    expect((await shown('2026-11-22T00:59:59Z')).data.version).toBe(1);
    expect(await shown('2026-11-22T01:00:00Z')).toMatchObject({
      data: { version: 2 },
      as_of: '2026-11-22T01:00:00Z',
      links: { self: expect.stringContaining('per=2026-11-22T01%3A00%3A00Z') },
    });
    expect(await titles('2026-11-22T00:59:59Z')).toEqual(['Lampu menyala']);
    for (const [list, of] of [
      ['programmes', `${R}/programmes/lampu`],
      ['commitments', `/api/v1/commitments/${examples['/commitments/{id}']}`],
    ] as const) {
      expect((await told(`${R}/${list}?per=2026-11-22T00:59:59Z`)).body.data, list).toEqual([]);
      expect((await told(`${R}/${list}?per=2026-11-22T01:00:00Z`)).body.data, list).toHaveLength(1);
      expect((await told(`${of}?per=2026-11-22T00:59:59Z`)).status).toBe(404);
      expect((await told(`${of}?per=2026-11-22T01:00:00Z`)).status).toBe(200);
    }
    const soon = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
    expect((await told(`${path}?per=${soon}`)).body.detail).toContain('belum tiba');
  });

  it('of a region and of what its file decides tells them as they were, and is 404 before', async () => {
    const parts = ['', '/visions', '/stages', '/plans', '/dimension-sets', '/office-terms'];
    const at = async (per: string) =>
      Promise.all(parts.map(async (part) => (await told(`${R}${part}?per=${per}`)).body.data));
    const before = await at('2026-11-22');
    expect(before[0].name).toBe('Kota Uji');
    expect(before[1][0].statement).toBe('Kota terang');
    expect(before[5].map((term: { person_name: string }) => term.person_name)).toEqual(['Sri', 'Tono']);
    await mirrorRegion(ctxAt('2026-11-24T01:00:00.000Z'), {
      slug: REGION,
      content: {
        ...sample.region,
        name: 'Kota Baru',
        dimension_sets: [],
        office_terms: undefined,
        reason: 'salah daftar',
      },
    });
    const after = await at('2026-11-24T01:00:00Z');
    expect([after[0].name, ...after.slice(1)]).toEqual(['Kota Baru', [], [], [], [], []]);
    for (const per of ['2026-11-22', '2026-11-23', '2026-11-24T00:59:59Z'])
      expect(await at(per), per).toEqual(before);
    for (const part of parts) expect((await told(`${R}${part}?per=2020-01-01`)).status, part).toBe(404);
  });

  it('of a list tells each as it was, and leaves out what was not there', async () => {
    expect(await titles('2026-11-19')).toEqual([]);
    expect(await titles('2026-11-21')).toEqual(['Lampu menyala']);
    expect((await titles('2026-11-22')).toSorted()).toEqual(['Sebelas lampu menyala', null]);
  });

  it('never brings back words that were removed', async () => {
    for (const day of ['2026-11-22', '2026-11-25'])
      for (const path of [`/api/v1/updates/${examples.redacted}`, `${R}/updates`]) {
        const { text, status } = await told(`${path}?per=${day}`);
        expect(status).toBe(200);
        expect(text).not.toContain('Kenarihapus');
      }
    const { body } = await told(`/api/v1/updates/${examples.redacted}/versions/1`);
    expect(body.data).toMatchObject({ title: null, body: null, redaction_reason: 'memuat nama' });
    expect(body.data.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['', '/milestones', '/budgets', '/indicators'])(
    'of a programme%s is 404 before it',
    async (part) => {
      expect((await told(`${R}/programmes/lampu${part}?per=2026-11-22`)).status).toBe(200);
      expect(await told(`${R}/programmes/lampu${part}?per=2026-11-21`)).toMatchObject({
        status: 404,
        body: { detail: expect.stringContaining('belum terbit') },
      });
    },
  );

  it('of money that moved tells each sum as it was, and leaves out what was paid later', async () => {
    const path = `${R}/programmes/lampu/transactions`;
    const sums = async (per: string) =>
      (await told(`${path}?per=${per}`)).body.data.map(({ amount }: { amount: number }) => amount);
    await pay('2026-11-24T01:00:00.000Z', { key: 'termin-2', amount: 5 });
    await pay('2026-11-25T01:00:00.000Z', { key: 'termin-2', amount: 7, reason: 'salah ketik' });
    const [first] = await sums('2026-11-22');
    expect(await sums('2026-11-23')).toEqual([first]);
    expect((await sums('2026-11-24')).toSorted()).toEqual([first, 5].toSorted());
    expect((await sums('2026-11-25T00:59:59Z')).toSorted()).toEqual([first, 5].toSorted());
    expect((await sums('2026-11-25')).toSorted()).toEqual([first, 7].toSorted());
    expect((await told(`${path}?per=2026-11-24`)).body.as_of).toBe('2026-11-24T16:59:59Z');
    expect((await told(`${path}?per=2026-11-21`)).status).toBe(404);
  });

  it('of who is cited, who takes part, and who judges tells each as its record read then', async () => {
    const now = ctxAt('2026-11-24T02:00:00.000Z');
    const { source, organisation } = sample;
    await recordSource(now, {
      region: REGION,
      source: { ...source, publisher: 'Koran Baru', byline: 'Wati', reason: 'ganti nama' },
    });
    await recordSource(now, { region: REGION, source: { ...source, key: 'arsip' } });
    await registerOrganisation(now, {
      region: REGION,
      organisation: { ...organisation, name: 'Dinas Baru', reason: 'berganti nama' },
    });
    await recordAssessment(now, {
      region: REGION,
      assessment: { ...study, rating: 'green', reason: 'salah baca' },
    });
    const fieldOf = async (list: string, per: string, field: string) =>
      (await told(`${R}/${list}?per=${per}`)).body.data.map((row: Record<string, unknown>) => row[field]);
    const [then, later] = ['2026-11-24T01:59:59Z', '2026-11-24'];
    expect(await fieldOf('sources', then, 'publisher')).toEqual([source.publisher]);
    expect(await fieldOf('sources', then, 'version')).toEqual([1]);
    expect(await fieldOf('sources', later, 'key')).toEqual(['arsip', source.key]);
    expect(await fieldOf('sources', later, 'byline')).toEqual([source.byline, 'Wati']);
    expect(await fieldOf('organisations', then, 'name')).toContain(organisation.name);
    expect(await fieldOf('organisations', later, 'name')).toContain('Dinas Baru');
    expect(await fieldOf('assessments', then, 'rating')).toEqual(['amber']);
    expect(await fieldOf('assessments', later, 'rating')).toEqual(['green']);
    for (const list of ['sources', 'organisations', 'assessments'])
      expect(await fieldOf(list, '2026-11-01', 'key'), list).toEqual([]);
    // A page of then is cut where that of now is, so that its next one begins there.
    const { body } = await told(`${R}/sources?per=${then}&limit=1`);
    expect(body.data).toEqual([]);
    expect((await told(body.links.next.replace('http://localhost:8787', ''))).body.data).toHaveLength(1);
  });

  it.each(['slippages', 'statistics', 'programmes/lampu/feedback', 'clocks'])(
    'is refused by what keeps no past: %s',
    async (list) => {
      expect(await told(`${R}/${list}?per=2026-11-24`)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'per', message: expect.stringContaining('tidak disimpan') }] },
      });
    },
  );

  it('of a commitment, and of lists, is as strict', async () => {
    const path = `/api/v1/commitments/${examples['/commitments/{id}']}`;
    expect((await told(`${path}?per=2026-11-22`)).body.data.outcome).toBe('limited');
    expect((await told(`${path}?per=2026-11-21`)).status).toBe(404);
    for (const list of ['programmes', 'commitments']) {
      expect((await told(`${R}/${list}?per=2026-11-21`)).body.data, list).toEqual([]);
      expect((await told(`${R}/${list}?per=2026-11-22`)).body.data, list).toHaveLength(1);
    }
    expect((await told(`${R}/programmes?per=2026-11-22&late=true`)).status).toBe(400);
    expect((await told(`${path}?per=2999-01-01`)).body.detail).toContain('belum tiba');
  });
});
