import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

const id = {
  title: 'Laporan kekeliruan',
  one: (code: string) => `Laporan ${code}`,
  lead: 'Tulisan warga di bawah ini hanya untuk petugas. Jangan menyalinnya ke tempat umum.',
  waiting: (count: number) =>
    count > 0
      ? `${number(count)} laporan kekeliruan menunggu jawaban`
      : 'Tidak ada laporan kekeliruan yang menunggu.',
  waitingMany: (more: number) => `${number(more)}+ laporan kekeliruan menunggu jawaban`,
  whatIsWrong: 'Yang keliru',
  rightValue: 'Yang benar menurut pelapor',
  whereToSee: 'Di mana terlihat',
  notSaid: 'tidak disebut',
  erasedOn: (day: string) => `Tulisan pelapor sudah dihapus, ${longDate(day)}.`,
  toAnswer: (code: string) => `Jawab laporan ${code}`,
  see: (code: string) => `Lihat laporan ${code}`,
  seePublic: 'Lihat halaman umum laporan ini',
  answerHeading: 'Jawaban untuk umum',
  answer: 'Jawaban',
  answerHint:
    'Paling banyak 2.000 huruf. Tampil untuk umum dan tidak dapat diubah. Jangan menulis data pribadi.',
  speaker: 'Atas nama',
  keeper: 'pengelola portal',
  choose: 'Pilih lembaga',
  received: 'Diterima',
  about: 'Yang dilaporkan',
  aboutPage: 'Hanya tentang halaman',
  aboutPageHint: 'Alamatnya, misalnya /kota-blitar/program/wifi-rt-rw/. Kosongkan untuk semua.',
  filter: 'Saring',
  open: 'Menunggu jawaban, yang terlama di atas',
  openNone: 'Tidak ada laporan yang menunggu jawaban.',
  answered: 'Sudah dijawab',
  answeredNone: 'Belum ada laporan yang dijawab.',
  waited: (days: number) => (days > 0 ? `menunggu ${number(days)} hari` : 'diterima hari ini'),
  answeredOn: (day: string) => `dijawab ${longDate(day)}`,
  noSpeaker: 'Belum ada lembaga yang dapat Anda wakili. Mintalah lembaganya dicatat pada Isi wilayah.',
  send: 'Terbitkan jawaban',
  answeredBy: 'Dijawab oleh',
  answeredAt: 'Dijawab pada',
  unsent: 'Tulisan Anda yang belum tersimpan',
  unsentHint: 'Laporan ini sudah dijawab, jadi tulisan ini tidak dapat dikirim. Salin bila masih diperlukan.',
  erase: 'Hapus tulisan pelapor',
  eraseLead:
    'Pelapor berhak meminta tulisannya dihapus. Alamat, tanggal, dan jawaban tetap ada. Penghapusan tidak dapat dibatalkan.',
  back: 'Kembali ke daftar laporan',
};

/** Words of the room in which officers answer error reports. */
export const words: Record<Locale, typeof id> = { id };
