import type { Locale } from '../ui/view.ts';
import type { RefusalCode, State } from './schema.ts';
import { longDate } from '../ui/when.ts';

const id = {
  track: 'Masukan Anda',
  trackLead: 'Lihat apa yang terjadi dengan masukan Anda. Nomor dan kuncinya ada pada tanda terima.',
  trackReports: 'Untuk laporan, pakailah halaman Lacak laporan',
  reference: 'Nomor masukan',
  referenceHint: 'Sepuluh huruf dan angka, misalnya 7K3M9QXT2B.',
  key: 'Kunci pribadi',
  keyHint: 'Dua puluh empat huruf dan angka. Huruf kecil, spasi, dan tanda hubung boleh.',
  open: 'Buka masukan',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  title: (ref: string) => `Masukan Anda ${ref}`,
  state: 'Keadaan',
  publishedOn: (day: string) => `sejak ${longDate(day)}`,
  why: 'Alasan',
  whyIs: (reason: string) => `Petugas menilai masukan ini ${reason}.`,
  whyDo: {
    personal_data: 'Anda boleh menulisnya lagi tanpa data itu.',
    insult: 'Anda boleh menulisnya lagi tanpa hinaan. Kritik boleh.',
    unlawful: 'Anda boleh menulisnya lagi tanpa bagian itu.',
    advertisement: 'Anda boleh menulisnya lagi tanpa iklan.',
    not_about_this: 'Anda boleh menulisnya lagi pada program atau kabar yang Anda maksud.',
    belongs_in_a_report: 'Laporan ditangani lembaga yang bertugas, dengan batas waktu.',
    unreadable: 'Anda boleh menulisnya lagi dengan kata lain.',
  } satisfies Record<RefusalCode, string>,
  public: 'Halaman publiknya',
  see: 'Buka halaman publik',
  notPublic: {
    waiting: 'Belum ada, karena petugas belum memeriksanya.',
    published: '',
    refused: 'Tidak ada, karena masukan ini tidak ditampilkan.',
    hidden: 'Tidak ada lagi, karena masukan ini disembunyikan.',
    withdrawn: 'Tidak ada lagi, karena masukan ini ditarik.',
  } satisfies Record<State, string>,
  wrote: 'Isi masukan',
  photo: 'Foto Anda',
  photoApproved: 'Foto ini disetujui petugas.',
  photoWaits: 'Foto ini tidak tampil untuk umum.',
  follow: 'Ikuti masukan ini',
  withdrawTitle: 'Tarik masukan',
  withdrawLead: 'Menarik masukan menghapus tulisan dan fotonya untuk seterusnya. Ini tidak dapat diurungkan.',
  withdraw: 'Tarik masukan ini',
  withdrawAsk: (ref: string) => `Tarik masukan ${ref}?`,
  withdrawWarning:
    'Tulisan, foto, dan jawabannya hilang dari portal, dan kuncinya tidak berlaku lagi. Pengamatan tidak dihitung lagi.',
  withdrawYes: 'Ya, tarik untuk seterusnya',
  back: 'Kembali',
  done: 'Masukan sudah ditarik',
  doneLead: (ref: string) => `Tulisan dan foto masukan ${ref} sudah dihapus.`,
  doneLeft:
    'Tersisa satu baris tanpa tulisan: nomor, jenis, programnya, dan tanggal. Catatan penarikan juga tersimpan, supaya cadangan lama tidak memunculkannya lagi.',
};

/** Words of the page on which somebody opens their own feedback. */
export const words: Record<Locale, typeof id> = { id };
