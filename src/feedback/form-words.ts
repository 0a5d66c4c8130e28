import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Kind } from './schema.ts';

const id = {
  start: (region: string) => `Masukan untuk ${region}`,
  startLead: 'Tanpa akun dan tanpa nama. Petugas memeriksanya sebelum tampil untuk umum.',
  choose: 'Apa yang ingin Anda sampaikan?',
  kindHint: {
    question: 'Lembaga yang bertanggung jawab menjawabnya di depan umum, dengan batas waktu.',
    observation: 'Anda sudah melihat sendiri di lapangan: sudah ada, baru sebagian, atau belum ada.',
    opinion: 'Saran atau pendapat Anda. Tampil untuk umum, tanpa jawaban.',
  } satisfies Record<Kind, string>,
  begin: {
    question: 'Ajukan pertanyaan',
    observation: 'Saya sudah lihat',
    opinion: 'Tulis pendapat',
  } satisfies Record<Kind, string>,
  instead: 'Ada yang rusak atau perlu ditangani?',
  insteadLink: 'Buat laporan',
  chooseTarget: 'Pilih programnya',
  programme: 'Program',
  programmeNone: 'Pilih program',
  go: 'Lanjut',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  about: 'Tentang',
  milestone: (title: string) => `tonggak “${title}”`,
  update: (title: string) => `kabar “${title}”`,
  answers: 'Ditujukan kepada',
  coordinator: 'koordinator wilayah ini',
  noNames:
    'Jangan menulis nama, NIK, nomor telepon, atau alamat rumah siapa pun. Tulisan ini akan dibaca umum.',
  body: {
    question: 'Pertanyaan Anda',
    observation: 'Keterangan',
    opinion: 'Pendapat Anda',
  } satisfies Record<Kind, string>,
  bodyHint: {
    question: 'Sedikitnya 10 huruf, paling banyak 1.000. Satu pertanyaan lebih mudah dijawab.',
    observation: 'Paling banyak 500 huruf, misalnya apa yang belum ada.',
    opinion: 'Sedikitnya 10 huruf, paling banyak 1.000.',
  } satisfies Record<Kind, string>,
  seen: 'Apa yang Anda lihat di sana?',
  sight: { there: 'Sudah ada', partly: 'Baru sebagian', absent: 'Belum ada' },
  seenOn: 'Kapan Anda melihatnya?',
  seenOnHint: (first: string) =>
    `Paling awal ${longDate(first)}, sejak program ini diketahui atau lima tahun lalu; paling lambat hari ini.`,
  where: 'Di mana',
  check: 'Periksa dulu',
  checkHint: 'Setelah ini Anda memeriksa isiannya. Belum ada yang terkirim.',
  checkTitle: 'Periksa masukan Anda',
  checkMended: 'Belum terkirim: periksa masukan Anda',
  checkLead: 'Masukan ini belum terkirim. Periksa, lalu tekan “Kirim masukan”.',
  public: 'Begini publik melihatnya',
  publicLater: 'Baru tampil setelah petugas memeriksanya. Petugas tidak dapat mengubah tulisan Anda.',
  publicReused:
    'Yang tampil untuk umum juga ada di data terbuka: siapa pun boleh memakainya lagi, dengan lisensi CC BY 4.0.',
  publicPhoto: 'Foto hanya tampil bila disetujui petugas.',
  photo: 'Foto yang akan dikirim',
  privacy: 'Data Anda',
  privacyKept:
    'Kami menyimpan isian di atas, tanpa nama dan tanpa alamat IP. Dengan nomor dan kuncinya, Anda dapat menariknya kapan saja.',
  privacyMore: 'Semua data yang disimpan dan masa simpannya',
  send: 'Kirim masukan',
  change: 'Ubah',
  offline: 'Tidak ada sambungan. Masukan belum terkirim. Jangan tutup halaman ini; kirim setelah tersambung.',
  held: 'Masukan belum terkirim',
  heldLead: 'Isian Anda masih ada di halaman ini. Jangan tutup halaman ini; coba lagi sebentar lagi.',
  again: 'Coba lagi',
  promises: 'Janji waktu',
  deadlines: 'Batas waktu menurut aturan acuan',
  verify: (day: string) => `Diperiksa petugas paling lambat ${day}`,
  final: (day: string) => `Dijawab paling lambat ${day}`,
  nobody: (region: string) => `Belum ada petugas ${region} yang terdaftar di portal ini.`,
  nobodyLooks: 'Masukan tersimpan, tetapi belum ada yang memeriksanya.',
  nobodyAnswers: 'Belum ada yang dapat menjawab pertanyaan ini.',
};

/** Words of the form of feedback and of the page that asks whether all is right. */
export const words: Record<Locale, typeof id> = { id };
