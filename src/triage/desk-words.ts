import type { Locale } from '../ui/view.ts';
import type { Publicity } from './desk-page.ts';

const id = {
  title: 'Laporan warga',
  lead: 'Tulisan warga hanya untuk petugas. Jangan menyalinnya ke tempat umum.',
  one: (ref: string) => `Laporan ${ref}`,
  see: (ref: string) => `Buka laporan ${ref}`,

  report: 'Isi laporan',
  agency: 'Lembaga',
  noAgency: 'Belum ditentukan',
  contact: 'Kontak',
  hasContact: 'Ada kontak. Kontak tersegel dan tidak tampil di sini.',
  noContact: 'Tidak ada kontak.',
  anonymous: 'Pelapor memilih anonim.',
  shut: 'Sebagian isi tersegel tidak dapat dibuka: kuncinya tidak ada pada portal ini. Beri tahu pengelola portal.',
  secretLead: 'Isi laporan ini rahasia. Bila Anda membukanya, pelapor melihatnya pada riwayat laporannya.',
  openSecret: 'Buka isi rahasia',
  photos: 'Foto',
  photosNone: 'Tidak ada foto.',
  photosSealed: (n: number) => `Ada ${n} foto. Foto tampil setelah isi rahasia dibuka.`,
  photo: (n: number) => `Foto ${n}`,
  photoApproved: 'sudah boleh tampil untuk umum',
  approve: (n: number) => `Foto ${n} boleh tampil untuk umum`,

  morePhotos: 'Foto yang belum tampil',
  approveChosen: 'Tampilkan foto yang dipilih',

  verify: 'Periksa laporan',
  verifyLead: 'Pilih seberapa banyak umum melihatnya. Nama dan kontak tidak pernah tampil.',
  openFirst: 'Buka dahulu isinya. Setelah membacanya, Anda dapat menandai laporan ini.',
  publicity: 'Yang dilihat umum',
  publicities: {
    whole: 'Isi laporan',
    facts: 'Faktanya saja, tanpa tulisan pelapor',
    none: 'Tidak ditampilkan',
  } satisfies Record<Publicity, string>,
  choose: 'Pilih salah satu',
  publicityMissing: 'Pilih seberapa banyak umum melihat laporan ini',
  neverPublic: {
    secret: 'Pelapor memilih rahasia, jadi laporan ini tidak pernah tampil untuk umum.',
    withdrawn: 'Pelapor menariknya dari tampilan umum, jadi laporan ini tidak tampil lagi.',
  },
  verified: 'Tandai sudah diperiksa',
  shown: {
    whole: 'Isinya tampil untuk umum.',
    facts: 'Umum melihat faktanya saja.',
    none: 'Tidak tampil untuk umum.',
  },
  hide: 'Kurangi yang tampil',
  hideLead:
    'Untuk yang terlanjur tampil. Ini tidak dapat dibatalkan, dan pelapor melihatnya pada riwayat laporannya.',
  hideTo: 'Tampilan menjadi',
  hideMissing: 'Pilih tampilan yang baru',
  hideNow: 'Kurangi tampilan',
  seePublic: 'Lihat halaman umumnya',

  thread: 'Percakapan dengan pelapor',
  reporter: 'Pelapor',
  reply: 'Pesan untuk pelapor',
  replyHint: 'Paling banyak 4.000 huruf. Hanya pelapor dan petugas yang membacanya.',
  send: 'Kirim pesan',
  sealedThread: 'Percakapan laporan rahasia tampil setelah isinya dibuka.',
  back: 'Kembali ke daftar laporan',
};

/** Words of the officers' desk for residents' reports. */
export const words: Record<Locale, typeof id> = { id };
