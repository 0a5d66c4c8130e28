import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { followEvents } from '../functions/search/follow-events.ts';
import { rebuildIndex } from '../functions/search/rebuild-index.ts';
import { forwardServiceRequest } from '../functions/triage/forward-service-request.ts';
import { verifyServiceRequest } from '../functions/triage/verify-service-request.ts';
import { furnishDesk, ROOM } from './edge/desk.ts';
import { askAs, ctxOf, type Signed } from './edge/officers.ts';
import { codesOf, track } from './edge/own.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { submitted } from './edge/requests.ts';

let boss: Signed;
let dinas: Signed;
let other: Signed;
const follow = () => followEvents(ctxAt(), env.SEARCH);
const page = async (who: Signed, words: string) =>
  (await askAs(who, `${ROOM}?cari=${encodeURIComponent(words)}`)).text();
const has = (text: string, id: string) => text.includes(`/laporan/${id}/`);
const described = (description: string, more = {}) => submitted({ texts: { description, ...more } });
const held = async () =>
  (await env.SEARCH.prepare('SELECT request_id, body, facets FROM desk_document ORDER BY request_id').all())
    .results;

beforeAll(async () => {
  ({ boss, dinas, other } = await furnishDesk());
});

describe('a report is found', () => {
  it('by its reference, as it is typed, which opens it; also one that is secret', async () => {
    for (const { id } of [await submitted(), await submitted({ texts: { is_secret: 'ya' } })])
      for (const typed of [id, id.toLowerCase(), `${id.slice(0, 5)} ${id.slice(5)}`]) {
        const response = await askAs(boss, `${ROOM}?cari=${encodeURIComponent(typed)}`);
        expect([response.status, response.headers.get('Location')]).toEqual([303, `${ROOM}${id}/`]);
      }
    const foreign = await submitted();
    expect((await askAs(other, `${ROOM}?cari=${foreign.id}`)).status).toBe(200);
  });

  it('by its words before the public knows of it, and by the public never', async () => {
    const { id } = await described('Kucing Angora terjepit di selokan pasar.', {
      landmark: 'Dekat gapura Majapahit',
    });
    await follow();
    for (const words of ['angora selokan', 'majapahit', 'gapura "pasar"'])
      expect(has(await page(boss, words), id), words).toBe(true);
    expect(has(await page(dinas, 'angora'), id)).toBe(true);
    expect(has(await page(other, 'angora'), id)).toBe(false);
    for (const path of ['/cari/?q=angora', '/cari/?q=angora&wilayah=kota-uji', '/kota-uji/laporan/?q=angora'])
      expect(await (await ask(path)).text(), path).not.toContain(id);
  });

  it('where it is now: with the agency that has it, moments after it was forwarded', async () => {
    const { id } = await described('Rambu zebra pudar sekali warnanya.');
    await follow();
    await verifyServiceRequest(ctxOf(boss), { id, publicity: 'none', photos: [] });
    await forwardServiceRequest(ctxOf(boss), { id, to: 'lain', reason: 'Rambu milik dinas lain.' });
    // The index does not know yet, and nobody is shown what is not theirs any more.
    expect(has(await page(dinas, 'zebra'), id)).toBe(false);
    await follow();
    expect(has(await page(other, 'zebra'), id)).toBe(true);
    expect(has(await page(dinas, 'zebra'), id)).toBe(false);
    expect(has(await page(boss, 'zebra'), id)).toBe(true);
  });
});

describe('a report is not found', () => {
  it('when it is secret: no word of it is there', async () => {
    const { id } = await described('Pungli oleh Badrun Kusumo di loket.', { is_secret: 'ya' });
    await follow();
    expect(has(await page(boss, 'Badrun'), id)).toBe(false);
    expect(JSON.stringify(await held())).not.toMatch(new RegExp(`Badrun|${id}`));
  });

  it('when it was erased: no word of it is left, not even in the index itself', async () => {
    const made = await described('Zirkonium tumpah di jembatan lama.');
    await follow();
    expect(has(await page(boss, 'zirkonium'), made.id)).toBe(true);
    await eraseBy(made);
    await follow();
    expect(await page(boss, 'zirkonium')).toContain('Tidak ada laporan dengan kata itu.');
    expect(JSON.stringify(await held())).not.toContain(made.id);
    const { results } = await env.SEARCH.prepare('SELECT hex(block) AS block FROM desk_text_data').all();
    // "irk", a trigram of it, as it stands in a block.
    expect(results.map(({ block }) => block).join()).not.toContain('69726B');
  });

  it.each(['OR', 'body:lampu', '"', 'a" OR facets:"region', 'NEAR(lampu padam)', '*', '😀', '\u0000lampu'])(
    'by the language of the index: %s',
    async (words) => {
      expect([200, 400]).toContain((await askAs(boss, `${ROOM}?cari=${encodeURIComponent(words)}`)).status);
    },
  );
});

describe('the index', () => {
  it('made anew holds the same, and is the same however often an event is read', async () => {
    await follow();
    const before = await held();
    expect(before.length).toBeGreaterThan(2);
    await rebuildIndex(ctxAt(), env.SEARCH);
    expect(await held()).toEqual(before);
    await env.SEARCH.prepare("UPDATE reader SET event_id = 0 WHERE name = 'search'").run();
    await Promise.all([follow(), follow()]);
    expect(await held()).toEqual(before);
  });

  it('gives page after page, what changed last first', async () => {
    const made = [];
    for (let n = 0; n < 17; n += 1) made.push((await described(`Pelikan nomor ${n} hinggap di tiang.`)).id);
    await follow();
    const first = await page(boss, 'pelikan');
    const next = /href="([^"]*setelah=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await askAs(boss, next)).text();
    const found = made.toReversed().map((id) => [has(first, id), has(second, id)]);
    expect(found).toEqual(made.map((_, n) => [n < 15, n >= 15]));
  });
});

async function eraseBy(made: Awaited<ReturnType<typeof submitted>>) {
  const response = await track('hapus/', { ...codesOf(made), langkah: '2', yakin: 'ya' });
  expect(await response.text()).toContain('Data laporan ini sudah dihapus');
}
