import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { Kind } from './page.ts';

const kindNames: Record<Kind, string> = {
  program: 'Program',
  janji: 'Janji',
  kabar: 'Kabar',
  rencana: 'Rencana',
  laporan: 'Laporan warga',
};

const days: Record<Kind, (day: string) => string> = {
  program: (day) => `pertama disebut sumber ${longDate(day)}`,
  janji: (day) => `diucapkan ${longDate(day)}`,
  kabar: (day) => `terjadi ${longDate(day)}`,
  rencana: (day) => `menurut sumber tanggal ${longDate(day)}`,
  laporan: (day) => `diterima ${longDate(day)}`,
};

const id = {
  kinds: kindNames,
  days,
  title: 'Cari',
  titleFor: (text: string) => `Cari: ${text} · Pantau Kota`,
  lead: 'Cari kata dalam program, janji, kabar, rencana, dan laporan warga semua wilayah.',
  text: 'Kata yang dicari',
  textHint: 'Tiap kata sedikitnya tiga huruf, misalnya wifi',
  region: 'Wilayah',
  anyRegion: 'Semua wilayah',
  regionHint:
    'Untuk mencari di satu wilayah saja, buka halaman wilayah itu, lalu pilih “Cari di wilayah ini”.',
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  find: 'Cari',
  clear: 'Hapus pencarian dan saringan',
  results: 'Hasil',
  order: 'Yang terakhir dicatat atau diubah ada di atas.',
  hint: 'Ketik satu kata atau lebih. Hasil memuat semua kata itu, juga bila menjadi bagian kata lain.',
  none: 'Tidak ada yang cocok. Periksa ejaan, kurangi kata, atau hapus saringan.',
};

export const words: Record<Locale, typeof id> = { id };
