import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { QUERIES } from '../functions/datasets/make-datasets.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { CONTENTS } from '../src/datasets/page-table.ts';
import { mark } from '../src/datasets/shape.ts';
import { portalSnapshot, regionSnapshot } from '../src/snapshot/lines.ts';
import { PortalSnapshot, RegionSnapshot } from '../src/snapshot/schema.ts';
import { growRequests } from './edge/grow-requests.ts';
import { shown } from './edge/shown-page.ts';
import { fileOf, linesIn, makeAll, manifestOf, SITE, tick } from './edge/open-data.ts';
import { publish as plan } from './edge/plans.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { publish } from './edge/proof.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { strict } from './edge/strict-db.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const at = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();
const DEMO = 'kota-contoh';
const file = async (region: string) => (await fileOf(region, 'halaman', 'jsonl')) ?? '';
const linesOf = async (region: string) => linesIn(await file(region));
const date = async () =>
  (await ask(`/data/${REGION}/halaman.jsonl`, {}, { SITE })).headers.get('Last-Modified');
const idOfUpdate = async () =>
  (await rows('SELECT id FROM "update" WHERE region = ?', REGION))[0]!.id as string;
/** The same as JSON gives it back: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

beforeAll(async () => {
  await furnish(REGION, '00.98', { demo: false });
  await furnish(DEMO, '00.00', { demo: true });
  await growRequests(1, 3);
  await plan();
  await recordCommitment(ctxAt(), { region: REGION, commitment: sample.commitment });
  await publish('kabar');
  await correctUpdate(ctxAt('2026-11-23T03:00:00.000Z'), {
    region: REGION,
    update: 'kabar',
    reason: 'salah hitung',
    body: 'Sebelas lampu menyala.',
  });
  await makeAll(NOW);
}, 60_000);

const RESIDENTS: Record<string, object> = {
  programme: { requests: null, feedback: null },
  update: { seen: null, mementos: undefined },
};

describe('the file of built pages', () => {
  it('holds each page once, and of each what the Worker shows there, without residents', async () => {
    for (const region of [REGION, DEMO, 'semua']) {
      const lines = await linesOf(region);
      expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
      for (const line of lines)
        expect(line.content, String(line.path)).toEqual({
          ...(plain(await shown(env.DB, region, line)) as object),
          ...RESIDENTS[line.kind as string],
        });
    }
    const [{ n } = {}] = await rows('SELECT count(*) AS n FROM source WHERE region = ?', REGION);
    const kinds = (await linesOf(REGION)).map(({ kind }) => kind as string);
    const singles = ['region', 'list', 'register', 'ledger', 'history', 'statistics'];
    const many = Array.from({ length: n as number }, () => 'source');
    expect(kinds).toEqual([...singles, 'programme', 'update', 'update', ...many]);
    expect((await linesOf('semua')).map(({ kind }) => kind)).toEqual([
      'home',
      'timeline',
      'register',
      'log',
      'slippage',
    ]);
  });

  it('is all that a build needs', async () => {
    const built = regionSnapshot(REGION, await file(REGION), NOW);
    expect(built.updates.map(({ shown: { version } }) => version)).toEqual([1, 2]);
    expect(portalSnapshot(await file('semua'), NOW).home.regions.map(({ slug }) => slug)).toEqual([REGION]);
  });

  it('is refused by a build when a line is of another region, cut, or says what no page does', async () => {
    const text = await file(REGION);
    const spoilt: [string, string][] = [
      ['another region', text.replace(`"region":"${REGION}"`, '"region":"kota-lain"')],
      ['cut', text.slice(0, -20)],
      ['without an end', text.slice(0, -1)],
      ['another column', text.replace('"kind"', '"email":"a@b.example","kind"')],
      ['another kind', text.replace('"kind":"ledger"', '"kind":"admin"')],
      ['a page less', text.split('\n').slice(1).join('\n')],
      ['a number that is a word', text.replace(/"programme_count":\d+/, '"programme_count":"banyak"')],
    ];
    for (const [why, one] of spoilt) {
      expect(one, why).not.toBe(text);
      expect(() => regionSnapshot(REGION, one, NOW), why).toThrow();
    }
  });

  it('is made anew when what pages hold changes its shape', () => {
    const shapes = [RegionSnapshot, PortalSnapshot].map((one) =>
      z.toJSONSchema(one, { unrepresentable: 'any' }),
    );
    expect(CONTENTS, 'write this mark into src/datasets/page-table.ts').toBe(mark(JSON.stringify(shapes)));
  });
});

describe('a demonstration', () => {
  it('has this file alone, in no catalogue and in no file of all but for the first page', async () => {
    const made = await rows("SELECT DISTINCT name FROM dataset WHERE region = 'kota-contoh'");
    expect(made).toEqual([{ name: 'halaman' }]);
    const response = await ask(`/data/${DEMO}/halaman.jsonl`);
    expect(response.status).toBe(200);
    expect((await response.text()).split('\n')[0]).toContain('"demo":true');
    expect(await (await ask('/data/catalog.jsonld')).text()).not.toContain(DEMO);
    const [home, ...others] = await linesOf('semua');
    expect(JSON.stringify(home)).toContain(DEMO);
    expect(JSON.stringify(others)).not.toContain(DEMO);
  });
});

describe('making it', () => {
  it('takes no more queries than a tick has, and ends in the same bytes whatever a tick may take', async () => {
    const before = await file(REGION);
    for (const queries of [QUERIES, 60, 200]) {
      await stale(at(30));
      let [ticks, spent] = [0, 0];
      for (let more = true; more && ticks < 100; ticks += 1) {
        spent = 0;
        more = await tick(at(30), { queries }, { db: strict(env.DB, queries, (n) => (spent += n)) });
      }
      expect(ticks).toBeLessThan(queries === QUERIES ? 30 : 12);
      expect(await file(REGION)).toBe(before);
    }
  });

  it('waits for every other file: what somebody took back does not wait for it', async () => {
    await stale(at(31), 'halaman', 'laporan');
    const order: string[] = [];
    for (let more = true; more;) {
      more = await tick(at(31), { queries: 24 });
      for (const { name } of await rows('SELECT name FROM dataset_run WHERE finished_at = ?', at(31)))
        if (!order.includes(name as string)) order.push(name as string);
    }
    expect(order).toEqual(['laporan', 'halaman']);
  });

  it('moves its date only when a word moves', async () => {
    const before = await date();
    await stale(at(32));
    await makeAll(at(32));
    expect((await manifestOf(REGION, 'halaman'))?.finished_at).toBe(at(32));
    expect(await date()).toBe(before);
    await recordCommitment(ctxAt(at(60)), {
      region: REGION,
      commitment: { ...sample.commitment, key: 'lain' },
    });
    await makeAll(at(61));
    expect(await date()).toBe(new Date(at(61)).toUTCString());
  });

  it('takes the former file away at once when a word must leave, and makes it without that word', async () => {
    const id = await idOfUpdate();
    expect(await file(REGION)).toContain('Sepuluh lampu');
    await redactUpdate(ctxAt(at(90)), { id, version: 1, reason: 'memuat nama warga' });
    await tick(at(91));
    for (let n = 0; n < 9 && (await manifestOf(REGION, 'halaman')); n += 1) await tick(at(91));
    expect((await ask(`/data/${REGION}/halaman.jsonl`)).status).toBe(404);
    await makeAll(at(91));
    const text = await file(REGION);
    expect(text).not.toContain('Sepuluh lampu');
    expect(text).toContain('memuat nama warga');
    // The objects of the former one leave too.
    for (let n = 0; n < 12; n += 1) await tick(at(100 + n));
    for (const { key } of (await env.DATA.list({ prefix: `bagian/${REGION}/halaman/` })).objects)
      expect(await (await env.DATA.get(key))?.text(), key).not.toContain('Sepuluh lampu');
  });

  it('leaves nothing in the archive of a month', async () => {
    await makeAll('2026-12-02T02:00:00.000Z');
    const held = (await env.DATA.list({ prefix: 'arsip/' })).objects.map(({ key }) => key);
    expect(held.length).toBeGreaterThan(5);
    expect(held.filter((key) => key.includes('halaman'))).toEqual([]);
  });
});

/** Makes only these of the region stale. */
async function stale(now: string, ...names: string[]): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('UPDATE dataset SET due_at = NULL'),
    env.DB.prepare(
      'UPDATE dataset SET due_at = ?1 WHERE region = ?2 AND name IN (SELECT value FROM json_each(?3))',
    ).bind(now, REGION, JSON.stringify(names.length > 0 ? names : ['halaman'])),
  ]);
}
