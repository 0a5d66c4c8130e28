import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as cited from './edge/cited.ts';
import { ask, ctxAt, ORIGIN } from './edge/portal.ts';
import { links } from './edge/links.ts';
import { furnish, REGION, sample } from './edge/sample.ts';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { exactly } from '../src/ui/when.ts';

const PATH = `/${REGION}/janji/jembatan/`;
const [FIRST, SECOND] = ['2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z'];
const linked = (response: Response, rel: string) =>
  links(response.headers.get('Link') ?? '')
    .filter((one) => one.rel.split(' ').includes(rel))
    .map(({ address }) => address.replaceAll(ORIGIN, ''));
const said = (key: string, at: string, over: object = {}) =>
  recordCommitment(ctxAt(at.replace('Z', '.500Z')), {
    region: REGION,
    commitment: { ...sample.commitment, key, ...over },
  });

/** Round trips and rows read of its page, now and of then. */
const costs = async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const lines: [path: string, calls: number, rows: number][] = [];
  for (const path of [PATH, `${PATH}?per=2026-11-23`]) {
    await (await ask(path)).text();
    const line = JSON.parse(log.mock.calls.at(-1)?.[0] as string) as Record<string, number>;
    lines.push([path, line.d1_calls!, line.d1_rows_read!]);
  }
  log.mockRestore();
  return lines;
};

beforeAll(async () => {
  await furnish();
  for (let n = 0; n < 25; n += 1)
    await said(`lama-${n}`, '2026-11-22T02:00:00Z', { made_on: '2026-01-02', statement: `Janji ${n}.` });
  await said('jembatan', FIRST);
  await said('jembatan', SECOND, { statement: 'Dua jembatan akan dibangun.', reason: 'salah hitung' });
});

