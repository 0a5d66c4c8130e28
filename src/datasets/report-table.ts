import * as z from 'zod';
import { count, day, open, text, withheld } from './column.ts';
import { ofRegion } from './plan-tables.ts';

const MOMENT_OR_DAY = { unit: 'UTC; pada kategori peka hanya harinya (WIB, WITA, atau WIT)' };
const instant = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/);

/** GeoReport Bulk's columns in its order, then those of SP4N-LAPOR! that say something more, in the order of its form. */
export const Reports = z.object({
  service_request_id: open(text, 'Nomor laporan.', { sp4n: 'nomor' }),
  requested_datetime: open(instant, 'Saat diterima.', MOMENT_OR_DAY),
  updated_datetime: open(instant, 'Saat terakhir keadaannya berubah sejauh diketahui umum.', MOMENT_OR_DAY),
  closed_date: open(instant.nullable(), 'Saat ditutup; kosong bila masih terbuka.', MOMENT_OR_DAY),
  status_description: open(z.enum(['open', 'closed']), 'Terbuka atau ditutup, menurut Open311.'),
  status_notes: open(text.nullable(), 'Alasan penutupan yang terbit; tanpa itu, keadaannya dalam kata-kata.'),
  source: open(z.null(), 'Saluran masuknya tidak diterbitkan: selalu kosong.'),
  service_name: open(text, 'Kategori.', { sp4n: 'kategori' }),
  service_subtype: open(text, 'Kode kategori (service_code).'),
  description: open(text.nullable(), 'Kata-kata pelapor; kosong bila petugas hanya menampilkan faktanya.', {
    sp4n: 'isi',
  }),
  agency_responsible: open(text, 'Lembaga yang menjawab, atau koordinator wilayah.', {
    sp4n: 'instansi_tujuan',
  }),
  address: open(text, 'Patokan bila boleh tampil, kelurahan atau desa, kecamatan, wilayah.', {
    sp4n: 'lokasi',
  }),
  lat: open(z.number().nullable(), 'Lintang, dibulatkan: sekitar 110 m, pada kategori peka 1,1 km.', {
    unit: 'derajat WGS 84',
  }),
  long: open(z.number().nullable(), 'Bujur, dibulatkan seperti lintang.', { unit: 'derajat WGS 84' }),
  ...ofRegion,
  klasifikasi: open(text, 'Kelas SP4N-LAPOR!: Pengaduan, Permintaan informasi, atau Aspirasi.', {
    sp4n: 'klasifikasi',
  }),
  judul: open(text, 'Judul dari kategori dan tempat, seperti pada tabel SP4N.', { sp4n: 'judul' }),
  tanggal_kejadian: open(day.nullable(), 'Hari kejadiannya, bila disebut.', { sp4n: 'tanggal_kejadian' }),
  lampiran: open(z.array(text), 'Alamat foto yang boleh dilihat umum.', { sp4n: 'lampiran' }),
  keadaan: open(text, 'Keadaan persis dengan kata SP4N-LAPOR!.', { sp4n: 'keadaan' }),
  diterima: open(day, 'Hari diterima di wilayahnya.', { sp4n: 'diterima' }),
  batas_waktu: open(day, 'Hari terakhir janji jawaban akhir.', { sp4n: 'batas_waktu' }),
  ditutup: open(day.nullable(), 'Hari ditutup di wilayahnya.', { sp4n: 'ditutup' }),
  nomor_lapor: open(text.nullable(), 'Nomor LAPOR!, bila pelapor memberinya dan boleh tampil.', {
    sp4n: 'nomor_lapor',
  }),
  programme_id: open(text.nullable(), 'Program yang dilaporkan, bila ada.'),
  supporter_count: open(count, 'Warga yang berkata "saya juga".', { unit: 'warga' }),
  hand_over_count: open(count, 'Berapa kali dioper antarlembaga.', { unit: 'kali' }),
  outcome: open(z.enum(['whole', 'part']).nullable(), 'Selesai sepenuhnya atau sebagian, menurut lembaga.'),
  confirmed: open(z.enum(['whole', 'part']).nullable(), 'Sama, menurut pelapornya.'),
  name: withheld('private', 'Nama pelapor.'),
  phone: withheld('private', 'Telepon pelapor.'),
  email: withheld('private', 'Surel pelapor.'),
  anonim: withheld('private', 'Pilihan pelapor; menyebutkannya menunjuk siapa yang takut.'),
  rahasia: withheld('private', 'Laporan rahasia tidak ada dalam berkas ini.'),
  answers: withheld('private', 'Jawaban atas pertanyaan kategori.'),
  messages: withheld('embargoed', 'Percakapan dengan petugas: milik pelapor sampai ia menerbitkannya.'),
});
