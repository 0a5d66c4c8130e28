import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { MOST } from './asked.ts';

const id = {
  title: 'Tabel SP4N-LAPOR!',
  lead: 'Laporan wilayah ini sebagai berkas CSV, dengan klasifikasi dan urutan kolom formulir SP4N-LAPOR!.',
  toTable: 'Unduh tabel SP4N-LAPOR!',
  whatIsIn: 'Isi berkas',
  notes: [
    'Satu baris untuk satu laporan, menurut hari diterimanya. Laporan yang datanya sudah dihapus tidak ikut.',
    'Nama, telepon, dan surel pelapor tidak ada di dalamnya. Kolomnya pun tidak ada.',
    'Judul kami susun dari kategori dan tempat, karena formulir kami tidak menanyakannya.',
    'Laporan rahasia ikut tanpa isi, tanpa posisi, dan tanpa tempat yang lebih kecil dari kecamatan.',
    'Laporan anonim ikut tanpa patokan, dan posisinya dibulatkan. Isinya tetap tulisan pelapor: bacalah sebelum meneruskannya.',
    'Lampiran disebut jumlah fotonya. Foto yang boleh dilihat umum disertai tautannya.',
    'Sesudah urutan SP4N-LAPOR! menyusul kolom kami: nomor, keadaan, diterima, batas waktu, ditutup, dan nomor LAPOR!.',
    'Isi yang tampak seperti rumus diberi tanda petik di depannya, supaya tidak dijalankan.',
    'Setiap unduhan tercatat: siapa, kapan, untuk waktu mana, dan berapa baris.',
  ],
  from: 'Diterima dari tanggal',
  to: 'Sampai tanggal',
  dayHint: 'Kosongkan bila tidak dibatasi.',
  state: 'Keadaan',
  choices: { all: 'Semua', open: 'Semua yang belum ditutup', closed: 'Semua yang sudah ditutup' },
  delimiter: 'Pemisah kolom',
  delimiters: { titik_koma: 'Titik koma (Excel berbahasa Indonesia)', koma: 'Koma' },
  most: `Paling banyak ${number(MOST)} laporan dalam satu berkas.`,
  download: 'Unduh berkas',
  back: 'Kembali ke daftar laporan',
};

/** Words of the page on which a region's reports are taken along for SP4N-LAPOR!. */
export const words: Record<Locale, typeof id> = { id };
