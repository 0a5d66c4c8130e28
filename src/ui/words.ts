import type { Locale } from './view.ts';
import { longDate } from './when.ts';

const id = {
  portal: 'Pantau Kota',
  motto: 'Janji kota cerdas, dicatat dengan sumbernya',
  skip: 'Langsung ke isi',
  home: 'Beranda',
  search: 'Cari',
  timeline: 'Linimasa',
  about: 'Tentang',
  privacy: 'Privasi',
  openData: 'Data terbuka',
  log: 'Buku segel',
  developers: 'Pengembang',
  officers: 'Untuk petugas',
  sections: 'Bagian utama',
  youAreHere: 'Anda di sini',
  footer: 'Portal warga. Setiap angka punya sumber; yang belum diketahui disebut belum diketahui.',
  builtOn: (day: string) => `Isi halaman ini per ${longDate(day)}.`,
  liveOn: (day: string) => `Isi halaman ini terbaru, ${longDate(day)}.`,
  caution:
    'Isi terbaru sedang tidak dapat dibaca. Yang tampil ialah salinan tersimpan; tanggalnya di bawah halaman.',
  notFiltered: 'Saringan belum diterapkan.',
  demo: 'Wilayah contoh: semua isi halaman ini karangan untuk peragaan, bukan data sungguhan.',
  ago: (days: string) => `${days} hari lalu`,
  olderCut: 'Yang lebih lama tidak ditampilkan.',
  cut: (shown: number) => `Hanya ${shown} yang ditampilkan; masih ada yang lain.`,
  amended: (version: number, at: string) => `Catatan ini pernah diubah (versi ${version}, ${at}):`,
  trap: 'Biarkan kosong; kolom ini jebakan robot',
  unsaid: 'tidak disebut',
  change: (before: string | null, after: string | null) =>
    before === null
      ? `ditambahkan ${after}`
      : `semula ${before}, ${after === null ? 'dihapus' : `menjadi ${after}`}`,
  more: 'Berikutnya',
  first: 'Kembali ke awal daftar',
  http400: 'Permintaan ini belum dapat dipahami',
  http403: 'Ini tidak diizinkan',
  http404: 'Halaman tidak ditemukan',
  http500: 'Terjadi kesalahan pada kami',
  http503: 'Portal sedang tidak dapat membaca data',
  errorHelp: 'Yang dapat Anda lakukan:',
  errorHome: 'pilih wilayah dari beranda',
  errorTimeline: 'lihat kabar terbaru di linimasa',
  errorAddress: 'periksa kembali alamat yang Anda ketik',
  errorAgain: 'muat ulang halaman ini sebentar lagi',
  errorBack: 'kembali ke halaman sebelumnya, lalu coba lagi',
  notStored:
    'Bila Anda baru mengirim isian, isian itu belum tersimpan. Tombol Kembali pada peramban biasanya memulihkannya.',
  formWrong: 'Ada yang perlu diperbaiki',
  optional: '(opsional)',
  nothingLost: 'Tidak ada isian Anda yang hilang karena kesalahan ini.',
};

/** Words of the frame around every page, and of its errors. */
export const words: Record<Locale, typeof id> = { id };
