import { number } from '../ui/number.ts';
import { periodWords } from '../ui/period.ts';
import type { Locale } from '../ui/view.ts';
import { daysBetween, longDate } from '../ui/when.ts';
import type { LogEntry, LoggedDay } from './entry.ts';
import type { ProofFault } from './proof-file.ts';

const faults: Record<ProofFault, string> = {
  notAProof:
    'Ini bukan berkas bukti yang utuh. Berkas bukti diawali baris "c2sp.org/tlog-proof@v1"; unduh lagi dari tautan "bukti" di halaman ini.',
  notANote: 'Segel di dalam bukti ini tidak utuh. Unduh lagi buktinya.',
  otherPortal: 'Bukti ini dari portal lain. Periksa di portal yang namanya ada pada baris tanda tangannya.',
  unknownKey:
    'Kunci pada bukti ini tidak diumumkan portal ini. Mungkin kuncinya sudah dicabut, atau buktinya palsu.',
  changed: 'Segel pada bukti ini sudah berubah: tanda tangannya tidak cocok.',
  notInLog:
    'Catatan pada bukti ini tidak ada dalam buku yang ditandatangani: catatannya atau buktinya diubah.',
};

type Noun = (LogEntry & { kind: 'version' })['noun'];
const nouns: Record<Noun, string> = {
  update: 'kabar',
  source: 'sumber',
  organisation: 'lembaga',
  programme: 'program',
  schedule: 'rencana dan tonggak',
  budget: 'anggaran',
  transaction: 'transaksi',
  method: 'cara hitung',
  indicator: 'indikator',
  commitment: 'janji',
  assessment: 'penilaian pihak luar',
};

/** What an entry says of the days before its own; null: nothing. */
function quietBefore({ day, previous_day }: LoggedDay): string | null {
  if (previous_day === undefined) return null;
  if (previous_day === null) return 'Sebelumnya tidak ada laporan.';
  const between = daysBetween(previous_day, day) > 1 ? '; di antaranya tidak ada laporan' : '';
  return `Hari sebelumnya yang tercatat: ${longDate(previous_day)}${between}.`;
}

const id = {
  faults,
  nouns,
  title: 'Buku segel',
  description:
    'Buku segel Pantau Kota: setiap versi yang terbit tercatat di sini dan tidak dapat diubah diam-diam. Periksa sendiri buktinya.',
  head: 'Segel terakhir',
  sealed: (size: number, at: string) => `${number(size)} catatan, ditandatangani ${at}.`,
  unsealed: 'Belum ada yang disegel.',
  root: 'Satu sidik untuk seluruh buku',
  rootHelp:
    'Simpan atau cetak baris ini. Bila kelak satu catatan lama saja diubah, sidik itu tidak dapat dicapai lagi.',
  checkpoint: 'Segel ini sebagai berkas bertanda tangan',
  witnesses: 'Saksi yang ikut menandatangani',
  seen: (name: string, at: string) => `${name}, ${at}`,
  noWitness: 'Belum ada pihak luar yang ikut menandatangani segel ini.',
  witnessList: `# Saksi ialah pihak lain, misalnya kampus atau redaksi, yang menyimpan segel log ini dan ikut menandatanganinya.
# Karena itu log tidak dapat diganti diam-diam, juga oleh portal ini. Kunci tiap saksi tertulis di sini, satu sebaris.
# Belum ada saksi yang ikut menandatangani. Cara menjadi saksi: /pengembang/log/#saksi
`,
  beWitness: 'Cara menjadi saksi',
  verify: 'Periksa sebuah bukti',
  verifyLead:
    'Setiap catatan di bawah punya berkas bukti. Dengan berkas itu siapa pun dapat memastikan isinya, sekarang atau bertahun-tahun lagi.',
  file: 'Berkas bukti',
  fileHint: 'Berkas .tlog-proof dari tautan "bukti".',
  content: 'Berkas isinya',
  contentHint: 'Berkas .json dari tautan "isi", untuk memastikan isinya sama dengan yang disegel.',
  check: 'Periksa',
  nothing: 'Pilih berkas buktinya.',
  tooLarge: 'Berkasnya terlalu besar untuk sebuah bukti dan isinya. Periksa apakah berkasnya benar.',
  refused: 'Belum ada yang diperiksa. Perbaiki yang berikut, lalu periksa lagi.',
  offline:
    'Dengan JavaScript, pemeriksaan berjalan di peramban Anda tanpa mengirim apa pun, juga saat luring. Tanpa JavaScript, portal ini yang memeriksa.',
  byHand: 'Periksa dengan perintah, tanpa portal ini',
  valid: 'Bukti ini benar',
  otherContent: 'Buktinya benar, tetapi isinya lain',
  invalid: 'Bukti ini tidak dapat dipastikan',
  holds: (size: string) =>
    `Catatan ini ada dalam buku yang ditandatangani portal ini, yang saat itu berisi ${size} catatan.`,
  same: 'Berkas isinya sama persis dengan yang disegel.',
  other: 'Berkas isinya berbeda dengan yang disegel: satu huruf saja sudah cukup.',
  version: (subject: string, version: number) => `${subject}, versi ${version}`,
  moved: ({ milestone, from, to }: { milestone: string; from: string | null; to: string }) =>
    `${milestone}: ${from ? periodWords(from) : 'tanpa tanggal'} menjadi ${periodWords(to)}`,
  facts: {
    leaf: 'Nomor catatan',
    kind: 'Yang dicatat',
    redaction: 'isi kabar dihapus',
    day: 'laporan warga pada satu hari',
    region: 'Wilayah',
    thing: 'Alamat atau kuncinya',
    published: 'Terbit',
    redacted: 'Dihapus',
    fingerprint: 'Sidik isi (SHA-256)',
    move: 'Tonggak yang dipindah',
    outcome: 'Hasil menurut sumber',
    on: 'Hari',
    before: 'Sebelum hari itu',
    received: 'Laporan masuk',
    closed: 'Laporan berakhir',
    seen: 'Saksi segelnya',
  },
  entries: 'Catatan terakhir',
  entriesLead: 'Yang terakhir disegel lebih dulu.',
  none: 'Belum ada catatan.',
  noneLeft: 'Tidak ada catatan yang lebih lama.',
  leaf: (leaf: number) => `No. ${leaf}`,
  day: (region: string, day: string, received: number, closed: number) =>
    `${region}, ${longDate(day)}: ${number(received)} laporan warga masuk, ${number(closed)} berakhir.`,
  quietBefore,
  edition: (edition: number) => `Dihitung ulang, ke-${edition}.`,
  proof: 'bukti',
  proofOf: (leaf: number) => `bukti catatan nomor ${leaf}`,
  body: 'isi',
  bodyOf: (leaf: number) => `isi catatan nomor ${leaf}`,
  demo: 'data contoh',
  keys: 'Kunci portal ini',
  keysHelp:
    'Segel dibuat dengan kunci pertama. Kunci lain masih berlaku untuk segel lama. Simpan kuncinya di luar portal ini.',
  published: 'Daftar kunci untuk diunduh',
  receipts: 'Tanda terima laporan ditandatangani dengan kunci yang sama',
};

/** Words of the transparency log. */
export const words: Record<Locale, typeof id> = { id };
