import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

const id = {
  report: 'Laporkan kekeliruan',
  on: (label: string) => `pada ${label}`,
  lead: 'Ada angka atau pernyataan yang keliru? Sampaikan di sini; jawabannya tampil untuk umum.',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  reported: 'Angka yang Anda laporkan:',
  start:
    'Paling mudah dari angkanya sendiri: buka halamannya, lalu pilih "Laporkan kekeliruan" di bawah angka itu.',
  noContact:
    'Kami tidak meminta nama atau kontak Anda. Jangan menulis NIK, nomor telepon, atau alamat rumah.',
  whatIsPublic:
    'Tulisan Anda hanya dibaca pengelola portal dan petugas yang menjawabnya. Untuk umum hanya tampil alamat angka, tanggal, dan jawabannya.',
  address: 'Alamat halaman atau angka',
  addressHint: 'Salin dari bilah alamat peramban, misalnya /kota-blitar/program/wifi-rt-rw/',
  whatIsWrong: 'Apa yang keliru?',
  whatIsWrongHint: 'Sedikitnya 10 huruf, paling banyak 2.000.',
  rightValue: 'Yang benar menurut Anda',
  whereToSee: 'Di mana Anda melihatnya',
  whereToSeeHint: 'Misalnya tautan, judul dokumen, atau nama surat kabar.',
  send: 'Kirim laporan',
  receipt: (code: string) => `Laporan kekeliruan ${code}`,
  receiptDescription: 'Laporan kekeliruan atas isi portal ini, tanggal diterimanya, dan jawabannya.',
  keep: 'Simpan alamat halaman ini untuk melihat jawabannya nanti:',
  about: 'Yang dilaporkan',
  received: 'Diterima',
  state: 'Jawaban',
  unanswered: (days: number) =>
    days > 0 ? `Belum dijawab, ${number(days)} hari` : 'Belum dijawab, diterima hari ini',
  answeredBy: 'Dijawab oleh',
  answeredAt: 'Dijawab pada',
  keeper: 'pengelola portal',
  notShown: 'Tulisan pelapor tidak ditampilkan karena dapat memuat data pribadi.',
  list: (region: string) => `Laporan kekeliruan ${region}`,
  listLead: 'Apa yang dilaporkan keliru, dan berapa lama menunggu jawaban.',
  told: (reported: number, answered: number) =>
    `${number(reported)} kekeliruan dilaporkan, ${number(answered)} dijawab`,
  toldHere: (reported: number, answered: number) =>
    `Pada halaman ini: ${number(reported)} kekeliruan dilaporkan, ${number(answered)} dijawab`,
  aboutPage: 'Hanya laporan tentang halaman',
  all: 'Tampilkan semua',
  andAnswers: 'Laporan kekeliruan dan jawabannya',
  allOf: (region: string) => `Semua laporan kekeliruan ${region}`,
  open: 'Belum dijawab, yang terlama di atas',
  openNone: 'Tidak ada laporan yang menunggu jawaban.',
  answered: 'Sudah dijawab',
  answeredNone: 'Belum ada laporan yang dijawab.',
  answeredOn: (day: string) => `Dijawab ${longDate(day)}`,
  receivedOn: (day: string) => `diterima ${longDate(day)}`,
  see: (code: string) => `Lihat laporan ${code}`,
};

export const words: Record<Locale, typeof id> = { id };
