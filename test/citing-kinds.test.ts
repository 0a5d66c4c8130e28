import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { importFile } from '../functions/imports/import-file.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { publishUpdate } from '../functions/updates/publish-update.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { localDate } from '../src/ui/when.ts';
import * as cited from './edge/cited.ts';
import { all } from './edge/markup.ts';
import { limited } from './edge/load.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { FILE } from './edge/promises.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const PROGRAMME = `/${REGION}/program/lampu/`;
const REGISTER = `/${REGION}/janji/`;
// 23.30 in London is the next day in the region.
const PUBLISHED = '2026-11-20T23:30:00.000Z';
const today = localDate(new Date(), 'Asia/Jakarta');

const press = {
  ...sample.source,
  key: 'harian',
  byline: 'Dani Elang Sakti',
  editor: 'Wahyu N.',
  published_at: '2023-10-02T13:01',
  url: 'https://harian.example/a?b=1&c=2',
  archived_url: 'https://arsip.example/1',
};
const silent = { ...sample.source, key: 'bisu', title: null, class: 'resident_observation' as const };
const law = { ...press, key: 'perda', class: 'official_document' as const, byline: null, editor: null };

let update = '';
const sources: Record<string, string> = {};
beforeAll(async () => {
  await furnish();
  await importFile(ctxAt(PUBLISHED, limited), readYaml(FILE, ImportFile));
  for (const source of [press, silent, law]) await recordSource(ctxAt(PUBLISHED), { region: REGION, source });
  const commitment = { ...sample.commitment, programme: 'lampu', holder: 'Ibu Uji' };
  await recordCommitment(ctxAt(PUBLISHED), { region: REGION, commitment });
  update = await publishUpdate(ctxAt(PUBLISHED), { region: REGION, update: sample.update });
  for (const { id, key } of await rows('SELECT id, key FROM source')) sources[key as string] = id as string;
});

const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** All three files say one thing, and what they say. */
async function agreed(panel: string): Promise<cited.Cited> {
  const files = await cited.filesOf(panel);
  const said = cited.fromCsl(files.json);
  expect(cited.fromRis(files.ris)).toEqual(said);
  const { date, ...others } = said;
  const month = date ? `${date.slice(0, 4)}-${MONTHS[Number(date.slice(5, 7))]}` : '';
  expect(cited.fromBib(files.bib)).toEqual({ ...others, month });
  return said;
}

describe('a page and its files', () => {
  it.each([
    ['an update', () => `/u/${update}/v/1/`],
    ['a programme', () => PROGRAMME],
    ['a press report', () => `/sumber/${sources.harian}/`],
    ['a source of which little is known', () => `/sumber/${sources.bisu}/`],
    ['an official document', () => `/sumber/${sources.perda}/`],
  ])('say the same creators, title, date, institution, number and address: %s', async (_, path) => {
    const page = await cited.pageAt(path());
    const said = await agreed(cited.panelOf(page));
    expect(cited.fromHead(page)).toEqual(said);
    expect(said.title).not.toBe('');
    expect(said.url).toMatch(/^https?:\/\//);
    // On the page of one thing they would hide its head from reference managers.
    expect(page).not.toContain('Z3988');
  });
});

describe('a programme', () => {
  it('is cited as its page stood on the day of reading, with the version of its own record', async () => {
    const page = await cited.pageAt(PROGRAMME);
    const said = cited.fromHead(page);
    expect(said.number).toMatch(/^P-[0-9A-Z]{10}@v1$/);
    expect(said.title).toBe('Program Lampu jalan, Kota Uji (versi 1)');
    expect(said.url).toBe(`http://portal.test${PROGRAMME}?per=${today}`);
    expect(cited.meta(page, 'DC.type')).toBe('Catatan program karangan, untuk peragaan');
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
      title: 'Indikator Jenis surat, program Lampu jalan, Kota Uji (versi 1)',
      date: '2026-11-21',
      url: `http://portal.test${PROGRAMME}?per=2026-11-21#indikator-jenis-surat`,
    });
    expect(said.number).toMatch(/^I-[0-9A-Z]{10}@v1$/);
    expect(panel).toContain('menurut Koran Uji, dikutip dari Pantau Kota');
    const { json } = await cited.filesOf(panel);
    expect(JSON.parse(json)[0].abstract).toContain(
      'nilai nyata 12 jenis, 1 Januari 2026 sampai 30 Juni 2026',
    );
  });

  it.each([
    ['kurva-s', /^R-[0-9A-Z]{10}@v4$/],
    ['garis-tonggak', /^R-[0-9A-Z]{10}@v4$/],
    ['uang', /^P-[0-9A-Z]{10}@v1$/],
  ])('lets its chart %s be cited as it was drawn that day', async (chart, number) => {
    const page = await cited.pageAt(PROGRAMME);
    const said = await agreed(cited.panelOf(page, `kutip-${chart}`));
    expect(said.number).toMatch(number);
    expect(said.url).toBe(`http://portal.test${PROGRAMME}?per=${today}#${chart}`);
    expect(page).toContain(`id="${chart}"`);
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
        'jembatan',
      ]),
    );
    for (const anchor of anchors) expect(page.split(`id="${anchor}"`), anchor).toHaveLength(2);
    for (const address of addresses) expect(address).toContain('per=2026-11-21');
    // A transaction begins a page of its list, so that it is there however many came after it.
    const transaction = addresses.find((address) => address.includes('transaksi-'))!;
    expect(await cited.pageAt(transaction.replaceAll('&amp;', '&').replace(/#.*/, ''))).toContain(
      'id="transaksi-termin-1"',
    );
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
    ])
      expect((await ask(path)).status, path).toBe(404);
  });
});

