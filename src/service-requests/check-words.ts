import type { Locale } from '../ui/view.ts';
import type { PersonalKind } from './personal.ts';
import { longDate } from '../ui/when.ts';

const id = {
  title: 'Periksa laporan Anda',
  mended: 'Belum terkirim: periksa laporan Anda',
  lead: 'Laporan ini belum terkirim. Periksa, lalu tekan “Kirim laporan”.',
  answers: 'Isian Anda',
  change: 'Ubah',
  changeOf: (label: string) => `isian ${label}`,
  notFilled: 'tidak diisi',
  class: 'Jenis dan kategori',
  goesTo: 'Ditujukan kepada',
  coordinator: 'koordinator wilayah ini, yang meneruskannya',
  yes: 'ya',
  no: 'tidak',
  photos: 'Foto',
  photo: (n: number) => `Foto ${n} yang akan dikirim`,
  photoCount: (n: number) => `${n} foto`,
  contactNone: 'tidak diisi; ikuti laporan dengan nomor dan kunci',
  personal: 'Tulisan Anda tampaknya memuat data pribadi',
  personalWhat: {
    nik: 'NIK',
    phone: 'nomor telepon',
    email: 'alamat surel',
    plate: 'pelat nomor',
  } satisfies Record<PersonalKind, string>,
  personalDo:
    'Tulisan ini dapat tampil untuk umum. Hapus bila tidak perlu, atau kirim apa adanya bila keliru.',
  public: 'Begini publik melihatnya',
  publicLater:
    'Baru tampil setelah petugas memeriksanya. Petugas hanya dapat menutup sebagian, tidak membuka lebih.',
  publicReused:
    'Yang tampil untuk umum juga ada di data terbuka: siapa pun boleh memakainya lagi, dengan lisensi CC BY 4.0.',
  publicSecret: 'Laporan rahasia tidak tampil untuk umum.',
  publicPhotos: 'Foto hanya tampil bila disetujui petugas.',
  nearby: 'Laporan serupa di kelurahan ini',
  nearbyWhy: 'Bila masalahnya sama, cukup tekan “Saya juga”. Laporan baru tidak perlu.',
  nearbyOf: (day: string) => `Diterima ${longDate(day)}`,
  nearbySee: (id_: string) => `Lihat laporan ${id_}`,
  wordsHidden: 'Tulisan pelapor tidak ditampilkan.',
  supporters: (n: number) => `${n} orang menyatakan “saya juga”.`,
  meToo: 'Saya juga',
  meTooInstead: 'Laporan Anda di halaman ini lalu tidak dikirim.',
  meTooOn: (id_: string) => `pada laporan ${id_}`,
  privacy: 'Data Anda',
  privacyKept: 'Kami menyimpan isian dan foto di atas untuk menangani laporan ini.',
  privacySealed:
    'Kontak dan laporan rahasia disimpan tersegel. Petugas yang membukanya tercatat; untuk kontak perlu alasan, yang Anda baca. Surel kepada Anda tidak memuat isi laporan.',
  privacyKeptFor: (contact: number, all: number) =>
    `Kontak dihapus ${contact} hari setelah laporan ditutup, seluruh isinya setelah ${all} hari.`,
  privacyMore: 'Semua data yang disimpan dan masa simpannya',
  privacyNot: 'Alamat IP dan jenis ponsel Anda tidak kami simpan.',
  privacyRights: 'Dengan kunci laporan, Anda dapat mengunduh atau menghapus data ini kapan saja.',
  send: 'Kirim laporan',
  back: 'Kembali mengubah',
  offline: 'Tidak ada sambungan. Laporan belum terkirim. Jangan tutup halaman ini; kirim setelah tersambung.',
  held: 'Laporan belum terkirim',
  heldLead: 'Isian Anda masih ada di halaman ini. Jangan tutup halaman ini; coba lagi sebentar lagi.',
  again: 'Coba lagi',
};

/** Words of the page that asks whether all is right before a report is sent. */
export const words: Record<Locale, typeof id> = { id };
