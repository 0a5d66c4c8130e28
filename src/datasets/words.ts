import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { longDate } from '../ui/when.ts';

const id = {
  title: 'Data terbuka',
  titleOf: (region: string) => `Data terbuka ${region}`,
  lead: 'Semua catatan portal ini boleh dibawa pulang, dipakai, dan diterbitkan lagi.',
  licence: 'Lisensinya CC BY 4.0: sebutkan Pantau Kota dan alamat berkasnya.',
  formats: 'CSV dibuka dengan lembar kerja. JSON Lines memuat satu catatan tiap baris, untuk program.',
  catalogue: 'Katalog untuk mesin (DCAT-AP)',
  developers: 'Bagaimana berkas ini dibuat',
  regions: 'Menurut wilayah',
  all: 'Semua wilayah bersama',
  notYet: 'Berkasnya belum dibuat. Datanglah lagi nanti.',
  rows: (n: number, unit: string) => `${number(n)} ${unit}`,
  holds: 'Isi',
  madeOn: 'Dibuat',
  on: (day: string) => longDate(day),
  missing: 'Yang tidak ada',
  withheld: 'Yang tidak diterbitkan',
  columns: 'Arti kolom',
  schema: 'Kolom sebagai JSON Schema',
  check: 'SHA-256',
  archive: 'Bekuan bulanan',
  noArchive: 'Belum ada bulan yang dibekukan.',
  neverFrozen: 'Tidak dibekukan: kata-kata orang dapat ditarik kembali.',
  cite: 'Cara mengutip',
  citation: (title: string, region: string, day: string, address: string) =>
    `Pantau Kota. "${title}, ${region}", data per ${longDate(day)}. ${address}. CC BY 4.0.`,
  producer: 'Produsen data dan walidata',
  undecided: 'Belum ditetapkan: portal ini bukan bagian pemerintah.',
  frequency:
    'Diperbarui paling banyak sekali sehari, bila ada perubahan. Yang ditarik warga hilang lebih cepat.',
};

/** Words of the pages of open data. */
export const words: Record<Locale, typeof id> = { id };
