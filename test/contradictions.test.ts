import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { redactUpdate } from '../functions/updates/redact-update.ts';
import { refusals } from '../src/ui/refusals.ts';
import { told } from './edge/api.ts';
import { ask, ORIGIN, rows } from './edge/portal.ts';
import { furnish, REGION as region, sample } from './edge/sample.ts';
import { on, text } from './edge/story.ts';

const page = (slug: string) => `/${region}/program/${slug}/`;
const ALL = `/${region}/berbeda/`;
const claim = (key: string, statement: string, contradicts: string | null = null) => ({
  ...sample.update.claims[0]!,
  key,
  statement,
  contradicts,
});
const publish = (day: string, key: string, programme: string | null, claims: ReturnType<typeof claim>[]) =>
  publishUpdate(on(day), { region, update: { ...sample.update, key, programme, claims } });

/** The statements that stand side by side on a page, two by two. */
const beside = (html: string) =>
  [...html.matchAll(/<ul class="claims beside">.*?<\/ul>/gs)].map(([pair]) =>
    [...pair.matchAll(/<\/p><p>([^<]+)<\/p>/g)].map(([, said]) => said),
  );
const LAMPS = ['Sepuluh lampu.', 'Dua belas lampu.'];
const BRIDGE = ['Sepuluh lampu.', 'Lampunya di jembatan.'];

let bridge = '';
beforeAll(async () => {
  await furnish();
  const programme = { ...sample.programme, key: 'jembatan', title: 'Jembatan baru' };
  await createProgramme(on('2026-11-22'), { region, programme });
  await createProgramme(on('2026-11-22'), {
    region,
    programme: { ...programme, key: 'taman', title: 'Taman' },
  });
  await publish('2026-11-23', 'satu', 'lampu', [claim('c1', LAMPS[0]!)]);
  await publish('2026-11-24', 'dua', 'lampu', [claim('c2', LAMPS[1]!, 'c1')]);
  bridge = await publish('2026-11-25', 'tiga', 'jembatan', [claim('c3', BRIDGE[1]!, 'c1')]);
  await publish('2026-11-26', 'empat', null, [claim('c4', 'Wilayah lain.', 'c5')]);
});

describe("a programme's own page", () => {
  it('shows what sources say differently of it, whichever of its programmes named the other', async () => {
    expect(beside(await text(page('lampu')))).toEqual([LAMPS, BRIDGE]);
    expect(beside(await text(page('jembatan')))).toEqual([BRIDGE]);
    expect(beside(await text(page('taman')))).toEqual([]);
    expect(await text(page('taman'))).not.toContain('Keterangan yang tidak sama');
    expect(await text(page('lampu'))).toContain(`href="${ALL}?program=lampu"`);
  });

  it('names the other programme alone, and both sources', async () => {
    const html = /<ul class="claims beside">.*<\/ul>/s.exec(await text(page('lampu')))?.[0] ?? '';
    const pairs = html.split('<ul class="claims beside">').slice(1);
    expect(pairs.map((pair) => /class="kicker">([^<]+)/.exec(pair)?.[1])).toEqual([
      undefined,
      'Jembatan baru',
    ]);
    for (const pair of pairs) expect(pair.match(/Koran Uji/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['2026-11-23', [], []],
    ['2026-11-24', [LAMPS], []],
    ['2026-11-25', [LAMPS, BRIDGE], [BRIDGE]],
  ])('as of %s shows those of then', async (day, lamps, bridges) => {
    expect(beside(await text(`${page('lampu')}?per=${day}`))).toEqual(lamps);
    expect(beside(await text(`${page('jembatan')}?per=${day}`))).toEqual(bridges);
    expect(beside(await text(`/${region}/?per=${day}`))).toEqual(lamps);
  });

  it('stands in its list of moments when another programme contradicts it', async () => {
    const timemap = await (await ask(`/timemap/${ORIGIN}${page('lampu')}`)).text();
    expect(timemap).toContain(`${page('lampu')}?per=2026-11-25T02:00:00Z`);
  });
});

describe('the list of a region', () => {
  it('is narrowed to a programme, for people and for programs alike', async () => {
    for (const [slug, title, pairs] of [
      ['lampu', sample.programme.title, [LAMPS, BRIDGE]],
      ['jembatan', 'Jembatan baru', [BRIDGE]],
      ['taman', 'Taman', []],
    ] as const) {
      const html = await text(`${ALL}?program=${slug}`);
      expect(beside(html), slug).toEqual(pairs);
      expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toContain(title);
      expect(html).toContain(`rel="canonical" href="${ORIGIN}${ALL}?program=${slug}"`);
      const twin = `/api/v1/regions/${region}/contradictions?programme=${slug}`;
      expect(html.replaceAll('&amp;', '&')).toContain(`href="${twin}"`);
      type Pair = Record<'first' | 'second', { statement: string }>;
      const { data } = (await told(twin)).body as { data: Pair[] };
      expect(data.map(({ first, second }) => [first.statement, second.statement])).toEqual(pairs);
    }
    expect(beside(await text(ALL))).toEqual([LAMPS, BRIDGE]);
  });

  it('goes on from page to page, and refuses a programme that is not there', async () => {
    const first = (await told(`/api/v1/regions/${region}/contradictions?programme=lampu&limit=1`)).body as {
      data: object[];
      links: { next: string };
    };
    const next = new URL(first.links.next);
    const rest = (await told(next.pathname + next.search)).body as { data: object[] };
    expect([first.data, rest.data]).toMatchObject([[{ second: { key: 'c2' } }], [{ second: { key: 'c3' } }]]);
    expect(beside(await text(`${ALL}?program=lampu&setelah=c2`))).toEqual([BRIDGE]);
    for (const path of [`${ALL}?program=entah`, `${ALL}?program=A!`])
      expect((await ask(path)).status, path).toBe(400);
    const empty = await told(`/api/v1/regions/${region}/contradictions?programme=`);
    expect(empty).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'programme', message: refusals.id.apiParameterEmpty }] },
    });
    for (const wrong of ['entah', 'A!'])
      expect((await told(`/api/v1/regions/${region}/contradictions?programme=${wrong}`)).status).toBe(400);
  });
});

describe('a pair', () => {
  it('goes with a correction that no longer says otherwise, comes back, and goes with its words', async () => {
    const correct = (day: string, contradicts: string | null) =>
      correctUpdate(on(day), {
        region,
        update: 'tiga',
        reason: 'salah kutip',
        claims: [claim('c3', BRIDGE[1]!, contradicts)],
      });
    await correct('2026-11-27', null);
    expect(beside(await text(page('lampu')))).toEqual([LAMPS]);
    expect(beside(await text(`${page('lampu')}?per=2026-11-26`))).toEqual([LAMPS, BRIDGE]);
    await correct('2026-11-28', 'c1');
    expect(beside(await text(page('lampu')))).toEqual([LAMPS, BRIDGE]);
    await redactUpdate(on('2026-11-29'), { id: bridge, version: 3, reason: 'memuat nama' });
    expect(beside(await text(page('lampu')))).toEqual([LAMPS]);
    expect(await rows('SELECT about, key FROM contradiction WHERE about = region')).toEqual([
      { about: region, key: 'c2' },
    ]);
  });

  it('outlives a correction of the statement that is contradicted', async () => {
    const first = [claim('c1', 'Sebelas lampu.')];
    await correctUpdate(on('2026-11-30'), { region, update: 'satu', reason: 'salah hitung', claims: first });
    expect(beside(await text(page('lampu')))).toEqual([['Sebelas lampu.', LAMPS[1]]]);
  });
});
