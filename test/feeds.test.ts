import fc from 'fast-check';
import sax from 'sax';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered } from '../functions/core/db.ts';
import { remember } from '../functions/core/act.ts';
import { publishStatements, unpublishStatements } from '../functions/public-requests/publish.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { atom, xml } from '../src/feeds/atom.ts';
import { done } from './edge/clockwork.ts';
import { furnishDesk } from './edge/desk.ts';
import { readAllNews } from './edge/following.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';
import { REGION, sample } from './edge/sample.ts';

const NOW = '2026-11-23T03:00:00.000Z';
const PROGRAMME = `/feeds/${REGION}/program/lampu.atom`;

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  inside: Element[];
}

/** What an XML parser that forgives nothing makes of a text. */
function parsed(text: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', inside: [] };
  const open = [root];
  const parser = sax.parser(true);
  Object.assign(parser, {
    onopentag: ({ name, attributes }: sax.Tag) => {
      const element = { name, attributes, text: '', inside: [] };
      open.at(-1)?.inside.push(element);
      open.push(element);
    },
    ontext: (said: string) => void (open.at(-1)!.text += said),
    onclosetag: () => void open.pop(),
    onerror: (error: Error) => {
      throw error;
    },
  });
  parser.write(text).close();
  return root.inside[0]!;
}
const all = ({ inside }: Element, name: string) => inside.filter((one) => one.name === name);
const textOf = (element: Element, name: string) => all(element, name)[0]?.text;
const linkOf = (element: Element, rel: string) =>
  all(element, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;
const feedAt = async (path: string) => parsed(await (await ask(path)).text());

const grow = async (n: number) => {
  const event = {
    region: REGION,
    noun: 'region',
    verb: 'amend',
    subject: REGION,
    version: 1,
    public: true,
  };
  for (let made = 0; made < n; made += 1000)
    await env.DB.batch(
      remember(
        ctxAt(NOW),
        Array.from({ length: 1000 }, () => event),
      ),
    );
  await env.DB.prepare(
    `INSERT INTO topic_event (region, topic, subject, event_id)
         SELECT region, 'region', '', id FROM event WHERE region = ? AND public = 1 ON CONFLICT DO NOTHING`,
  )
    .bind(REGION)
    .run();
};
const cost = async () => {
  const meter = { calls: 0, rowsRead: 0 };
  await ask(`/feeds/${REGION}.atom`, {}, { DB: metered(env.DB, meter) as D1Database });
  return meter;
};

let shown = '';
beforeAll(async () => {
  await furnishDesk();
  await publishUpdate(ctxAt(NOW), { region: REGION, update: { ...sample.update, title: 'A < B & "C"' } });
  shown = (await submitted({ now: NOW })).id;
  await done(shown, NOW, {
    action: 'verify',
    shown: publishStatements(env.DB, shown, { words: 'facts', sensitive: false, at: NOW }),
  });
  await done(shown, NOW, { action: 'close' });
  await readAllNews(NOW);
});

describe('a feed', () => {
  it('is Atom: ids that stay, an author, whole addresses, the newest first', async () => {
    const answer = await ask(PROGRAMME);
    expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parsed(await answer.text());
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(textOf(feed, 'title')).toBe('Program Lampu jalan, Kota Uji [Karangan: wilayah contoh]');
    expect(textOf(feed, 'id')).toMatch(/^tag:portal\.test,2026:umpan\/kota-uji\/programme\/\w{10}$/);
    expect(textOf(all(feed, 'author')[0]!, 'name')).toBe('Pantau Kota');
    expect(linkOf(feed, 'self')).toBe(`http://portal.test${PROGRAMME}`);
    expect(linkOf(feed, 'alternate')).toBe(`http://portal.test/${REGION}/program/lampu/`);
    const entries = all(feed, 'entry');
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
      expect.stringContaining('menerbitkan kabar A < B & "C"'),
      expect.stringContaining('mencatat program Lampu jalan'),
    ]);
    expect(textOf(feed, 'updated')).toBe(textOf(entries[0]!, 'updated'));
    expect(linkOf(entries[0]!, 'alternate')).toMatch(/^http:\/\/portal\.test\/u\/\w{10}\/v\/1\/$/);
    const ids = entries.map((entry) => textOf(entry, 'id'));
    expect(ids[0]).toMatch(/^tag:portal\.test,2026:update\/\w{10}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    [() => `/feeds/${REGION}.atom`, 'Program, kabar, dan masukan Kota Uji', 2],
    [() => `/feeds/laporan/${shown}.atom`, 'Laporan ', 2],
    [() => `/feeds/${REGION}/laporan.atom`, 'Laporan warga di Kota Uji', 2],
    [() => `/feeds/${REGION}/laporan.atom?kategori=lampu-jalan`, 'Laporan warga tentang Lampu jalan', 2],
    [() => `/feeds/${REGION}/laporan.atom?kategori=pungutan-liar`, 'Laporan warga tentang Pungutan liar', 0],
  ])('%s has a title and at least its events', async (path, title, least) => {
    const feed = await feedAt(path());
    expect(textOf(feed, 'title')).toContain(title);
    expect(all(feed, 'entry').length).toBeGreaterThanOrEqual(least);
    expect(textOf(feed, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT/);
    for (const entry of all(feed, 'entry'))
      expect(linkOf(entry, 'alternate')).toMatch(/^http:\/\/portal\.test\//);
  });

  it.each([
    '/feeds/kota-entah.atom',
    `/feeds/${REGION}/program/entah.atom`,
    '/feeds/laporan/7K3M9QXT2B.atom',
    '/feeds/laporan/%00.atom',
    '/feeds/masukan/7K3M9QXT2B.atom',
    `/feeds/${REGION}/laporan.atom?kategori=entah`,
    `/feeds/${REGION}/laporan.atom?kecamatan=99.99.99`,
    `/feeds/${REGION}/program/x.atom.atom`,
    "/feeds/kota-uji'--.atom",
  ])('%s does not exist, and says so in words', async (path) => {
    const answer = await ask(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('ini tidak ada')]);
  });

  it('is not sent again to who has it', async () => {
    const tag = (await ask(PROGRAMME)).headers.get('ETag') ?? '';
    const again = await ask(PROGRAMME, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('forgets a report that is no longer public', async () => {
    const { id } = await submitted({ now: NOW });
    const how = { words: 'facts', sensitive: false, at: NOW } as const;
    await done(id, NOW, { action: 'verify', shown: publishStatements(env.DB, id, how) });
    await readAllNews(NOW);
    const area = `/feeds/${REGION}/laporan.atom`;
    expect(await (await ask(area)).text()).toContain(id);
    await env.DB.batch(unpublishStatements(env.DB, id));
    expect(await (await ask(area)).text()).not.toContain(id);
    expect((await ask(`/feeds/laporan/${id}.atom`)).status).toBe(404);
  });
});

describe('its cost', () => {
  it('is one round trip and few rows, the same at 1,000 and at 20,000 events', async () => {
    await grow(1000);
    const small = await cost();
    await grow(19_000);
    expect(await cost()).toEqual(small);
    expect(small.calls).toBe(1);
    expect(small.rowsRead).toBe(384);
    expect((await rows('SELECT count(*) AS n FROM topic_event'))[0]?.n).toBeGreaterThan(20_000);
  });
});

describe('whatever a text holds', () => {
  it('it comes back from a parser as it was, but for signs that XML does not have', () => {
    const feed = { id: 'i', page: 'p', self: 's', twin: 't', next: null, updated: 'u' };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const moments = { published: 'u', updated: 'u' };
        const about = { region: 'r', noun: 'n', subject: 's' };
        const entry = { id: 'e', title: text, summary: text, href: `x?${text}`, about, ...moments };
        const back = parsed(atom({ ...feed, title: text, entries: [entry] }));
        // oxlint-disable-next-line no-control-regex
        const said = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
        expect(textOf(back, 'title')).toBe(said);
        expect(linkOf(all(back, 'entry')[0]!, 'alternate')).toBe(`x?${said}`);
      }),
      { numRuns: 40 },
    );
    expect(xml(']]><!-- \uD800 --> &amp;')).not.toMatch(/[<>]|&amp; /);
  });
});
