import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { measures, pointKinds } from './indicator-schema.ts';

const kinds: Record<(typeof pointKinds)[number], string> = {
  baseline: 'nilai awal',
  target: 'sasaran',
  actual: 'nilai nyata',
};
const measureNames: Record<(typeof measures)[number], string> = {
  unit: 'hitungan',
  percentage: 'persentase',
  nominal: 'penanda kelompok',
  ordinal: 'peringkat atau indeks',
};

const id = {
  kinds,
  measures: measureNames,
  heading: 'Indikator',
  none: 'Belum ada indikator yang terbit.',
  lead: 'Tiap indikator dihitung dengan satu cara. Nilai dari cara hitung berbeda tidak disandingkan.',
  unit: 'Satuan',
  falls: 'angkanya diharapkan turun',
  rises: 'angkanya diharapkan naik',
  method: 'Cara hitung',
  methodUnsaid: 'cara hitung tidak disebut sumber',
  weights: (name: string) => `Bobot ${name}`,
  part: 'Bagian',
  weight: 'Bobot',
  valid: (from: string, to: string | null) =>
    to ? `berlaku ${longDate(from)} sampai ${longDate(to)}` : `berlaku sejak ${longDate(from)}`,
  kind: 'Nilai',
  period: 'Masa',
  value: 'Angka',
  source: 'Sumber',
  title: 'Judul',
  measure: 'Jenis ukuran',
  direction: 'Arah',
  comment: 'catatan',
  sentence: (n: number, unit: string, measure: string) =>
    `${number(n)} nilai dalam ${unit} (${measure}), dihitung dengan satu cara.`,
  moved: (n: number) => ` ${number(n)} nilai pernah diubah sesudah pertama terbit.`,
  columns: [
    { name: 'kind', means: 'baseline (nilai awal), target (sasaran), atau actual (nilai nyata).' },
    { name: 'from', means: 'Hari pertama masanya, ISO 8601.' },
    { name: 'to', means: 'Hari terakhir masanya, ISO 8601.' },
    { name: 'value', means: 'Nilainya; kosong bila nilai ini tidak disebut lagi.' },
    { name: 'unit', means: 'Kode satuannya.' },
    { name: 'comment', means: 'Catatan; kosong bila tidak ada.' },
    {
      name: 'original_value',
      means: 'Nilai itu saat pertama terbit; kosong bila tidak pernah diubah sejak itu.',
    },
    {
      name: 'previous_value',
      means:
        'Nilai itu sebelum perubahan terakhir; kosong bila waktu itu tidak disebut, atau tidak pernah diubah.',
    },
    {
      name: 'changed_at',
      means: 'Saat perubahan terakhir terbit, ISO 8601 UTC; kosong bila tidak pernah diubah.',
    },
    {
      name: 'change_reason',
      means: 'Alasan yang terbit bersama perubahan terakhir, yaitu perubahan dari previous_value.',
    },
    { name: 'change_count', means: 'Berapa kali diubah sejak pertama terbit.' },
  ],
  span: (from: string, to: string) => `${longDate(from)} sampai ${longDate(to)}`,
};

/** Words of indicators and of the methods that count them. */
export const indicatorWords: Record<Locale, typeof id> = { id };
