import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { DeskListName, Deed } from './desk-page.ts';
import type { PromiseName } from './due.ts';
import type { State } from './schema.ts';

const id = {
  title: 'Masukan warga',
  lead: 'Pertanyaan, pengamatan, dan pendapat warga tentang program. Umum baru melihatnya setelah Anda menerbitkannya.',
  one: (code: string) => `Masukan ${code}`,
  lists: 'Daftar masukan',
  list: {
    menunggu: 'Menunggu diperiksa',
    pertanyaan: 'Pertanyaan belum dijawab',
    terbit: 'Terbit',
    ditolak: 'Ditolak',
    disembunyikan: 'Disembunyikan',
  } satisfies Record<DeskListName, string>,
  none: 'Tidak ada masukan di daftar ini.',
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  agency: 'Lembaga',
  anyAgency: 'Semua lembaga',
  listOf: (list: string, agency: string) => `${list}: ${agency}`,
  oneOf: (count: number) =>
    `Anda bertugas di ${number(count)} lembaga. Daftar ini memuat satu; pilih yang lain pada saringan.`,
  coordinator: 'Koordinator wilayah',
  apply: 'Tampilkan',
  onlyProgramme: (title: string) => `Hanya tentang program ${title}.`,
  allProgrammes: 'Tampilkan semua program',
  narrow: (title: string) => `Hanya program ${title}`,
  update: (title: string) => `kabar “${title}”`,
  milestone: (title: string) => `tonggak “${title}”`,
  wordless: 'Tanpa tulisan.',
  erased: 'Tulisannya sudah dihapus.',
  promise: {
    verify: 'Pemeriksaan',
    final: 'Jawaban',
  } satisfies Record<PromiseName, string>,
  dueBy: (promise: string, when: string) => `${promise}: paling lambat ${when}`,
  late: (promise: string, days: number) =>
    days > 0 ? `${promise}: lewat batas ${number(days)} hari kerja` : `${promise}: lewat batas`,
  kept: (promise: string, day: string) => `${promise}: selesai ${day}`,
  keptLate: (promise: string, day: string) => `${promise}: selesai ${day}, terlambat`,
  notOwed: (promise: string) => `${promise}: tidak lagi terutang`,
  nothing: 'Tidak ada yang terutang.',
  about: 'Tentang',
  answers: 'Yang menjawab',
  received: 'Diterima',
  seenOn: 'Dilihat pada',
  place: 'Tempat',
  placeNone: 'tidak disebut',
  state: 'Keadaan',
  reason: 'Alasan',
  words: 'Tulisan warga',
  notPublic: {
    waiting: 'Tulisan di bawah ini belum tampil untuk umum. Jangan menyalinnya ke tempat umum.',
    refused: 'Tulisan di bawah ini tidak tampil untuk umum. Jangan menyalinnya ke tempat umum.',
    hidden: 'Tulisan di bawah ini tidak lagi tampil untuk umum. Jangan menyalinnya ke tempat umum.',
  } satisfies Partial<Record<State, string>>,
  erasedByOfficer: 'Dihapus petugas atas permintaan',
  withdrawn: 'Penulisnya sudah menarik masukan ini, jadi tulisannya tidak ditampilkan.',
  erasedOn: (day: string) => `Tulisan warga sudah dihapus, ${longDate(day)}.`,
  personal: 'Tulisan ini tampaknya memuat data pribadi',
  personalDo: 'Terbitkan hanya bila bukan data pribadi. Bila benar data pribadi, tolak dengan alasan itu.',
  photos: 'Foto',
  photo: (n: number) => `Foto ${n}`,
  photoShown: 'tampil untuk umum',
  photoNotShown: 'tidak tampil untuk umum',
  photoLarge: 'Tekan foto untuk melihatnya besar.',
  approve: (n: number) => `Foto ${n} boleh dilihat umum`,
  photoCheck: 'Periksa wajah, pelat nomor, dan isi rumah sebelum memberi centang.',
  answer: 'Jawaban untuk umum',
  answeredBy: 'Dijawab oleh',
  answeredAt: 'Dijawab pada',
  see: 'Lihat halaman umumnya',
  back: 'Kembali ke daftar',
  clocks: 'Batas waktu',
  deeds: {
    terbitkan: 'Terbitkan',
    tolak: 'Tolak',
    jawab: 'Jawab pertanyaan ini',
    koreksi: 'Koreksi jawaban',
    foto: 'Pilih foto yang tampil',
    sembunyikan: 'Sembunyikan dari umum',
    hapus: 'Hapus tulisan warga',
  } satisfies Record<Deed, string>,
  leads: {
    terbitkan: 'Sesudah ini semua orang dapat membacanya. Kritik bukan alasan untuk tidak menerbitkan.',
    tolak: 'Penulisnya membaca alasan ini dengan kuncinya. Yang ditolak tidak dapat diterbitkan lagi.',
    jawab:
      'Jawaban tampil untuk umum. Bila ternyata keliru, ia dikoreksi dan yang lama tetap terbaca. Jangan menulis data pribadi.',
    koreksi:
      'Jawaban baru menggantikan yang sekarang. Yang lama dan alasan Anda tetap terbaca di bawahnya. Tepat waktu atau tidaknya ditentukan jawaban pertama.',
    foto: 'Foto yang diberi centang tampil untuk umum. Yang lain langsung tidak tampil.',
    sembunyikan:
      'Masukan dan jawabannya tidak tampil lagi, dan tidak dapat ditampilkan kembali. Alasannya dihitung untuk umum.',
    hapus:
      'Penulis berhak meminta tulisannya dihapus. Tulisan, tempat, foto, dan jawabannya hilang. Ini tidak dapat dibatalkan.',
  } satisfies Record<Deed, string>,
  answerNow: 'Jawaban, bila dapat dijawab sekarang',
  answerNowHint: 'Kosongkan untuk menerbitkan pertanyaannya dahulu. 10 sampai 2.000 huruf.',
  answerHint: '10 sampai 2.000 huruf.',
  corrected: 'Jawaban yang benar',
  correctedWhy: 'Apa yang keliru',
  correctedWhyHint: '10 sampai 300 huruf. Semua orang membacanya.',
  speaker: 'Atas nama',
  noSpeaker: 'Belum ada lembaga yang dapat Anda wakili.',
  choose: 'Pilih alasan',
  sure: 'Saya sudah memeriksa: tulisan saya boleh dibaca umum',
  done: {
    terbitkan: 'Masukan sudah terbit.',
    tolak: 'Masukan sudah ditolak.',
    jawab: 'Jawaban sudah terbit.',
    koreksi: 'Koreksi sudah terbit.',
    foto: 'Pilihan foto sudah tersimpan.',
    sembunyikan: 'Masukan tidak tampil lagi untuk umum.',
    hapus: 'Tulisan warga sudah dihapus.',
  } satisfies Record<Deed, string>,
  changed: 'Yang terjadi sejak Anda membuka halaman ini',
  changedNothing: 'Tidak ada yang tercatat.',
  waiting: (count: string, late: string) =>
    late === '0' ? `${count} masukan menunggu` : `${count} masukan menunggu, ${late} lewat batas`,
  unanswered: (count: string, late: string) =>
    late === '0'
      ? `${count} pertanyaan warga belum dijawab`
      : `${count} pertanyaan warga belum dijawab, ${late} lewat batas`,
  waitingNone: 'Tidak ada masukan warga yang menunggu Anda.',
};

/** Words of the officers' room of residents' feedback. */
export const words: Record<Locale, typeof id> = { id };
