import { beforeAll, describe, expect, it } from 'vitest';
import { contoh, FULL } from './edge/contoh.ts';
import { told } from './edge/embedding.ts';
import { ask, ORIGIN } from './edge/portal.ts';

beforeAll(() => contoh(), 60_000);

describe('the room of an embed', () => {
  it('tells a link where no frame can be read, and never a larger one than there is room for', async () => {
    for (const room of ['&maxwidth=50', '&maxwidth=299', '&maxheight=119', '&maxwidth=50&maxheight=50']) {
      const link = await told(ORIGIN + FULL, room);
      expect(link, room).toMatchObject({ type: 'link', version: '1.0', provider_name: 'Pantau Kota' });
      for (const name of ['html', 'width', 'height', 'thumbnail_url'])
        expect(link, room).not.toHaveProperty(name);
    }
    expect(await told(ORIGIN + FULL, '&maxwidth=300&maxheight=120')).toMatchObject({
      type: 'rich',
      width: 300,
      height: 120,
    });
  });

  it('names what is made up, and speaks in the name of no government', async () => {
    for (const path of [FULL, `${FULL}#kurva-s`, '/kota-contoh/', '/kota-contoh/janji/'])
      expect(await told(ORIGIN + path), path).toMatchObject({
        author_name: 'Pantau Kota',
        title: expect.stringMatching(/ \[Karangan: wilayah contoh\]$/),
      });
  });

  it('of a plan holds the names of its rows, in their order', async () => {
    const frame = await (await ask(`/semat${FULL}garis-tonggak/`)).text();
    const [, names = ''] = /<ol class="named">(.*?)<\/ol>/s.exec(frame) ?? [];
    const { rows } = (await (await ask(`${FULL}garis-tonggak.json`)).json()) as { rows: { title: string }[] };
    expect(rows.length).toBeGreaterThan(1);
    expect(names.match(/(?<=<li>).*?(?=<\/li>)/gs)).toEqual(rows.map(({ title }) => title));
  });

  it('shows of a programme also who outside judged it, or that nobody did', async () => {
    const outside = /<p[^>]*>(?:Penilaian|Menurut pihak|Dinilai|Belum dinilai|Belum ada penilaian)[^<]*/;
    const [frame, page] = [await (await ask(`/semat${FULL}`)).text(), await (await ask(FULL)).text()];
    expect(outside.exec(frame)?.[0]).toBe(outside.exec(page)?.[0]);
    expect(frame).toMatch(outside);
  });

  it('is asked for with marks of other sites, which change nothing', async () => {
    const frame = await ask(`/semat${FULL}?utm_source=koran`);
    expect(frame.status).toBe(200);
    expect(await frame.text()).not.toContain('utm_source');
  });
});
