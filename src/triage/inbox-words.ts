import type { State } from '../service-requests/states.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { InboxEnd, InboxList } from './inbox-page.ts';

const states: Record<State, string> = {
  received: 'Baru',
  returned: 'Dikembalikan kepada pelapor',
  verified: 'Sudah diperiksa',
  referred: 'Di lembaga',
  in_progress: 'Dikerjakan',
  awaiting_reporter: 'Menunggu pelapor',
  reopened: 'Dibuka kembali',
  done: 'Selesai',
  done_by_silence: 'Selesai otomatis',
  rejected: 'Ditolak',
  not_responsible: 'Bukan wewenang',
  duplicate: 'Digabung',
};

const id = {
  states,
  title: 'Laporan warga',
  lead: 'Janji yang paling dekat atau paling lama lewat ada di atas. Tulisan warga hanya untuk petugas.',
  whichRegion: 'Laporan warga wilayah mana?',
  noRegion: 'Tidak ada wilayah yang laporannya dapat Anda buka. Mintalah peran kepada pengelola wilayah.',
  everyRegion: 'Anda mengelola seluruh portal. Pilih wilayahnya pada halaman awal.',
  start: 'Halaman awal petugas',
  lists: 'Daftar laporan',
  list: {
    semua: 'Semua yang terbuka',
    baru: 'Baru',
    dikembalikan: 'Dikembalikan',
    diperiksa: 'Diperiksa',
    'di-lembaga': 'Di lembaga',
    dikerjakan: 'Dikerjakan',
    'menunggu-pelapor': 'Menunggu pelapor',
    'dibuka-kembali': 'Dibuka kembali',
    ditutup: 'Ditutup',
    keberatan: 'Ada keberatan',
  } satisfies Record<InboxList, string>,
  ends: 'Cara berakhir',
  end: {
    selesai: 'Selesai',
    otomatis: 'Selesai otomatis',
    ditolak: 'Ditolak',
    'bukan-wewenang': 'Bukan wewenang',
    digabung: 'Digabung',
  } satisfies Record<InboxEnd, string>,
  endedOrder: 'Tidak ada janji yang masih berjalan, jadi daftar ini urut menurut nomor laporan.',
  objectedOrder: 'Yang paling lama ditutup ada di atas.',
  none: 'Tidak ada laporan di daftar ini.',

  search: 'Cari laporan',
  searchHint: 'Nomor laporan membuka laporannya. Kata dicari di semua daftar.',
  find: 'Cari',
  found: (words: string) => `Laporan dengan kata “${words}”`,
  foundOrder: 'Yang terakhir berubah ada di atas. Laporan rahasia tidak dapat dicari dengan kata.',
  foundNone:
    'Tidak ada laporan dengan kata itu. Laporan yang baru masuk dapat dicari beberapa menit kemudian.',
  leave: 'Kembali ke daftar',
  filter: 'Saring daftar ini',
  service: 'Kategori',
  anyService: 'Semua kategori',
  district: 'Kecamatan',
  anyDistrict: 'Semua kecamatan',
  agency: 'Lembaga',
  anyAgency: 'Semua lembaga',
  noAgency: 'Belum ada lembaga',
  onlyLate: 'Hanya yang terlambat',
  apply: 'Tampilkan',
  oneArea: 'Pilih kategori atau kecamatan, salah satu.',
  narrowElsewhere:
    'Untuk menyaring menurut kategori atau kecamatan, pilih dahulu satu daftar keadaan di atas.',
  narrowNew: 'Laporan baru satu lembaga tidak disaring menurut kategori atau kecamatan.',
  refused: 'Saringan ini tidak dapat dipakai. Ubah pilihannya, lalu tampilkan lagi.',

  secret: 'Rahasia',
  newMessage: 'pesan baru dari pelapor',
  handedOver: (times: number) => `dioper ${number(times)} kali`,
  objected: (count: number) => `${number(count)} pendukung menyatakan belum selesai`,
  noAgencyYet: 'belum ada lembaga',
  dueBy: (promise: string, when: string) => `${promise}: paling lambat ${when}`,
  late: (promise: string, days: number) =>
    days > 0 ? `${promise}: terlambat ${number(days)} hari kerja` : `${promise}: terlambat`,
  questionSince: (when: string) => `Menunggu jawaban pelapor sejak ${when}; waktu tidak dihitung.`,
  answeredSince: (when: string, closes: string) =>
    `Dijawab ${when}; menunggu tanggapan pelapor, ditutup otomatis sesudah ${closes}.`,
  allKept: 'Semua janji sudah ditepati.',
  ended: 'Berakhir; tidak ada janji yang masih berjalan.',
  endedLate: 'Sudah dijawab, tetapi terlambat.',
  closedOn: (day: string) => `ditutup ${day}`,
};

/** Words of the officers' inbox. */
export const words: Record<Locale, typeof id> = { id };
