import { beforeAll, describe, expect, it } from 'vitest';
import { contoh } from './edge/contoh.ts';
import { ask } from './edge/portal.ts';

beforeAll(contoh);

const text = async (path: string) => (await ask(path)).text();
const sourcesIn = (html: string) => [...html.matchAll(/href="\/sumber\/(\w+)\/"/g)].map(([, id]) => id);
const listIn = (page: string) => /<ol class="references">.*?<\/ol>/s.exec(page)?.[0] ?? '';

describe('the list of sources of a programme’s page', () => {
  it.each(['layanan-satu-pintu', 'halte-pintar', 'pasar-daring'])(
    'of %s holds every source that the page cites, each once: of dates, promises and judgements too',
    async (slug) => {
      const page = await text(`/kota-contoh/program/${slug}/`);
      const listed = sourcesIn(listIn(page));
      expect(listed.toSorted()).toEqual([...new Set(sourcesIn(page))].toSorted());
    },
  );

  it('says what rests on each', async () => {
    const list = listIn(await text('/kota-contoh/program/halte-pintar/'));
    for (const said of [
      'penilaian Universitas Contoh',
      'harapan Dewan Smart City Kota Contoh, 12 Januari 2026',
      'tonggak Layar dirawat setahun penuh',
      'angka Halte yang selesai',
    ])
      expect(list, said).toContain(said);
    expect(list.match(/Untuk: /g)).toHaveLength(sourcesIn(list).length);
  });
});
