import { words as citing } from '../citing/words.ts';
import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

const id = {
  asOf: (day: string) => `Keadaan ${longDate(day)}.`,
  heading: 'Sematkan',
  hint: 'Salin kode ini ke halaman Anda. Bingkainya tanpa skrip, dan tanggalnya tampak paling atas. Ketuk kode untuk memilih semuanya.',
  look: 'Lihat sematannya',
  sheet: 'Lembar fakta untuk dicetak',
  more: 'Baca selengkapnya di Pantau Kota',
  version: (title: string, version: number) => `${title} (versi ${version})`,
  removed: 'Isi kabar ini telah dihapus',
  shown: (shown: number, known: number, isMore: boolean) =>
    `${shown} dari ${isMore ? 'lebih dari ' : ''}${known}.`,
  oldest: 'Yang diucapkan paling awal lebih dulu.',
  longestLate: 'Yang paling lama lewat tenggat lebih dulu.',
  commitment: (office: string, region: string) => citing.id.inRegion(`Kata ${office}`, region),
  newer: (version: number) => `Kini versi ${version}`,
  newerHint: 'Yang tampil di sini versi lama.',
  corrected: 'Dikoreksi',
  published: (version: number, at: string) => `Versi ${version}, diterbitkan ${at}.`,
  happened: (day: string) => `Terjadi ${longDate(day)}.`,
  by: (author: string) => `Dicatat oleh ${author}.`,
  sources: 'Sumber',
  late: (title: string, days: number) => `${title}: terlambat ${number(days)} hari`,
  lateHeading: 'Yang terlambat',
  home: 'Buka Pantau Kota',
  gone: 'Tidak ada yang dapat ditampilkan di sini',
  region: 'Ringkasan wilayah',
  programme: 'Seluruh program',
  update: 'Versi ini',
};

/** Words of embeds and of the block that offers them. */
export const words: Record<Locale, typeof id> = { id };
