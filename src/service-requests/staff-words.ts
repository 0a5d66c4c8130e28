import type { Locale } from '../ui/view.ts';

const id = {
  nobody: (region: string) => `Belum ada petugas ${region} yang terdaftar di portal ini.`,
  willBeKept: 'Laporan yang Anda kirim tersimpan, tetapi belum ada yang memeriksanya.',
  kept: 'Laporan Anda tersimpan, tetapi belum ada yang memeriksanya.',
  elsewhere: 'Agar ditangani, laporkan juga lewat SP4N-LAPOR!:',
  emergency: 'Keadaan darurat: telepon',
  deadlines: 'Batas waktu menurut aturan acuan',
  next: 'Selanjutnya, bila sudah ada petugas',
};

/** Words of a region in which nobody checks reports yet. */
export const words: Record<Locale, typeof id> = { id };
