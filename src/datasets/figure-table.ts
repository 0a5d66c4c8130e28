import * as z from 'zod';
import { columns } from '../statistics/records.ts';
import { open, text } from './column.ts';
import { ofRegion } from './plan-tables.ts';

const number = z.number().nullable();

/** One row a period of a region, an agency, a category or a kecamatan, with the numbers of its page of statistics. */
export const Figures = z.object({
  ...ofRegion,
  ukuran: open(
    z.enum(['wilayah', 'lembaga', 'kategori', 'kecamatan']),
    'Menurut apa dihitung; tidak pernah disilangkan.',
  ),
  kode: open(text, 'Kunci lembaga, kode kategori, atau kode kecamatan; _tanpa: tidak ada.'),
  nama: open(text, 'Namanya.'),
  periode: open(text, 'Bulan (2026-11) atau tahun laporan diterima; kosong: semua waktu.'),
  ...Object.fromEntries(columns.map(({ name, unit, means }) => [name, open(number, means, { unit })])),
});
