import { parse } from 'csv-parse/sync';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../src/statistics/figures.ts';
import { localDate, longDate } from '../src/ui/when.ts';
import { furnishAnswered, SECRET } from './edge/answered.ts';
import { keptStatistics } from './edge/naive-statistics.ts';
import { ask } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

const yesterday = localDate(new Date(Date.now() - 86_400_000), 'Asia/Jakarta');
const PAGE = `/${REGION}/kinerja/`;
let ids: string[] = [];

const text = async (path: string) => {
  const response = await ask(path);
  return [response.status, await response.text()] as const;
};
const page = async (query = '') => (await text(PAGE + query))[1];
/** What the page says of something, in words. */
const said = (html: string, name: string) =>
  html
    .slice(html.indexOf(`<dt>${name}</dt>`))
    .replace(/^.*?<strong>(.*?)<\/strong>.*$/s, '$1')
    .trim();

beforeAll(async () => void (ids = await furnishAnswered()));

describe('how a region answers its reports', () => {
  it('is told with every number beside what it means, and from what it was counted', async () => {
    const html = await page();
    expect(said(html, 'Diterima')).toBe('8');
    expect(said(html, 'Masih terbuka')).toBe('3');
    // Two that nobody checked, and the one whose reporter does not accept the answer is not late yet.
    expect(said(html, 'Lewat janji')).toBe('2');
    expect(html).toContain('Di antaranya 2 belum diperiksa siapa pun.');
    expect(said(html, 'Digabung')).toBe('1');
    expect(said(html, 'Bukan wewenang')).toBe('1');
    // The day alone: a moment would tell when a single report came.
    expect(html.match(/Angka sampai akhir hari/g)).toHaveLength(2);
    expect(html).toContain(`Angka sampai akhir hari ${longDate(yesterday)}.`);
    expect(html).not.toMatch(/akhir hari[^<]*\d\d\.\d\d/i);
    expect(html).not.toContain('Isi halaman ini terbaru');
    expect(html).toContain('Dihitung sejak laporan yang diterima pada November 2026.');
  });

  it('has two scores side by side: from five on with a percentage, and never without its number', async () => {
    const html = await page();
    expect(said(html, 'Menurut lembaga')).toBe('50% (3 dari 6)');
    expect(said(html, 'Menurut warga')).toBe('3 dari 4');
    expect(said(html, 'Dibuka kembali')).toBe('16,6% (1 dari 6)');
    // At the scores, at the numbers, and at how it is counted.
    expect(html.match(/Persen dibulatkan ke bawah/g)).toHaveLength(3);
    const few = await page('?kecamatan=00.00.02');
    expect([few.match(/\d%/g), few.match(/Persen dibulatkan ke bawah/g)?.length]).toEqual([null, 1]);
    // Those that were answered at once are decided first: a month that is young says so.
    expect(said(html, 'Dijawab tepat waktu')).toBe('4 dari 4, 4 belum terbukti');
    expect(html).toMatch(/Dinas Uji<\/a><\/th><td>8<\/td><td>2<\/td><td>4\/4 \(4\sbelum\)</);
    expect(html).toContain('Penolakan dan bukan wewenang ikut sebagai jawaban.');
    // The code of a frame tells of room, not of reports.
    expect(html.replace(/<pre.*?<\/pre>/gs, '').match(/\d%(?! \()/g)).toBeNull();
    expect(said(html, 'Respon substantif')).toBe(
      'median 6 hari kerja, 9 dari 10 dalam 6 hari kerja (5 laporan)',
    );
    expect(said(html, 'Sampai ditutup')).toBe('baru 3 laporan: terlalu sedikit untuk median');
  });

  it('is drawn with the numbers of its table, without script', async () => {
    const html = await page();
    const [, drawing = ''] =
      /<svg[^>]*aria-labelledby="per-bulan-judul".*?<title[^>]*>(.*?)<\/title>/s.exec(html) ?? [];
    expect(drawing).toBe('1 bulan: 8 laporan diterima. 4 dijawab tepat waktu, 0 tidak.');
    expect(html).toMatch(/<th scope="row">November 2026<\/th><td>8<\/td><td>4<\/td><td>0<\/td><td>4<\/td>/);
    expect(html).toMatch(/<th scope="row">November 2026<\/th><td>3\/6<\/td><td>3\/4<\/td>/);
  });

  it('has the same files beside its drawing as every chart, narrowed as the page is, and offers points of the whole alone', async () => {
    for (const query of ['', '?lembaga=dinas']) {
      const html = await page(query);
      for (const ending of ['svg', 'png', 'csv', 'json']) {
        const file = `${PAGE}bulan.${ending}${query}`;
        expect(html.includes(`href="${file}"`), file).toBe(ending !== 'png' || query === '');
        const response = await ask(file);
        await response.text();
        // The build knew nothing of these reports: the drawing takes the place of its points; of a part it makes none.
        const drawing = query ? [404, null] : [302, `${PAGE}bulan.svg`];
        expect([response.status, response.headers.get('Location')], file).toEqual(
          ending === 'png' ? drawing : [200, null],
        );
      }
    }
  });

  it('can be asked of one agency, category or kecamatan, and of one period', async () => {
    const html = await page();
    expect(html).toContain(`href="${PAGE}?kategori=lampu-jalan"`);
    for (const query of ['?lembaga=dinas', '?periode=2026-11'])
      expect(said(await page(query), 'Diterima'), query).toBe('8');
    // Of a secret report nobody is told of what and where it is.
    for (const query of ['?kategori=lampu-jalan', '?kecamatan=00.00.01'])
      expect(said(await page(query), 'Diterima'), query).toBe('7');
    const agency = await page('?lembaga=dinas');
    // As its heading, its title, and what is shown where it is shared.
    expect(agency.match(/Kinerja menjawab laporan: Dinas Uji, Kota Uji/g)).toHaveLength(3);
    expect(await page('?lembaga=dinas')).toContain('Dioper ke lembaga lain');
    const empty = await page('?periode=2025');
    expect(empty).toContain('Tidak ada laporan yang diterima pada waktu itu.');
    for (const part of ['agency', 'service', 'district']) expect(empty).not.toContain(`id="menurut-${part}"`);
    expect(await page('?lembaga=lain')).toContain('Belum ada laporan yang dihitung di sini.');
  });

  it('is silent of a region without reports, and knows no region that is not there', async () => {
    const [status, html] = await text('/kota-sepi/kinerja/');
    expect(status).toBe(200);
    expect(html).toContain('Belum ada laporan yang dihitung di sini.');
    expect(html).not.toContain('%');
    for (const name of ['kinerja/', 'kinerja.csv', 'kinerja.json'])
      expect((await ask(`/kota-lenyap/${name}`)).status, name).toBe(404);
  });

  it('is found from the region, from the list of reports, and from a report', async () => {
    for (const path of [`/${REGION}/`, `/${REGION}/laporan/`])
      expect((await text(path))[1], path).toContain(PAGE);
  });
});

type Line = Record<string, string | number | null>;
const json = async (query = '') =>
  (await ask(`/${REGION}/kinerja.json${query}`)).json<{ lines: Line[] } & Line>();

describe('the same numbers as data', () => {
  it('are those of the page, as CSV and as JSON, with units, meanings, licence and what they were counted from', async () => {
    const [told, file] = [await json(), await ask(`/${REGION}/kinerja.csv`)];
    const bytes = new Uint8Array(await file.arrayBuffer());
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(csv).toMatch(/^\uFEFF"ukuran"/);
    expect(csv).toContain('"\r\n"');
    const lines = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines).toEqual(
      told.lines.map((line) =>
        Object.fromEntries(Object.entries(line).map(([k, v]) => [k, String(v ?? '')])),
      ),
    );
    const { agency, residents, count } = figuresOf((await keptStatistics(REGION))['region||']! as never);
    expect(told.lines[0]).toMatchObject({
      ukuran: 'wilayah',
      kode: REGION,
      periode: '',
      ...count,
      agency_of: agency.of,
      agency_n: agency.n,
      agency_percent: 50,
      residents_of: residents.of,
      residents_n: 4,
      residents_percent: null,
      answered_n: 4,
      answered_undecided: 4,
      closed_median: null,
    });
    expect(told.columns).toContainEqual(expect.objectContaining({ name: 'received', unit: 'laporan' }));
    expect(told).toMatchObject({
      licence: expect.stringContaining('by/4.0'),
      counted_until: yesterday,
    });
  });

  it('run nothing in a spreadsheet', async () => {
    await env.DB.prepare(
      `UPDATE region SET organisation_names = json_set(organisation_names, '$.dinas', '=HYPERLINK("x")') WHERE slug = ?`,
    )
      .bind(REGION)
      .run();
    expect(await (await ask(`/${REGION}/kinerja.csv`)).text()).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('tell of no cell of two dimensions, and no word, reference or day of any report', async () => {
    const all = [
      await page(),
      JSON.stringify(await json()),
      JSON.stringify(await json('?kecamatan=00.00.01')),
    ].join('\n');
    for (const hidden of [SECRET, ...ids, '2026-11-16', '2026-11-17', '2026-11-24'])
      expect(all).not.toContain(hidden);
    const narrowed = await json('?kecamatan=00.00.01');
    expect(new Set(narrowed.lines.map(({ ukuran }) => ukuran))).toEqual(new Set(['kecamatan']));
  });
});
