import type { Locale } from '../ui/view.ts';

const wrong = {
  number: 'tulis sebagai angka, misalnya 1.147 atau 12,5; titik untuk ribuan, koma untuk pecahan',
  decimal: (right: string) => `pecahan ditulis dengan koma: ${right}; titik hanya memisahkan ribuan`,
  money: 'rupiah utuh tanpa sen, paling banyak Rp100.000.000.000.000, misalnya Rp600.000.000',
  date: 'tulis tahun-bulan-hari, misalnya 2026-11-25',
  period: 'setepat sumbernya: 2026-06-30, 2026-06, 2026-Q2 (triwulan), atau 2026; tahun 1990 sampai 2100',
  moment: 'tulis tahun-bulan-hari, boleh dengan jam: 2026-05-16 atau 2026-05-16 13.01',
  key: 'huruf kecil, angka, dan tanda hubung, misalnya command-center; paling banyak 60',
  name: 'pilih dari daftar, atau ketik kuncinya: huruf kecil, angka, dan tanda hubung',
  choose: (labels: string) => `pilih salah satu: ${labels}`,
  either: 'isi nilainya atau pilih mengapa tidak ada, jangan keduanya',
  orAbsent: 'isi nilainya, atau pilih mengapa tidak ada',
  twice: 'sudah disebut di atas; satu kali saja',
  surplus: 'isi nilainya atau mengapa tidak ada, jangan keduanya; kosongkan yang satu',
  fill: 'harus diisi',
  other: 'periksa lagi isian ini',
};

// Words of the schemas that speak of a file's columns, as a form says them.
const instead: Record<string, string> = {
  'tenggat baru, hanya untuk move': 'isi tenggat baru bila tenggat dipindah; selain itu kosongkan',
  'tanggal terpenuhi, hanya untuk meet dan meetPartly':
    'isi bila tonggak terpenuhi, seluruhnya atau sebagian; selain itu kosongkan',
  'indeks dan peringkat wajib menyebut metodenya; catat pada "methods"':
    'indeks dan peringkat wajib menyebut cara hitungnya; catat dulu sebagai metode',
  'tidak boleh mendahului "valid_from"': 'tidak boleh mendahului hari mulai berlaku',
  'tidak boleh mendahului "from"': 'tidak boleh mendahului hari pertama masanya',
  'angka dengan paling banyak enam desimal, misalnya 3.31':
    'angka dengan paling banyak enam desimal, misalnya 3,31',
  'bagian dari keseluruhan: 0 sampai 100; pertumbuhan ditulis dengan "measure: unit"':
    'bagian dari keseluruhan: 0 sampai 100; untuk pertumbuhan pilih jenis ukuran hitungan',
  'sasaran di bawah nilai awal; tulis "ascending: false" bila angkanya memang harus turun':
    'sasaran di bawah nilai awal; centang arahnya bila angkanya memang harus turun',
  'sasaran di atas nilai awal, padahal "ascending: false" berarti angkanya harus turun':
    'sasaran di atas nilai awal, padahal angkanya dicentang harus turun',
  'uang dicatat pada "budgets", bukan di sini': 'uang dicatat sebagai anggaran, bukan di sini',
};

// A name such as "SHA-256" or "URL" keeps its capitals.
const lower = (text: string) => (/^.[a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const nth = (row: string, ordinal: number) => `${capital(row)} ${ordinal}`;

const id = {
  wrong,
  instead: (message: string) => (Object.hasOwn(instead, message) ? (instead[message] ?? message) : message),
  /** A problem names its question, so that it can be read alone above the form. */
  problem: (label: string, message: string) => `${label}: ${message}`,
  inRow: (row: string, ordinal: number, label: string) => `${nth(row, ordinal)}, ${lower(label)}`,
  nth,
  line: (ordinal: number, message: string) => `baris ${ordinal}, ${message}`,
  addRow: 'Tambah baris',
  emptyRow: 'Kosongkan semua isian sebuah baris untuk menghapusnya.',
  absentOf: (label: string) => `${label}: mengapa tidak ada`,
  absentHint: 'Isi hanya bila sumber tidak memberi nilainya.',
  notAbsent: 'nilainya ada di atas',
  chooseOne: 'Pilih',
  onePerLine: 'Satu pada tiap baris.',
  yes: 'ya',
  no: 'tidak',
  order: (label: string) => `Urutan ${lower(label)}`,
};

export type DraftWords = typeof id;

/** Words of the forms in which officers write, and of what is wrong in them. */
export const words: Record<Locale, DraftWords> = { id };