describe('a public word', () => {
  it('has an address that holds it wherever it stands in its register', async () => {
    expect(await (await ask(`/${REGION}/janji/`)).text()).not.toContain('Dua jembatan');
    const response = await ask(PATH);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Dua jembatan akan dibangun.');
    expect(page).not.toContain('Janji 3.');
    expect(page).toContain('<h2 id="riwayat">');
    expect(page).toMatch(/data-live="data-json"[^>]*href="\/api\/v1\/commitments\/[0-9A-Z]{10}"/);
    expect(page).toMatch(/name="citation_title"[^>]*content="[^"]*Bupati Uji/);
    expect((await ask(`/${REGION}/janji/tidak-ada/`)).status).toBe(404);
  });

  it('is cited, linked and found in time by that one address', async () => {
    const page = await ask(PATH);
    const html = (await page.text()).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const memento = `${PATH}?per=2026-11-25T17:00:00Z`;
    expect(/href="([^"]+)" data-versionurl="([^"]+)"/.exec(html.replaceAll('&lt;', '<'))?.slice(1)).toEqual([
      ORIGIN + PATH,
      ORIGIN + memento,
    ]);
    expect(linked(page, 'cite-as')).toEqual([memento]);
    const then = await ask(memento);
    expect(then.headers.get('Memento-Datetime')).toBe(new Date(SECOND).toUTCString());
    expect([linked(then, 'original'), linked(then, 'cite-as'), linked(then, 'latest-version')]).toEqual([
      [PATH],
      [memento],
      [PATH],
    ]);
    expect(html).not.toContain('setelah=');
  });

  it('is cited of a moment as of that moment, by page, files and search engines alike', async () => {
    const moment = '2026-11-25T09:30:00Z';
    const page = await cited.pageAt(`${PATH}?per=${moment}`);
    const head = cited.fromHead(page);
    expect(head.url).toBe(`${ORIGIN}${PATH}?per=${moment}`);
    expect(head.number).toMatch(new RegExp(`@${moment}$`));
    const [document] = cited.documentsOf(page);
    expect(cited.fromThing(document!)).toEqual(head);
    const file = await (await ask(`/${REGION}/janji/kutipan/jembatan.ris?per=${moment}`)).text();
    expect(file).toContain(`UR  - ${ORIGIN}${PATH}?per=${moment}`);
  });

  it('has a TimeGate and a TimeMap from its first version on', async () => {
    for (const [wanted, second] of [
      ['2026-11-22T05:00:00Z', FIRST],
      [FIRST, FIRST],
      ['2026-11-24T01:59:59Z', FIRST],
      [SECOND, SECOND],
    ] as const) {
      const gate = await ask(`/timegate/${ORIGIN}${PATH}`, {
        headers: { 'Accept-Datetime': new Date(wanted).toUTCString() },
      });
      expect([gate.status, gate.headers.get('Location')]).toEqual([302, `${ORIGIN}${PATH}?per=${second}`]);
    }
    const map = links(await (await ask(`/timemap/${ORIGIN}${PATH}`)).text());
    const mementos = map.filter(({ rel }) => rel.includes('memento'));
    expect(mementos.map(({ address }) => address)).toEqual(
      [FIRST, SECOND].map((second) => `${ORIGIN}${PATH}?per=${second}`),
    );
    for (const { address, datetime } of mementos)
      expect((await ask(address)).headers.get('Memento-Datetime')).toBe(datetime);
    expect((await ask(`/timegate/${ORIGIN}/${REGION}/janji/tidak-ada/`)).status).toBe(404);
  });

  it('was as it was on a day, and was not there before', async () => {
    const then = await (await ask(`${PATH}?per=2026-11-23`)).text();
    expect([then.includes('Jembatan akan dibangun.'), then.includes('Dua jembatan')]).toEqual([true, false]);
    const early = await ask(`${PATH}?per=2026-11-22`);
    expect(early.status).toBe(404);
    const words = await early.text();
    expect(words).toContain('Catatan janji ini belum terbit di sini sampai 22 November 2026.');
    expect(words).toContain(`${PATH}?per=${FIRST}`);
    expect((await ask(`${PATH}?per=besok`)).status).toBe(400);
    const [last, first] = ['2026-11-22T19:59:59Z', FIRST].map((second) => exactly(second, 'Asia/Jakarta'));
    const second = await (await ask(`${PATH}?per=${'2026-11-22T19:59:59Z'}`)).text();
    expect(second).toContain(`sampai ${last}.`);
    expect(second).toContain(`>${first}</a>`);
  });

  it('is still read at the address by which it was cited before', async () => {
    const old = await ask(`/${REGION}/janji/?setelah=2026-11-20~0000000000&per=${SECOND}`);
    expect(await old.text()).toContain('id="jembatan"');
  });

  it('costs one round trip and the same rows, however many there are', async () => {
    const few = await costs();
    expect(few.map(([, calls]) => calls)).toEqual([1, 1]);
    for (let n = 0; n < 25; n += 1) await said(`baru-${n}`, '2026-11-22T03:00:00Z');
    expect(await costs()).toEqual(few);
  });

  it('of which versions were published before seconds of its region were kept has these too', async () => {
    await env.DB.prepare('DELETE FROM region_publication WHERE region = ? AND at <= ?')
      .bind(REGION, SECOND)
      .run();
    const third = '2026-11-24T02:00:01Z';
    await said('lain', third);
    const map = links(await (await ask(`/timemap/${ORIGIN}${PATH}`)).text());
    expect(
      map.flatMap(({ rel, address }) => (rel.includes('memento') ? [address.split('?per=')[1]] : [])),
    ).toEqual([FIRST, SECOND, third]);
    expect(linked(await ask(`${PATH}?per=${third}`), 'predecessor-version')).toEqual([
      `${PATH}?per=${SECOND}`,
    ]);
    expect(linked(await ask(`${PATH}?per=${FIRST}`), 'successor-version')).toEqual([`${PATH}?per=${SECOND}`]);
  });
});
