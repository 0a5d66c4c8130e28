import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate, shortDate } from '../ui/when.ts';
import { amounts, type Gap, type MoneyRow } from './data.ts';
import { lineWords } from './milestone-words.ts';
import { percent } from './percent.ts';
import { shortRupiah } from './short-rupiah.ts';

const kinds: Record<(typeof amounts)[number], string> = {
  original: 'Anggaran awal',
  revised: 'Anggaran perubahan',
  realised: 'Realisasi',
};

/** Silence said as what it is: a source that keeps silent is not the same as a portal that has no record. */
export const gaps: Record<Gap, string> = {
  not_published: 'belum dipublikasikan',
  not_applicable: 'tidak berlaku',
  unknown: 'belum diketahui',
  not_recorded: 'tidak tercatat di sini',
  partial: 'jumlah utuhnya tidak diketahui',
};

interface Reached {
  baseline: number;
  actual: number | null;
}

function curveSentence(day: string, { baseline, actual }: Reached): string {
  const known = actual === null ? 'kenyataan belum tercatat' : `terpenuhi ${percent(actual)} persen`;
  return `Sampai ${longDate(day)} ${known}, menurut rencana awal seharusnya ${percent(baseline)} persen.`;
}

const moneyRow = (row: MoneyRow) =>
  `${row.label}: ${amounts
    .map((kind) => {
      const amount = row[kind];
      return `${kinds[kind].toLowerCase()} ${typeof amount === 'number' ? shortRupiah(amount) : gaps[amount]}`;
    })
    .join(', ')}.`;

const id = {
  genre: 'Grafik',
  files: { picture: 'Gambar', data: 'Data' },
  sourceColumns: [
    { name: 'source', means: 'Nomor tetap sumbernya; sama dengan id pada daftar sumber.' },
    { name: 'source_publisher', means: 'Penerbit sumber itu.' },
    { name: 'source_address', means: 'Alamat catatan sumber itu.' },
  ],
  until: (day: string) => `per ${shortDate(day)}`,
  tableBelow: 'Angka yang sama ada pada tabel di bawah gambar.',
  sameNumbers: 'Angka yang sama dalam tabel',
  noPoints: 'Kurva S belum dapat digambar, karena belum ada tonggak yang berbobot.',
  curveSentence,
  curveDescription: ([first, day, last]: [string, string, string], current: number) =>
    `Tiga garis bertingkat dari ${longDate(first)} sampai ${longDate(last)}. Menurut rencana kini, pada ${longDate(day)} seharusnya ${percent(current)} persen.`,
  curveLines: {
    actual: 'kenyataan (garis tebal)',
    baseline: 'rencana awal (putus-putus)',
    current: 'rencana kini (garis tipis)',
  },
  curveColumns: [
    { name: 'day', means: 'Hari, ISO 8601.' },
    { name: 'baseline_percent', means: 'Persen bobot tonggak yang jatuh tempo menurut rencana awal.' },
    { name: 'current_percent', means: 'Persen bobot tonggak yang jatuh tempo menurut rencana kini.' },
    {
      name: 'actual_percent',
      means:
        'Persen bobot tonggak yang terpenuhi; kosong bila harinya belum tiba. Bulan, triwulan, dan tahun dihitung pada hari terakhirnya.',
    },
  ],
  curveCaption:
    'Kurva S: bobot tonggak yang dijumlahkan, dalam persen. Yang hanya diketahui bulan atau triwulannya dihitung pada hari terakhirnya. Pecahan dibulatkan ke bawah sampai satu angka di belakang koma.',
  day: 'Tanggal',
  baseline: 'Rencana awal',
  current: 'Rencana kini',
  actual: 'Kenyataan',
  notYet: (isAhead: boolean) => (isAhead ? 'belum tiba' : 'belum tercatat'),
  ...lineWords,
  noMoney: 'Anggaran tidak tercatat di sini.',
  amounts: kinds,
  gaps,
  moneySentence: (known: number, all: number) =>
    `${number(known)} dari ${number(all)} angka yang tercatat diketahui jumlahnya. Semua batang berskala sama, mulai dari Rp0.`,
  moneyRow,
  moneyDescription: (most: number) => `Batang mendatar dari Rp0 sampai ${shortRupiah(most)}.`,
  moneyColumns: [
    { name: 'fiscal_year', means: 'Tahun anggaran.' },
    { name: 'kind', means: 'original (awal), revised (perubahan), atau realised (realisasi).' },
    { name: 'rupiah', means: 'Rupiah penuh; kosong bila tidak diketahui.' },
    { name: 'absence', means: `Mengapa tidak ada angkanya: ${Object.keys(gaps).join(', ')}.` },
  ],
  exactAmounts: 'Jumlah persisnya dalam tabel',
  moneyCaption: 'Anggaran dan realisasi dalam rupiah penuh',
};

/** Words of the charts: what they show is said in full sentences too. */
export const words: Record<Locale, typeof id> = { id };