describe('a public word', () => {
  it('is cited in the name of the office, in its register, the same on every page that shows it', async () => {
    const [word] = await rows('SELECT id FROM commitment');
    const pages = await Promise.all([PROGRAMME, REGISTER, `/${REGION}/`].map(cited.pageAt));
    const panels = pages.map((page) => cited.panelOf(page, `kutip-${String(word?.id)}`));
    expect(new Set(panels)).toHaveLength(1);
    const said = await agreed(panels[0]!);
    expect(said).toMatchObject({
      title: 'Janji Bupati Uji 20 November 2026, Kota Uji (versi 1)',
      number: `J-${String(word?.id)}@v1`,
      date: '2026-11-21',
      url: `http://portal.test${REGISTER}?setelah=2026-11-20~0000000000&per=2026-11-21#jembatan`,
    });
    expect(panels[0]).toContain('menurut Bupati Uji (saat itu Ibu Uji), dikutip dari Pantau Kota');
  });
});

describe('a source', () => {
  it('is cited by its own names, days and addresses, and by its class', async () => {
    const page = await cited.pageAt(`/sumber/${sources.harian}/`);
    expect(cited.fromHead(page)).toEqual({
      creators: ['Dani Elang Sakti'],
      title: 'Kota uji diuji',
      date: '2023-10-02',
      institution: 'Koran Uji',
      number: '',
      url: press.url,
    });
    expect(cited.meta(page, 'DC.type')).toBe('newspaperArticle');
    expect(cited.meta(page, 'DCTERMS.rights')).toBe('');
    expect(page).not.toContain('rel="cite-as"');
    const { ris, bib, json } = await cited.filesOf(cited.panelOf(page));
    expect(JSON.parse(json)[0]).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Koran Uji',
      editor: [{ literal: 'Wahyu N.' }],
      archive_location: press.archived_url,
    });
    expect(ris).toMatch(/^TY {2}- NEWS\r\n/);
    expect(bib).toMatch(/^@article\{/);
    expect(cited.panelOf(page)).toContain('data-versionurl=&quot;https://arsip.example/1&quot;');
  });

  it('says what nobody told, and makes nothing up', async () => {
    const page = await cited.pageAt(`/sumber/${sources.bisu}/`);
    const panel = cited.panelOf(page);
    const missing =
      'judul tidak tercantum; penulis tidak disebut; tanggal terbit tidak diketahui; alamat web tidak tercantum; belum diarsipkan';
    expect(panel).toContain(`(${missing})`);
    expect(panel).toContain('(t.t.)');
    expect(panel).not.toContain('data-versionurl');
    const { json } = await cited.filesOf(panel);
    const [item] = JSON.parse(json);
    expect(item.custom.missing.join('; ')).toBe(missing);
    expect(item.type).toBe('webpage');
    for (const absent of ['author', 'issued', 'archive_location', 'number'])
      expect(item).not.toHaveProperty(absent);
  });
});

describe('a list', () => {
  it.each([
    ['programmes', `/${REGION}/program/`, () => cited.pageAt(PROGRAMME)],
    ['updates', `/linimasa/?wilayah=${REGION}`, () => cited.pageAt(`/u/${update}/`)],
  ])('of %s offers each to reference managers, as its own page is cited', async (_, list, page) => {
    const { number: _number, ...said } = cited.fromHead(await page());
    expect(cited.fromList(await cited.pageAt(list))).toEqual([said]);
  });

  it('of public words offers each as its file cites it', async () => {
    const page = await cited.pageAt(REGISTER);
    const [word] = await rows('SELECT id FROM commitment');
    const { number: _number, ...said } = await agreed(cited.panelOf(page, `kutip-${String(word?.id)}`));
    expect(cited.fromList(page)).toEqual([said]);
  });
});

describe('search engines', () => {
  const types = async (path: string) =>
    cited.structured(await cited.pageAt(path)).map((thing) => thing['@type']);

  it('read what each page is about, and the way to it', async () => {
    expect(await types(`/u/${update}/v/1/`)).toEqual(['BreadcrumbList', 'Report']);
    expect(await types(PROGRAMME)).toEqual(['BreadcrumbList', 'Project']);
    expect(await types(`/${REGION}/`)).toEqual(['AdministrativeArea']);
    expect(await types(REGISTER)).toEqual(['BreadcrumbList']);
  });

  it('read of an update what its head says', async () => {
    const page = await cited.pageAt(`/u/${update}/v/1/`);
    const [way, report] = cited.structured(page);
    const said = cited.fromHead(page);
    expect(report).toMatchObject({
      headline: said.title,
      reportNumber: said.number,
      datePublished: said.date,
      url: said.url,
      version: 1,
      author: { name: said.creators[0] },
      isBasedOn: [{ '@type': 'CreativeWork', name: 'Kota uji diuji' }],
    });
    expect(way?.itemListElement).toMatchObject([
      { position: 1, item: 'http://portal.test/' },
      { position: 2, name: 'Kota Uji', item: `http://portal.test/${REGION}/` },
      { position: 3, item: `http://portal.test${PROGRAMME}` },
    ]);
  });

  it('read no element that somebody wrote into a title', async () => {
    const evil = '</script><script>alert(1)</script><!--';
    const id = await publishUpdate(ctxAt(), {
      region: REGION,
      update: { ...sample.update, key: 'jahat', title: evil },
    });
    const page = await cited.pageAt(`/u/${id}/v/1/`);
    // The element ends where it should, or what is in it could not be read.
    expect(cited.structured(page)[1]?.headline).toBe(`${evil} (versi 1)`);
  });
});
