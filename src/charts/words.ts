import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import { amounts, type Gap, type LineItem, type MoneyRow } from './data.ts';
import { percent } from './percent.ts';
import { shortRupiah } from './short-rupiah.ts';

const short = new Intl.DateTimeFormat('id-ID', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2026-11-22" -> "22 Nov 2026", where four days stand side by side. */
export const shortDate = (day: string) => short.format(new Date(`${day}T00:00:00Z`));

const states: Record<LineItem['state'], string> = {
  scheduled: 'belum',
  partiallyMet: 'sebagian',
  met: 'terpenuhi, tanggal tidak disebut',
  notMet: 'tidak terpenuhi',
  dropped: 'dibatalkan',
};

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

const shift = (item: LineItem) => daysBetween(item.original, item.current);

function lineSentence(items: LineItem[]): string {
  const count = (test: (item: LineItem) => boolean) => number(items.filter(test).length);
  const [met, late] = [count((i) => i.state === 'met'), count((i) => i.late)];
  const moved = count((i) => shift(i) !== 0);
  return `${number(items.length)} tonggak: ${met} terpenuhi, ${late} terlambat, ${moved} bergeser dari rencana awal.`;
}

function lineDescription(items: LineItem[]): string {
  const days = items.flatMap((i) => [i.original, i.current, i.met ?? i.current]).toSorted();
  const furthest = Math.max(...items.map((i) => Math.abs(shift(i))));
  const moved = furthest === 0 ? 'Tidak ada yang bergeser.' : `Pergeseran terjauh ${number(furthest)} hari.`;
  return `Garis waktu dari ${longDate(days[0]!)} sampai ${longDate(days.at(-1)!)}, satu baris tiap tonggak. ${moved}`;
}

function shifted(days: number): string {
  if (days === 0) return 'tetap';
  return days > 0 ? `mundur ${number(days)} hari` : `maju ${number(-days)} hari`;
}

function fulfilled({ met, state, late }: LineItem): string {
  const words = met === null ? states[state] : shortDate(met);
  return late ? `${words}, terlambat` : words;
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
    { name: 'actual_percent', means: 'Persen bobot tonggak yang terpenuhi; kosong bila harinya belum tiba.' },
  ],
  curveCaption: 'Kurva S: bobot tonggak yang dijumlahkan, dalam persen',
  day: 'Tanggal',
  baseline: 'Rencana awal',
  current: 'Rencana kini',
  actual: 'Kenyataan',
  notYet: (isAhead: boolean) => (isAhead ? 'belum tiba' : 'belum tercatat'),
  noItems: 'Belum ada tonggak yang disebut sumber.',
  lineSentence,
  lineDescription,
  lineMarks: {
    original: 'Tenggat awal',
    current: 'Tenggat kini',
    slip: 'Bergeser',
    overdue: 'Terlambat',
    met: 'Terpenuhi',
    dropped: 'Dibatalkan',
  },
  lineColumns: [
    { name: 'number', means: 'Nomor tonggak pada gambar.' },
    { name: 'title', means: 'Nama tonggak.' },
    { name: 'due_original', means: 'Tenggat pertama terbit, hari terakhirnya; ISO 8601.' },
    { name: 'due_current', means: 'Tenggat kini, hari terakhirnya; ISO 8601.' },
    { name: 'met_on', means: 'Hari terpenuhinya; kosong bila tidak ada atau tidak disebut sumber.' },
    { name: 'state', means: 'scheduled, partiallyMet, met, notMet, atau dropped.' },
    { name: 'late', means: 'true bila tenggatnya sudah lewat dan belum terpenuhi.' },
    { name: 'shift_days', means: 'Hari dari tenggat pertama ke tenggat kini; negatif bila maju.' },
  ],
  lineCaption: 'Tenggat tiap tonggak',
  lineNumbered: 'Tenggat tiap tonggak; nomornya sama dengan nomor pada gambar',
  shift: 'Geser',
  shifted,
  fulfilled,
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
