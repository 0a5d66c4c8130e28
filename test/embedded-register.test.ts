import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

beforeAll(async () => {
  await furnish(REGION, '00.01');
  const radio = { ...sample.source, key: 'radio', publisher: 'Radio Uji', published_at: '2025-03-02T09:00' };
  await recordSource(ctxAt(), { region: REGION, source: radio });
  for (const year of [2020, 2021, 2022, 2023, 2024]) {
    const outcomes = [
      { value: 'limited' as const, statement: 'Baru gambar.', as_of: '2025-03-01', source: 'radio' },
    ];
    const over = {
      key: `janji-${year}`,
      made_on: `${year}-01-04`,
      due: year < 2022 ? '2025-01-01' : null,
      ...(year === 2020 && { outcomes }),
    };
    await recordCommitment(ctxAt(), { region: REGION, commitment: { ...sample.commitment, ...over } });
  }
});

const get = async (path: string) => {
  const response = await ask(path);
  return { status: response.status, text: await response.text() };
};

/** The public words in a frame of a register, and what it says of how many there are. */
const registerIn = async (path: string) => {
  const { text } = await get(path);
  const quotes = [...text.matchAll(/<li>.*?<\/li>/gs)].map(([item]) => item.replace(/<[^>]+>/g, ' '));
  return {
    quotes,
    title: /<h1>(.*?)<\/h1>/.exec(text)![1]!,
    counted: /<p class="muted">(\d+ dari .*?)<\/p>/.exec(text)?.[1],
  };
};

describe('an embedded register', () => {
  it('names the source of every quote and of every outcome, its day, and leads to it', async () => {
    const { text } = await get(`/semat/${REGION}/janji/`);
    const cited = [...text.matchAll(/<p class="cited">.*?<\/p>/gs)].map(([line]) => line);
    expect(cited).toHaveLength(2 + 1);
    for (const line of cited) expect(line).toMatch(/<a href="\/sumber\/\w{10}\/">/);
    const told = text.replace(/<[^>]+>/g, '');
    expect(told.match(/Sumber: Koran Uji, Kota uji diuji, tanggal terbit tidak diketahui /g)).toHaveLength(2);
    expect(told).toMatch(
      /Hasil menurut sumber: Baru gambar\.1 Maret 2025\. Sumber: Radio Uji, Kota uji diuji, terbit 2 Maret 2025 /,
    );
  });

  it('is narrowed as its page is, says so, and of how many words it shows the first', async () => {
    const whole = await registerIn(`/semat/${REGION}/janji/`);
    expect(whole.quotes).toHaveLength(2);
    expect(whole.counted).toMatch(/^2 dari 5\. Yang diucapkan paling awal lebih dulu\.$/);
    for (const query of ['?status=selesai', '?status=lewat', '?umur=1', '?status=terbuka&umur=1']) {
      const page = (await get(`/${REGION}/janji/${query}`)).text;
      const [, code = ''] = /src=&quot;http:\/\/[^/]+(\/semat[^&]*janji\/\?.*?)&quot;/.exec(page)!;
      const path = code.replaceAll('&amp;amp;', '&');
      expect(path).toBe(`/semat/${REGION}/janji/${query}`);
      const { quotes, title, counted } = await registerIn(path);
      const all = page.match(/<li[^>]* id="/g)?.length ?? 0;
      expect(quotes.length, query).toBe(Math.min(2, all));
      expect(counted?.startsWith(`2 dari ${all}. `) ?? false, query).toBe(all > 2);
      expect(title, query).toMatch(/^Janji Kota Uji \(.+\)$/);
      const link = `href="/${REGION}/janji/${query.replaceAll('&', '&amp;')}"`;
      expect((await get(path)).text, query).toContain(link);
    }
  });

  it('of all regions takes a region, as its page does, by the name that somebody types', async () => {
    const own = await registerIn(`/semat/${REGION}/janji/?status=terbuka`);
    for (const wilayah of [REGION, 'Kota+Uji'])
      expect(await registerIn(`/semat/janji/?wilayah=${wilayah}&status=terbuka`)).toEqual(own);
    expect((await get('/semat/janji/?wilayah=kota-hilang')).status).toBe(404);
  });

  it.each(['status=x', 'umur=2', 'status=lewat&umur=1', 'setelah=2026-01-01~0000000000'])(
    'refuses %s in the frame',
    async (query) => {
      for (const path of ['/semat/janji/', `/semat/${REGION}/janji/`]) {
        const { status, text } = await get(`${path}?${query}`);
        expect([status, text.includes('class="embed"')], path).toEqual([400, true]);
      }
    },
  );
});
