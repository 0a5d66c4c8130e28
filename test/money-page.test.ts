import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { atMost } from '../src/programmes/page.ts';
import { recordSource } from '../functions/sources/record-source.ts';
import { all, first } from './edge/markup.ts';
import { noMoney, payFresh as pay, setAsideFresh as setAside } from './edge/money.ts';
import { ask, ctxAt } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const page = async () => (await ask(`/${REGION}/program/lampu/`)).text();
const plain = (html: string) =>
  html
    .replaceAll(/<\/p>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
/** What stands under "Angka", at the top of the page. */
const headline = async () => plain(first(await page(), /<dt>Angka<\/dt><dd>(.*?)<\/dd>/s));
/** The section of money. */
const money = async () => first(await page(), /<section id="uang">(.*?)<\/section>/s);
const bars = async () => all(await money(), /<title[^>]*>(.*?)<\/title>/g);

beforeAll(async () => {
  await furnish();
  const source = { ...sample.source, key: 'apbd', publisher: 'Lembaran Uji' };
  await recordSource(ctxAt(), { region: REGION, source });
});
beforeEach(noMoney);

describe('the number at the top', () => {
  it('is the newest total after revision, with what it adds up and each source', async () => {
    await setAside({ key: 'a', amount: 450, fiscal_year: 2025 });
    await setAside({ key: 'b', amount: 50, fiscal_year: 2025, funds: 'APBN', source: 'apbd' });
    await setAside({ key: 'c', amount: 330, fiscal_year: 2025, kind: 'revised' });
    await setAside({ key: 'd', amount: 999, fiscal_year: 2024 });
    const said = await headline();
    expect(said).toContain('Rp380, anggaran 2025 setelah perubahan.');
    expect(said).toContain('Jumlah 2 catatan, 2 sumber dana, per 5 Januari 2026.');
    expect(said).toContain('Koran Uji');
    expect(said).toContain('Lembaran Uji');
    expect(first(await page(), /<dt>Angka<\/dt><dd>(.*?)<\/dd>/s)).toContain('href="#uang"');
  });

  it('never is one that a silent revision replaced: the silence is said, and an older year stands', async () => {
    await setAside({ key: 'a', amount: 450 });
    await setAside({ key: 'b', kind: 'revised' });
    await setAside({
      key: 'c',
      amount: 300,
      fiscal_year: 2025,
      status: 'indicative',
      funds: 'not_published',
    });
    const said = await headline();
    expect(said).toContain(
      'Rp300, anggaran awal 2025, masih perkiraan. Jumlah 1 catatan, sumber dana tidak disebut,',
    );
    expect(said).toContain('Jumlah anggaran 2026 setelah perubahan: belum dipublikasikan.');
    expect(said).not.toContain('Rp450');
  });

  it('is the newest single record where no year adds up', async () => {
    const unsaid = {
      kind: null,
      status: null,
      fiscal_year: 'not_published',
      funds: 'not_published',
    } as const;
    await setAside({ key: 'lama', ...unsaid, amount: 500, as_of: '2018-05-16' });
    await setAside({ key: 'a-baru', ...unsaid, amount: 600_000_000, as_of: '2019-05-16', source: 'apbd' });
    const said = await headline();
    expect(said).toContain('Rp600.000.000 per 16 Mei 2019');
    expect(said).toContain('Tahun anggaran: belum dipublikasikan. Sumber dana: belum dipublikasikan.');
    expect(said).toContain('Lembaran Uji');
    expect(await bars()).toEqual([]);
  });

  it('is said to be missing where nothing is recorded', async () => {
    expect(await headline()).toContain('Anggaran tidak tercatat di sini.');
    expect(plain(await money())).toContain('Realisasi tidak tercatat di sini');
  });
});

describe('the bars', () => {
  it('tell a source that is silent from a portal without a record, and count no record that is not there', async () => {
    await setAside({ key: 'a', amount: 450, fiscal_year: 2025 });
    await setAside({ key: 'b' });
    await pay({ amount: 92, fiscal_year: 2025 });
    expect(await bars()).toEqual([
      '2026: anggaran awal belum dipublikasikan, anggaran perubahan tidak tercatat di sini, realisasi tidak tercatat di sini.',
      '2025: anggaran awal Rp450, anggaran perubahan tidak tercatat di sini, realisasi Rp92.',
    ]);
    expect(await money()).toContain('2 dari 3 angka yang tercatat diketahui jumlahnya.');
    expect(await money()).toContain('ketetapan menggantikan perkiraan');
    expect(await money()).not.toContain('realisasi tidak diketahui');
  });

  it('show eight years of all three kinds of money, and none of the newest is lost', async () => {
    for (let year = 2018; year < 2026; year += 1)
      for (const type of ['commitment', 'disbursement', 'expenditure'] as const)
        await pay({ key: `${type}-${year}`, type, fiscal_year: year, amount: year });
    const titles = await bars();
    expect(titles).toHaveLength(8);
    expect(titles[0]).toContain('2025: ');
    expect(titles[0]).toContain('realisasi Rp2 ribu');
    const text = plain(await money());
    for (const sum of ['kontrak 2025: Rp2.025', 'pencairan 2018: Rp2.018', 'belanja 2018: Rp2.018'])
      expect(text).toContain(sum);
    expect(text).not.toContain(`Hanya ${atMost.years}`);
  });

  it('say so when older years are left out', async () => {
    for (let i = 0; i <= atMost.years; i += 1)
      await setAside({ key: `b-${i}`, fiscal_year: 2026 - i, amount: 1 });
    const titles = await bars();
    expect(titles).toHaveLength(atMost.years);
    expect(titles[0]).toContain('2026: ');
    expect(await money()).toContain(`Hanya ${atMost.years} yang ditampilkan; masih ada yang lain.`);
  });

  it('are drawn from all records, also from those the list below leaves out', async () => {
    for (let i = 0; i < atMost.budgets + 4; i += 1) await setAside({ key: `b-${i}`, amount: 10 });
    const n = atMost.budgets + 4;
    expect((await bars())[0]).toContain(`anggaran awal Rp${10 * n},`);
    expect(await headline()).toContain(`Rp${10 * n}, anggaran awal 2026. Jumlah ${n} catatan, 1 sumber dana`);
  });
});
