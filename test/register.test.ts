import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordCommitment } from '../functions/commitments/record-commitment.ts';
import { importFile } from '../functions/imports/import-file.ts';
import { readYaml } from '../functions/imports/read-yaml.ts';
import { mirrorRegion } from '../functions/regions/mirror-region.ts';
import type { Commitment } from '../src/commitments/schema.ts';
import { ImportFile } from '../src/imports/schema.ts';
import { RegionContent } from '../src/regions/schema.ts';
import { daysBetween, localDate } from '../src/ui/when.ts';
import { number } from '../src/ui/number.ts';
import { all } from './edge/markup.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, sample } from './edge/sample.ts';

// The very files that the site was built from.
const files = import.meta.glob<string>('../src/content/*/{kabupaten-blitar,kota-blitar,kota-contoh}.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const record = (region: string, over: Partial<Commitment>) =>
  recordCommitment(ctxAt(), { region, commitment: { ...sample.commitment, ...over } });
const pageOf = async (path: string) =>
  (await (await ask(path)).text()).replace(/\s+/g, ' ').replaceAll('&quot;', '"');
const itemOf = (page: string, key: string) =>
  new RegExp(`<li id="${key}">.*?(?=<li id=|<p class="more">)`).exec(page)?.[0] ?? '';
const keysOn = (page: string) => all(page, /<li id="([a-z0-9-]+)">/g);

beforeAll(async () => {
  const texts = Object.entries(files).map(([path, text]) => [path.split('/').slice(-2), text] as const);
  for (const [[folder, name], text] of texts)
    if (folder === 'regions')
      await mirrorRegion(ctxAt(), {
        slug: name!.replace('.yaml', ''),
        content: readYaml(text, RegionContent).data,
      });
  for (const [[folder], text] of texts)
    if (folder === 'imports') await importFile(ctxAt(undefined, env.DB), readYaml(text, ImportFile));
});

describe('the register of a region', () => {
  it('F24: shows the promise of a regional law in its own words, bound to the office, with its age', async () => {
    const item = itemOf(await pageOf('/kabupaten-blitar/janji/'), 'perda-smart-city');
    const days = daysBetween('2019-05-16', localDate(new Date(), 'Asia/Jakarta'));
    for (const words of [
      '<blockquote>“Akan kita masukan ke dewan untuk diperdakan”</blockquote>',
      'Terikat: jabatan Bupati Blitar.',
      'tanpa tenggat',
      `Terbuka ${number(days)} hari sejak diucapkan.`,
      'Belum ada sumber tentang hasilnya.',
      'TIMES Indonesia (TIMES Blitar)',
      'pernyataan resmi',
    ])
      expect(item).toContain(words);
  });

  it('F03, F04: shows who signed the joint commitment, before whom, and where', async () => {
    const item = itemOf(await pageOf('/kota-blitar/janji/'), 'komitmen-bersama');
    for (const words of [
      '“komitmen bersama”',
      'di Ruang Sasana Praja',
      'Penanda tangan: Wali Kota Blitar, semua kepala perangkat daerah.',
      'Saksi: Kominfo RI, Dinas Komunikasi, Kepala Bank Jatim, Ketua Kamar Dagang, Rektor Akademi Putra Sang Fajar, Forkopimda, Sekda, kepala perangkat daerah.',
      'advertorial',
    ])
      expect(item).toContain(words);
  });

  it('F11, F19: tells a hope and a goal from a promise, and has no quote where the source has none', async () => {
    const page = await pageOf('/kota-blitar/janji/');
    const [hope, goal] = [itemOf(page, 'sinergi-satu-data'), itemOf(page, 'layanan-cepat-terbuka')];
    expect(hope).toContain('>harapan</span>');
    expect(hope).toContain('Kata-kata persisnya tidak ada pada catatan kami.');
    expect(hope).not.toContain('blockquote');
    expect(hope).toContain('<a href="/kota-blitar/program/satu-data/">Satu data di Kota Blitar</a>');
    expect(goal).toContain('>tujuan</span>');
    expect(goal).toContain('“semakin cepat dan terbuka”');
  });

  it('shows the outcome with its own day and source, and of a kept promise how long it took and whether it was in time', async () => {
    const page = await pageOf('/kota-contoh/janji/');
    const [kept, open] = [itemOf(page, 'perwali-masterplan'), itemOf(page, 'semua-surat-daring')];
    expect(kept).toContain('hasil: selesai');
    expect(kept).not.toMatch(/Terbuka \d|Lewat tenggat \d/);
    // From 17 March to 30 June, the last day of its quarter.
    expect(kept).toContain('Disebut selesai 105 hari sesudah diucapkan, tidak melewati tenggat pertamanya.');
    expect(open).toContain('hasil: terbatas');
    expect(open).toMatch(/Dua belas jenis surat.*12 Januari 2026<\/time>.*Penerbit Contoh Harian/);
    expect(open).toContain('tenggat tahun 2026');
    expect(page).toContain('Wilayah contoh: semua isi halaman ini karangan');
  });

  it('of a region that is not there is not there, and an empty one says so', async () => {
    expect((await ask('/kota-entah/janji/')).status).toBe(404);
    await furnish('kota-sepi', '35.90');
    expect(await pageOf('/kota-sepi/janji/')).toContain('Belum ada janji bersumber');
  });

  it('keeps words that look like markup as words', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    await furnish('kota-jahil', '35.91');
    await record('kota-jahil', { quote: evil, statement: evil, office: '"><b>x', signatories: [evil] });
    const page = await pageOf('/kota-jahil/janji/');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)|<img src=x|<b>/);
  });
});

describe('the register of all regions', () => {
  it('narrowed to one region is the register of that region to search engines, whose own has no such filter', async () => {
    const canonical = /<link[^>]* rel="canonical"[^>]* href="([^"]+)"/;
    for (const [path, of] of [
      ['/janji/?status=terbuka', '/janji/'],
      ['/janji/?wilayah=kota-blitar', '/kota-blitar/janji/'],
      ['/janji/?wilayah=Kota+Blitar&status=terbuka', '/kota-blitar/janji/'],
    ])
      expect(canonical.exec(await pageOf(path!))?.[1], path).toMatch(new RegExp(`//[^/]+${of}$`));
    // What a page does not know it ignores, and says so by its canonical address.
    expect(await pageOf('/kota-contoh/janji/?wilayah=kota-blitar')).toBe(await pageOf('/kota-contoh/janji/'));
  });

  it('has every real region, the oldest word first, and no demonstration', async () => {
    const page = await pageOf('/janji/');
    const words = ['diperdakan', 'semakin cepat dan terbuka', 'komitmen bersama'].map((w) => page.indexOf(w));
    expect(words.every((at, i) => at > (words[i - 1] ?? 0))).toBe(true);
    expect(page).toContain('<a href="/kabupaten-blitar/janji/">Kabupaten Blitar</a>');
    expect(page).not.toMatch(/Contoh|<li id=/);
  });

  it('leads to the page of each word', async () => {
    const address = first(await pageOf('/janji/'));
    expect(address).toBe('/kabupaten-blitar/janji/perda-smart-city/');
    expect(keysOn(await pageOf(address))).toEqual(['perda-smart-city']);
  });
});

const first = (page: string) => /Diucapkan <a href="([^"]+)"/.exec(page)?.[1] ?? '';
