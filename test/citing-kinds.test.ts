import { beforeAll, describe, expect, it } from 'vitest';
import { agreed, citables, press, PROGRAMME, REGISTER } from './edge/citables.ts';
import * as cited from './edge/cited.ts';
import { rows } from './edge/portal.ts';
import { REGION } from './edge/sample.ts';

let update = '';
let sources: Record<string, string> = {};
beforeAll(async () => {
  ({ update, sources } = await citables());
});

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
    expect(cited.fromThing(cited.documentsOf(page)[0]!)).toEqual(said);
    expect(said.title).not.toBe('');
    expect(said.url).toMatch(/^https?:\/\//);
    // On the page of one thing they would hide its head from reference managers.
    expect(page).not.toContain('Z3988');
  });
});

describe('a public word', () => {
  it('is cited in the name of the office, at its own address, the same on every page that shows it', async () => {
    const [word] = await rows('SELECT id FROM commitment');
    const pages = await Promise.all([PROGRAMME, REGISTER, `/${REGION}/`].map(cited.pageAt));
    const panels = pages.map((page) => cited.panelOf(page, `kutip-${String(word?.id)}`));
    expect(new Set(panels)).toHaveLength(1);
    const said = await agreed(panels[0]!);
    expect(said).toMatchObject({
      title: 'Janji Bupati Uji 20 November 2026, Kota Uji (keadaan 26 November 2026 pukul 00.00 WIB)',
      number: `J-${String(word?.id)}@2026-11-25T17:00:00Z`,
      date: '2026-11-26',
      url: `http://portal.test${REGISTER}jembatan/?per=2026-11-25T17:00:00Z`,
    });
    expect(panels[0]).toContain('menurut Bupati Uji (saat itu Ibu Uji), dikutip dari Pantau Kota');
    expect(cited.documentsOf(pages[1]!).map(cited.fromThing)).toEqual([said]);
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
    expect(panel.split('judul tidak tercantum')).toHaveLength(3);
    expect(panel).toContain('>menurut Koran Uji, lewat catatan sumber');
    expect(panel).toContain('>Koran Uji. (t.t.). [pengamatan warga, karangan untuk peragaan]. http');
    expect(panel).toContain('&gt;[pengamatan warga, Koran Uji] [Karangan: wilayah contoh]&lt;/a&gt;');
    const { json } = await cited.filesOf(panel);
    const [item] = JSON.parse(json);
    expect(item.custom.missing.join('; ')).toBe(missing);
    expect(item.type).toBe('webpage');
    for (const absent of ['author', 'issued', 'archive_location', 'number'])
      expect(item).not.toHaveProperty(absent);
  });
});
