import { describe, expect, it } from 'vitest';
import { MoneyBars, type MoneyRow } from '../src/charts/money-bars.tsx';
import { shortRupiah } from '../src/charts/short-rupiah.ts';
import { all, cells, first } from './edge/markup.ts';

const budget: MoneyRow[] = [
  { label: 'APBD 2025', original: 600_000_000, revised: 1_299_999_999, realised: 0 },
  { label: 'APBD & APBN 2026', original: 2_400_000_000, revised: 'not_published', realised: 'not_recorded' },
  { label: 'APBD 2027', original: 'partial', revised: 'not_recorded', realised: 'not_recorded' },
];

describe('the bars of money', () => {
  const html = String(
    MoneyBars({
      rows: budget,
      view: { locale: 'id', today: '2026-11-22', origin: 'http://portal.test' },
      id: 'uang',
    }),
  );
  const bars = all(html, /<rect[^>]*? width="([\d.]+)"/g).map(Number);

  it('say each row as a sentence, and each silence in its own words; what nobody recorded is not counted', () => {
    expect(all(html, /<title[^>]*>(.*?)<\/title>/g)).toEqual([
      'APBD 2025: anggaran awal Rp600 juta, anggaran perubahan Rp1,2 miliar, realisasi Rp0.',
      'APBD &amp; APBN 2026: anggaran awal Rp2,4 miliar, anggaran perubahan belum dipublikasikan, realisasi tidak tercatat di sini.',
      'APBD 2027: anggaran awal jumlah utuhnya tidak diketahui, anggaran perubahan tidak tercatat di sini, realisasi tidak tercatat di sini.',
    ]);
    expect(html).toContain('4 dari 6 angka yang tercatat diketahui jumlahnya.');
    expect(first(html, /<desc[^>]*>(.*?)<\/desc>/)).toContain('dari Rp0 sampai Rp2,4 miliar');
  });

  it('stand on one scale from nothing, and an unknown amount has no bar', () => {
    expect(bars).toHaveLength(4);
    const [original = 0, revised = 0, realised, most = 0] = bars;
    expect(realised).toBe(0);
    expect(original / most).toBeCloseTo(600 / 2400, 2);
    expect(revised / most).toBeCloseTo(1_299_999_999 / 2_400_000_000, 2);
  });

  it('have a table with the exact rupiah', () => {
    expect(cells(html)).toEqual([
      ['APBD 2025'],
      ['Anggaran awal', 'Rp600.000.000'],
      ['Anggaran perubahan', 'Rp1.299.999.999'],
      ['Realisasi', 'Rp0'],
      ['APBD &amp; APBN 2026'],
      ['Anggaran awal', 'Rp2.400.000.000'],
      ['Anggaran perubahan', 'belum dipublikasikan'],
      ['Realisasi', 'tidak tercatat di sini'],
      ['APBD 2027'],
      ['Anggaran awal', 'jumlah utuhnya tidak diketahui'],
      ['Anggaran perubahan', 'tidak tercatat di sini'],
      ['Realisasi', 'tidak tercatat di sini'],
    ]);
  });

  it.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [1_000, 'Rp1 ribu'],
    [999_999, 'Rp999,9 ribu'],
    [600_000_000, 'Rp600 juta'],
    [1_199_999_999, 'Rp1,1 miliar'],
    [1_200_000_000, 'Rp1,2 miliar'],
    [3_050_000_000_000, 'Rp3 triliun'],
    [-5_500_000, 'Rp-5,5 juta'],
  ])('write %d in short, never more than it is', (rupiah, words) => {
    expect(shortRupiah(rupiah)).toBe(words);
  });
});
