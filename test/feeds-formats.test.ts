import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStatements } from '../functions/public-requests/publish.ts';
import { amendProgramme } from '../functions/programmes/amend-programme.ts';
import { correctUpdate } from '../functions/updates/correct-update.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { done } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { feedAt, readFeed, wrongIn } from './edge/feeds.ts';
import { readAllNews } from './edge/following.ts';
import { ask, ctxAt, ORIGIN, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION, sample } from './edge/sample.ts';

const [MONDAY, TUESDAY, FRIDAY] = [23, 24, 27].map((day) => `2026-11-${day}T03:00:00.123Z`) as [
  string,
  string,
  string,
];

let shown = '';
beforeAll(async () => {
  await furnishDesk();
  const programme = { ...sample.programme, dimension: 'living', reason: 'dimensinya kini diketahui' };
  await amendProgramme(ctxAt(MONDAY), { region: REGION, programme });
  await publishUpdate(ctxAt(MONDAY), { region: REGION, update: sample.update });
  shown = (await submitted({ now: MONDAY })).id;
  const how = { words: 'facts', sensitive: false, at: MONDAY } as const;
  await done(shown, MONDAY, { action: 'verify', shown: publishStatements(env.DB, shown, how) });
  await readAllNews(MONDAY);
});

const feeds = () => [
  `/feeds/${REGION}`,
  `/feeds/${REGION}/program/lampu`,
  `/feeds/${REGION}/dimensi/living`,
  `/feeds/${REGION}/koreksi`,
  `/feeds/${REGION}/terlambat/dinas`,
  `/feeds/laporan/${shown}`,
  '/feeds/koreksi',
];

describe('every feed', () => {
  it('is Atom and JSON Feed alike, and keeps every rule', async () => {
    for (const path of feeds()) {
      const [atom, json] = [await feedAt(`${path}.atom`), await feedAt(`${path}.json`)];
      expect(wrongIn(atom, `${ORIGIN}${path}.atom`), path).toEqual([]);
      expect(wrongIn(json, `${ORIGIN}${path}.json`), path).toEqual([]);
      expect(json.items, path).toEqual(atom.items);
      expect(json.title, path).toBe(atom.title);
      if (!/terlambat|^\/feeds\/koreksi/.test(path)) expect(atom.items.length, path).toBeGreaterThan(0);
    }
  });

  it('is served as what it is, to anybody, and not again to who has it', async () => {
    for (const path of feeds()) {
      for (const [end, type] of [
        ['atom', 'application/atom+xml; charset=utf-8'],
        ['json', 'application/feed+json'],
      ]) {
        const { headers } = await ask(`${path}.${end}`);
        expect([headers.get('Content-Type'), headers.get('Access-Control-Allow-Origin')]).toEqual([
          type,
          '*',
        ]);
        const again = await ask(`${path}.${end}`, { headers: { 'If-None-Match': headers.get('ETag')! } });
        expect([again.status, await again.text()], path).toEqual([304, '']);
      }
    }
  });

  it('is, while it is empty, of the moment in which its region, or the first of all, was recorded', async () => {
    const [first] = await rows("SELECT at FROM event WHERE noun = 'region' AND verb = 'create'");
    const since = String(first!.at).replace(/\.\d+/, '');
    const area = `/feeds/${REGION}/laporan.atom?kategori=pungutan-liar`;
    const empty = [area, `/feeds/${REGION}/terlambat/dinas.atom`, '/feeds/koreksi.atom'];
    for (const path of empty) {
      const text = await (await ask(path)).text();
      expect(text, path).not.toContain('<entry>');
      expect(text, path).toContain(`<updated>${since}</updated>`);
    }
  });

  it('says as JSON what happened', async () => {
    const feed = await (await ask(`/feeds/${REGION}.json`)).json<{ items: { _portal: unknown }[] }>();
    const update = (await rows('SELECT id FROM "update"'))[0]!.id;
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'id-ID' });
    expect(feed.items.map(({ _portal }) => _portal)).toContainEqual({
      region: REGION,
      noun: 'update',
      subject: update,
      verb: 'publish',
      version: 1,
      event: expect.any(Number),
      sources: [expect.stringMatching(/^http:\/\/portal\.test\/sumber\/\w{10}\/$/)],
    });
  });
});

describe('a bad feed', () => {
  it('is refused by the reader and by the rules', async () => {
    const atom = await (await ask(`/feeds/${REGION}.atom`)).text();
    const address = `${ORIGIN}/feeds/${REGION}.atom`;
    expect(() =>
      readFeed(atom.replace('http://www.w3.org/2005/Atom', 'urn:x').replaceAll('feed', 'food'), 'atom'),
    ).toThrow();
    expect(() => readFeed('{"title":"no version"}', 'json')).toThrow();
    const bad: [string, RegExp][] = [
      [atom.replace('rel="self" type="application/atom+xml" href="', '$&x'), /self is x/],
      [atom.replace(/(<updated>[^<]*)Z<(?=[^]*<\/entry>)/g, '$1.5Z<'), /is of .*\.5Z/],
      [atom.replace(/tag:portal\.test,2026:update\/\w+/, 'u/1?v=2'), /id u\/1/],
      [atom.replace(/(<entry>[^]*?<\/entry>)/, '$1$1'), /an id comes twice/],
    ];
    for (const [text, says] of bad)
      expect(wrongIn(readFeed(text, 'atom'), address).join(), String(says)).toMatch(says);
  });
});

const updatesAt = async (path: string) =>
  (await feedAt(path)).items.filter(({ id }) => id.includes(':update/'));

describe('an entry', () => {
  it('of what was corrected keeps its id and its first day, and is newer', async () => {
    const paths = [`/feeds/${REGION}.atom`, `/feeds/${REGION}/dimensi/living.json`];
    const [before] = await updatesAt(paths[0]!);
    await correctUpdate(ctxAt(TUESDAY), {
      region: REGION,
      update: sample.update.key,
      reason: 'salah hitung',
      body: 'Sebelas.',
    });
    await correctUpdate(ctxAt(FRIDAY), {
      region: REGION,
      update: sample.update.key,
      reason: 'salah lagi',
      body: 'Dua belas.',
    });
    await readAllNews(FRIDAY);
    for (const path of paths) {
      const after = await updatesAt(path);
      expect(after).toHaveLength(1);
      expect([after[0]!.id, after[0]!.published]).toEqual([before!.id, before!.published]);
      expect([before!.updated, after[0]!.updated]).toEqual(['2026-11-23T03:00:00Z', '2026-11-27T03:00:00Z']);
      expect(after[0]!.text).toContain('karena salah lagi');
      expect(after[0]!.url).toMatch(/\/v\/3\/$/);
    }
    const ledger = await feedAt(`/feeds/${REGION}/koreksi.atom`);
    expect(ledger.items.filter(({ text }) => /salah (?:hitung|lagi)/.test(text))).toHaveLength(2);
  });
});
