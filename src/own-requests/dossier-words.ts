import type { Locale } from '../ui/view.ts';

const id = {
  title: (ref: string) => `Berkas pengaduan laporan ${ref}`,
  description: 'Berkas untuk Ombudsman Republik Indonesia, hanya untuk pemegang kunci.',
  open: 'Buat berkas untuk Ombudsman',
  openLead:
    'Ada tenggat yang terlewat. Berkas ini memuat laporan, jawaban, dan semua tenggatnya dalam satu halaman yang dapat dicetak.',
  json: 'Unduh berkas sebagai JSON',
  back: 'Kembali ke laporan',
  made: (at: string) => `Dibuat ${at}.`,
  print: 'Cetaklah lewat menu peramban, atau simpan sebagai PDF.',
  personal: 'Berkas ini memuat tulisan dan kontak Anda. Serahkan hanya kepada yang Anda percaya.',
  you: 'Berkas ini disusun untuk pelapor: “Anda” di dalamnya berarti pelapor.',

  brokenHeading: 'Tenggat yang terlewat',
  promised: 'Dijanjikan',
  owed: 'Jatuh tempo',
  kept: 'Dilakukan',
  late: 'Terlambat',
  notKept: 'belum',
  lapsed: 'tidak pernah; laporan ditutup tanpa itu',
  lateDays: (days: number) => (days === 0 ? 'kurang dari satu hari kerja' : `${days} hari kerja`),
  counted: 'Hari kerja dihitung menurut kalender yang disebut pada tanda terima di bawah.',

  report: 'Laporan',
  reporter: 'Pelapor',
  fillIn: 'Isi sendiri bila diperlukan',
  anonymous: 'Anda memilih anonim, jadi kontak tidak dicantumkan. Ombudsman meminta identitas pelapor.',
  noContact: 'Anda tidak meninggalkan kontak. Ombudsman meminta identitas pelapor.',
  promises: 'Semua tenggat dan aturannya',
  thread: 'Jawaban dan percakapan',
  reporterSays: 'Pelapor',
  photos: 'Foto',

  hashes: 'Sidik SHA-256',
  hashesLead:
    'Siapa pun yang memegang pesan atau fotonya dapat menghitung sidik yang sama. Satu huruf berubah, sidiknya berubah.',
  hashesText:
    'Sidik teks laporan memuat angka acak yang hanya ada pada berkas teks yang Anda simpan saat melapor. Lampirkan berkas teks itu bila ada; tanpa itu sidiknya tidak dapat dihitung ulang.',
  text: 'Teks laporan, dengan angka acaknya',
  message: (n: number) => `Pesan ${n}`,
  photo: (n: number) => `Foto ${n}`,
  gone: 'tulisannya sudah dihapus karena masa simpannya habis',
  receipt: 'Tanda terima yang ditandatangani',
  receiptLead:
    'Tanda tangan ini menjamin nomor, waktu diterima, sidik teks, dan tenggat awalnya. Periksa di halaman ini:',

  where: 'Ke mana membawanya',
  whereLead:
    'Pasal 46 UU 25/2009 tentang Pelayanan Publik mengatur pengaduan kepada Ombudsman bila penyelenggara tidak menyelesaikannya.',
  ways: [
    'Laman pengaduan: ombudsman.go.id/pengaduan',
    'Telepon 137, atau WhatsApp 0821 3737 3737',
    'Surel: pengaduan@ombudsman.go.id',
    'Kantor perwakilan di provinsi Anda: ombudsman.go.id/perwakilan',
  ],
  conditions:
    'Ombudsman meminta identitas Anda. Keluhan sudah lebih dulu disampaikan kepada yang dilaporkan. Peristiwanya paling lama dua tahun yang lalu.',
  conditionsSource:
    'Menurut Kompas.com, 30 Desember 2021, dan Tirto.id; belum kami periksa pada peraturannya. Tanyakan dulu lewat 137.',
  alsoHere:
    'Laporan ini tetap berjalan di portal ini. Anda masih dapat menulis pesan dan menyatakan belum selesai.',
};

/** Words of the dossier that a reporter takes to the Ombudsman. */
export const dossierWords: Record<Locale, typeof id> = { id };
