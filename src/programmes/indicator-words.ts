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
  wasFirst: (value: string, isDropped: boolean, day: string | null, reason: string | null) =>
    `semula ${value}${day ? `, ${isDropped ? 'tidak disebut lagi sejak' : 'diubah'} ${day}` : ''}${reason ? `: ${reason}` : ''}`,
  dropped: 'tidak disebut lagi',
  moved: (n: number) => ` ${number(n)} nilai awal atau sasaran tidak lagi seperti saat pertama terbit.`,
  columns: [
    { name: 'kind', means: 'baseline (nilai awal), target (sasaran), atau actual (nilai nyata).' },
    { name: 'from', means: 'Hari pertama masanya, ISO 8601.' },
    { name: 'to', means: 'Hari terakhir masanya, ISO 8601.' },
    { name: 'value', means: 'Nilainya; kosong bila nilai awal atau sasaran ini tidak disebut lagi.' },
    { name: 'unit', means: 'Kode satuannya.' },
    { name: 'comment', means: 'Catatan; kosong bila tidak ada.' },
    { name: 'original_value', means: 'Nilai awal atau sasaran itu saat pertama terbit, bila kini lain.' },
    {
      name: 'changed_at',
      means: 'Saat terakhir diubah, ISO 8601 UTC; kosong bila tetap seperti saat terbit.',
    },
    { name: 'change_reason', means: 'Alasan yang terbit bersama perubahan itu.' },
  ],
  span: (from: string, to: string) => `${longDate(from)} sampai ${longDate(to)}`,
};

/** Words of indicators and of the methods that count them. */
export const indicatorWords: Record<Locale, typeof id> = { id };
