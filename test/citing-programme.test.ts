import { beforeAll, describe, expect, it } from 'vitest';
import { recordIndicator } from '../functions/programmes/record-indicator.ts';
import { Indicator } from '../src/programmes/indicator-schema.ts';
import { daysBefore, localDate } from '../src/ui/when.ts';
import { agreed, citables, PROGRAMME, REGISTER, SECOND } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { all } from './edge/markup.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

const today = localDate(new Date(), 'Asia/Jakarta');

// The second in which that day began there.
const TODAY = '2026-11-25T17:00:00Z';

beforeAll(() => citables());

describe('a programme', () => {
  it('is cited as its page stood when the day began, to which its ages are counted, and says that moment in its title and number', async () => {
    const page = await cited.pageAt(PROGRAMME);
    const said = cited.fromHead(page);
    expect(said.number).toMatch(new RegExp(`^P-[0-9A-Z]{10}@${TODAY}$`));
    expect(said.title).toBe('Program Lampu jalan, Kota Uji (keadaan 26 November 2026 pukul 00.00 WIB)');
    expect(said.url).toBe(`http://portal.test${PROGRAMME}?per=${TODAY}`);
    expect(said.date).toBe('2026-11-26');
    expect(cited.meta(page, 'DC.type')).toBe('Catatan program, karangan untuk peragaan');
    const panel = cited.panelOf(page);
    expect(panel).toContain('menurut catatan Pantau Kota, “Program Lampu jalan');
    expect(panel).toMatch(/data-versiondate=&quot;\d{4}-\d\d-\d\d&quot;/);
    expect(page).toMatch(/rel="cite-as"[^>]*per=|per=[^>]*rel="cite-as"/);
    expect(page).toContain('id="riwayat"');
  });

  it('lets each indicator be cited as it stood when its version was published', async () => {
    const page = await cited.pageAt(PROGRAMME);
    const panel = cited.panelOf(page, 'kutip-indikator-jenis-surat');
    const said = await agreed(panel);
    expect(said).toMatchObject({
      title:
        'Indikator Jenis surat, program Lampu jalan, Kota Uji (keadaan 23 November 2026 pukul 00.30 WIB)',
      date: '2026-11-23',
      url: `http://portal.test${PROGRAMME}?per=${SECOND}#indikator-jenis-surat`,
    });
    expect(said.number).toMatch(new RegExp(`^I-[0-9A-Z]{10}@${SECOND}$`));
    expect(panel).toContain('menurut Koran Uji, dikutip dari Pantau Kota');
    const { json } = await cited.filesOf(panel);
    expect(JSON.parse(json)[0].abstract).toContain(
      'nilai nyata 12 jenis, 1 Januari 2026 sampai 30 Juni 2026',
    );
  });

  it.each([
    ['kurva-s', 'R'],
    ['garis-tonggak', 'R'],
    ['uang', 'P'],
  ])('lets its chart %s be cited as it is drawn today', async (chart, letter) => {
    const page = await cited.pageAt(PROGRAMME);
    const said = await agreed(cited.panelOf(page, `kutip-${chart}`));
    const began = `${daysBefore(today, 1)}T17:00:00Z`;
    expect(said.number).toMatch(new RegExp(`^${letter}-[0-9A-Z]{10}-${chart}@${began}$`));
    expect(said.url).toBe(`http://portal.test${PROGRAMME}?per=${began}#${chart}`);
    expect(said.date).toBe(today);
    expect(page).toContain(`id="${chart}"`);
  });

  it('says of each of them for search engines what its files say', async () => {
    const page = await cited.pageAt(PROGRAMME);
    const [whole, ...parts] = cited.documentsOf(page);
    expect(cited.fromThing(whole!)).toEqual(cited.fromHead(page));
    expect(whole).toMatchObject({ about: { '@type': 'Project', name: 'Lampu jalan' } });
    const anchors = ['kurva-s', 'garis-tonggak', 'uang', 'indikator-jenis-surat'];
    const said = await Promise.all(anchors.map((anchor) => agreed(cited.panelOf(page, `kutip-${anchor}`))));
    expect(parts.map(cited.fromThing)).toEqual(said);
  });

  it('gives every fact an anchor and a visible way to its permanent address', async () => {
    const page = await cited.pageAt(PROGRAMME);
    const addresses = all(page, /href="([^"]+)" rel="bookmark nofollow"/g);
    const anchors = addresses.map((address) => address.split('#')[1] ?? '');
    expect(anchors).toEqual(
      expect.arrayContaining([
        'tonggak-rancangan',
        'tonggak-sakelar',
        'anggaran-biaya',
        'transaksi-termin-1',
        'nilai-jenis-surat-actual-2026-01-01-2026-06-30',
        'nilai-jenis-surat-target-2026-01-01-2026-12-31',
        // A promise has a page of its own.
        '',
      ]),
    );
    for (const anchor of anchors.filter(Boolean))
      expect(page.split(`id="${anchor}"`), anchor).toHaveLength(2);
    for (const address of addresses)
      expect(address).toContain(`per=${address.includes('/janji/') ? TODAY : SECOND}`);
    // A transaction begins a page of its list, so that it is there however many came after it.
    const transaction = addresses.find((address) => address.includes('transaksi-'))!;
    expect(await cited.pageAt(transaction.replaceAll('&amp;', '&').replace(/#.*/, ''))).toContain(
      'id="transaksi-termin-1"',
    );
  });

  it('shows at a cited address what was cited, and cites it alike, after it was corrected', async () => {
    const before = await cited.pageAt(PROGRAMME);
    const panel = cited.panelOf(before, 'kutip-indikator-jenis-surat');
    const address = cited.fromCsl((await cited.filesOf(panel)).json).url;
    const points = [{ kind: 'actual', from: '2026-01-01', to: '2026-06-30', value: 13, source: 'koran' }];
    const [old] = await rows('SELECT content FROM indicator');
    const indicator = Indicator.parse({
      ...JSON.parse(String(old?.content)),
      points: [...JSON.parse(String(old?.content)).points.slice(0, 2), ...points],
      reason: 'salah hitung',
    });
    await recordIndicator(ctxAt('2026-11-25T02:00:00.000Z'), { region: REGION, indicator });

    const then = await cited.pageAt(address.replace(/^http:..portal.test|#.*$/g, ''));
    const [cell] = all(then, /id="nilai-jenis-surat-actual-2026-01-01-2026-06-30".*?<td>(.*?)<\/td>/gs);
    expect(cell).toMatch(/^12 /);
    const said = await agreed(cited.panelOf(then, 'kutip-indikator-jenis-surat'));
    expect([said.number.slice(13), said.url]).toEqual([SECOND, address]);
    // The page never changes: the day is its reader's to write.
    expect(cited.panelOf(then)).toMatch(/dilihat \[tanggal\]/);
    expect(cited.panelOf(then)).not.toMatch(/dilihat \d/);

    const now = await agreed(cited.panelOf(await cited.pageAt(PROGRAMME), 'kutip-indikator-jenis-surat'));
    expect([now.number.slice(13), now.date]).toEqual(['2026-11-25T02:00:00Z', '2026-11-25']);
    expect(now.url).toContain('per=2026-11-25T02:00:00Z#');
  });

  it('is cited, on a day that still runs, by what was published last, in its panel, its parts, its head and its files', async () => {
    const page = await cited.pageAt(`${PROGRAMME}?per=${today}`);
    expect(page).toContain('masih dapat berubah');
    const panels = ['kutip', 'kutip-indikator-jenis-surat', 'kutip-kurva-s'];
    const said = await Promise.all(panels.map((id) => agreed(cited.panelOf(page, id))));
    const now = await cited.pageAt(PROGRAMME);
    expect(said).toEqual(await Promise.all(panels.map((id) => agreed(cited.panelOf(now, id)))));
    for (const { url } of said) expect(url).toMatch(/\?per=2026-11-25T[\d:]{8}Z/);
    expect(cited.fromHead(page)).toEqual(said[0]);
    expect(page).toMatch(new RegExp(`data-live="cite-as"[^>]*\\?per=${TODAY}"`));
    for (const list of [`/${REGION}/program/`, REGISTER])
      for (const { url } of cited.fromList(await cited.pageAt(`${list}?per=${today}`)))
        expect(url).toContain(`?per=${TODAY}`);
    // Whoever asks for the file of such a day gets the same number.
    for (const file of [`${PROGRAMME}kutipan.ris`, `/${REGION}/janji/kutipan/jembatan.ris`])
      expect(await cited.pageAt(`${file}?per=${today}`)).toContain(`@${TODAY}\r\n`);
  });

  it('has no file for what it has not', async () => {
    for (const path of [
      `${PROGRAMME}kutipan.doc`,
      `${PROGRAMME}kutipan/indikator-tidak-ada.ris`,
      `${PROGRAMME}kutipan/kurva.ris`,
      `${PROGRAMME}kutipan/__proto__.ris`,
      `/${REGION}/program/tidak-ada/kutipan.ris`,
      `/tidak-ada/program/lampu/kutipan.bib`,
      `${REGISTER}kutipan/tidak-ada.json`,
      `/sumber/0000000000/kutipan.json`,
      `/sumber/x/kutipan.json`,
      `${PROGRAMME}kutipan.ris?per=2020-01-01`,
      `${REGISTER}kutipan/jembatan.ris?per=2020-01-01`,
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask(`${PROGRAMME}kutipan.ris?per=kemarin`)).status).toBe(400);
  });
});
