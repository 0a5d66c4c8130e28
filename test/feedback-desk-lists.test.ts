import { beforeAll, describe, expect, it } from 'vitest';
import { furnishDesk } from './edge/desk.ts';
import { waiting } from './edge/moderation.ts';
import { askAs, granted, officer, sendAs, type Signed } from './edge/officers.ts';
import { rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

const ROOM = `/petugas/${REGION}/masukan/`;

let boss: Signed;
beforeAll(async () => {
  ({ boss } = await furnishDesk());
});

const page = async (who: Signed, query = '') => (await askAs(who, ROOM + query)).text();
const linked = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&'));

describe('the lists of the room', () => {
  it('show every question that waits for its answer, whatever kind was chosen in another list', async () => {
    const id = await waiting();
    await sendAs(boss, `${ROOM}${id}/terbitkan/`, { versi: '1' });
    expect(await page(boss, '?daftar=pertanyaan&jenis=pengamatan')).toContain(id);
    const links = linked(await page(boss, '?jenis=pengamatan&program=lampu'));
    expect(links).toContain(`${ROOM}?daftar=pertanyaan&program=lampu`);
    expect(links).toContain(`${ROOM}?daftar=terbit&jenis=pengamatan&program=lampu`);
  });

  it('are come back to as they were narrowed, also after something was done', async () => {
    const id = await waiting();
    const query = '?jenis=pertanyaan&program=lampu&lembaga=dinas';
    expect(linked(await page(boss, query))).toContain(`${ROOM}${id}/${query}`);
    const one = await page(boss, `${id}/${query}`);
    expect(linked(one)).toContain(ROOM + query);
    const [, action] = /action="([^"]*terbitkan[^"]*)"/.exec(one)!;
    const done = await sendAs(boss, action!.replaceAll('&amp;', '&'), { versi: '1' });
    expect(done.headers.get('Location')).toBe(`${ROOM}${id}/${query}&jadi=terbitkan`);
    expect(linked(await page(boss, `${id}/?daftar=__proto__&jenis=x`))).toContain(ROOM);
  });

  it('say of which agency they are to whoever works for two', async () => {
    const two = await officer('triager');
    await granted(two, { role: 'triager', region: REGION, organisation: 'lain' });
    const html = await page(two);
    expect(html).toMatch(/<h2>Menunggu diperiksa: [^<]+<\/h2>/);
    expect(html).toContain('Anda bertugas di 2 lembaga');
    expect(await page(boss)).toContain('<h2>Menunggu diperiksa</h2>');
  });

  it('put of what is owed at the same moment first what came first', async () => {
    const hours = [9, 3, 7, 1, 5];
    const made = await Promise.all(
      hours.map((hour) => waiting({ agency: 'lain', at: `2026-10-05T0${hour}:00:00.000Z` })),
    );
    const html = await page(boss, '?lembaga=lain');
    const seen = [...html.matchAll(/masukan\/(\w{10})\//g)].map(([, id]) => id!);
    const order = [...new Set(seen.filter((id) => made.includes(id)))];
    expect(order).toEqual([1, 3, 5, 7, 9].map((hour) => made[hours.indexOf(hour)]));
    expect(await rows('SELECT DISTINCT next_due_at FROM feedback WHERE agency = ?', 'lain')).toHaveLength(1);
  });
});
