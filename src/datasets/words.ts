import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { longDate } from '../ui/when.ts';

const id = {
  title: 'Data terbuka',
  titleOf: (region: string) => `Data terbuka ${region}`,
  lead: 'Catatan portal ini boleh dibawa pulang, dipakai, dan diterbitkan lagi.',
  licence: 'Lisensinya CC BY 4.0: sebutkan Pantau Kota dan alamat berkasnya.',
  quotes: 'Kutipan dari sumber tetap milik penerbitnya.',
  formats: 'CSV dibuka dengan lembar kerja. JSON Lines memuat satu catatan tiap baris, untuk program.',
  catalogue: 'Katalog untuk mesin (DCAT-AP)',
  developers: 'Bagaimana berkas ini dibuat',
  regions: 'Menurut wilayah',
  all: 'Semua wilayah bersama',
  notYet: 'Berkasnya belum dibuat. Datanglah lagi nanti.',
  holds: (n: number, unit: string, day: string) => `${number(n)} ${unit}, dibuat ${longDate(day)}.`,
  empty: (format: string) => `${format}: kosong`,
  more: 'Arti kolom, cara mengutip, dan batasnya',
  missing: 'Yang tidak ada',
  withheld: 'Yang tidak diterbitkan',
  columns: 'Arti kolom',
  schema: 'Kolom sebagai JSON Schema',
  check: (format: string) => `SHA-256 berkas ${format}`,
  archive: 'Bekuan bulanan',
  archiveOf: 'Bekuan bulanan data terbuka',
  kept: 'Berkas tiap hari tidak disimpan, hanya bekuan tiap bulan. Berkas yang terbaru ada pada halaman kini.',
  perHint: 'Bekuan bulanan terakhir yang sudah ada pada akhir hari itu.',
  neverFrozen: 'Tidak dibekukan: kata-kata orang dapat ditarik kembali.',
  cite: 'Cara mengutip',
  citation: (title: string, region: string, day: string, address: string) =>
    `Pantau Kota. "${title}, ${region}", data per ${longDate(day)}. ${address}. CC BY 4.0.`,
  undecided: 'Produsen data dan walidata belum ditetapkan: portal ini bukan bagian pemerintah.',
  frequency:
    'Diperbarui paling banyak sekali sehari, bila ada perubahan. Yang ditarik warga hilang lebih cepat.',
};

/** Words of the pages of open data. */
export const words: Record<Locale, typeof id> = { id };
