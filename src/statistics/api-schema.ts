import * as z from 'zod';
import { code, text, textOrNull } from '../api/fields.ts';
import { RegionRef } from '../api/schema.ts';
import { columns } from './records.ts';
import { kinds } from './sums.ts';

const numbers = Object.fromEntries(
  columns.map(({ name, unit, means }) => [
    name,
    z
      .number()
      .nullable()
      .meta({ description: `${means} Satuan: ${unit}.`.replaceAll('..', '.') }),
  ]),
);

const Line = z
  .object({
    kind: code(kinds, 'Seluruh wilayah, lembaga, kategori, atau kecamatan.'),
    code: text('Kodenya; _tanpa: belum punya.'),
    name: text('Sebutannya.'),
    period: text('Bulan atau tahun diterima; kosong: sejak awal.', '2026-11'),
    ...numbers,
  })
  .meta({ id: 'StatisticLine', description: 'Satu baris angka. Null: terlalu sedikit untuk angka itu.' });

/** The statistics of reports. */
export const ApiStatistics = z
  .object({
    region: RegionRef,
    counted_since: textOrNull('Bulan pertama yang dihitung.', '2026-01'),
    counted_until: textOrNull('Hari terakhir yang sudah dihitung.', '2026-11-25'),
    method: z.array(z.string()).meta({ description: 'Bagaimana dihitung.' }),
    lines: z.array(Line).meta({ description: 'Angkanya.' }),
  })
  .meta({ id: 'Statistics', description: 'Statistik laporan satu wilayah.' });
