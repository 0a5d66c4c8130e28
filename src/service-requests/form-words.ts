import type { Locale } from '../ui/view.ts';
import type { RequestClass } from './states.ts';

const id = {
  title: (region: string) => `Laporkan ke ${region}`,
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  lead: 'Sampaikan masalah, pertanyaan, atau usul. Tanpa akun; kontak boleh dikosongkan.',
  emergency: 'Keadaan darurat: telepon',
  emergencyMore: 'Portal ini tidak dijaga 24 jam.',
  channels: 'Kanal lain di wilayah ini',
  notRival:
    'Portal ini tidak menggantikan SP4N-LAPOR!. Bila Anda sudah melapor di sana, tulis nomornya di formulir.',
  class: 'Jenis laporan',
  classHint: {
    complaint: 'ada yang rusak, salah, atau tidak jalan',
    information_request: 'Anda ingin tahu sesuatu',
    aspiration: 'Anda punya usul',
  } satisfies Record<RequestClass, string>,
  search: 'Cari kategori dengan kata sehari-hari',
  searchHint: 'Misalnya lubang, gelap, atau sampah.',
  find: 'Cari',
  categories: 'Pilih kategori',
  found: (words: string) => `Kategori untuk “${words}”`,
  foundNone: 'Tidak ada kategori dengan kata itu. Pilih yang paling dekat dari semua kategori berikut.',
  all: 'Tampilkan semua kategori',
  about: 'Yang Anda laporkan',
  change: 'Ganti jenis atau kategori',
  goesTo: (agency: string) => `Laporan ini ditujukan kepada ${agency}.`,
  goesByDistrict: 'Di sebagian kecamatan lembaganya lain; halaman sebelum pengiriman menyebutkan yang tepat.',
  goesToCoordinator: 'Koordinator wilayah ini meneruskan laporan kepada lembaga yang tepat.',
  rules: 'Kapan dijawab',
  what: 'Apa',
  description: 'Apa yang terjadi?',
  descriptionHint: 'Sedikitnya 10 huruf, paling banyak 4.000. Jangan menulis NIK atau nomor telepon di sini.',
  incidentOn: 'Tanggal kejadian',
  where: 'Di mana',
  area: 'Kecamatan atau kelurahan',
  areaNone: 'Tidak tahu atau tidak perlu',
  areaWhole: (district: string) =>
    `Kecamatan ${district.replace(/^Kecamatan /, '')}, kelurahan tidak diketahui`,
  landmark: 'Patokan',
  landmarkHint: 'Misalnya depan masjid atau seberang pasar.',
  position: 'Posisi',
  positionHint: 'Lintang, bujur; misalnya -8.0983, 112.1681. Umum hanya melihat kira-kiranya.',
  here: 'Pakai lokasi saya',
  hereWaits: 'Mencari lokasi …',
  hereFails: 'Lokasi tidak didapat. Pilih kelurahan dan tulis patokannya.',
  hereDone: 'Lokasi sudah diisi.',
  photos: 'Foto',
  contact: 'Kontak Anda',
  contactWhy:
    'Boleh dikosongkan. Disimpan tersegel, tidak tampil untuk umum. Petugas membukanya hanya dengan alasan yang Anda baca.',
  name: 'Nama',
  phone: 'Nomor telepon',
  email: 'Surel',
  emailHint: 'Kabar penting laporan ini kami kirim ke sini, tanpa isi laporan. Dapat dihentikan kapan saja.',
  visibility: 'Siapa yang boleh tahu',
  anonymous: 'Anonim',
  anonymousHint:
    'Umum dan petugas lembaga yang menangani tidak pernah mengetahui siapa Anda. Hanya koordinator wilayah dapat membuka kontak, dengan alasan.',
  secret: 'Rahasia',
  secretHint: 'Seluruh isi laporan tidak tampil untuk umum.',
  connected: 'Terkait dengan',
  programme: 'Program',
  programmeNone: 'Tidak tentang sebuah program',
  lapor: 'Nomor LAPOR!',
  laporHint: 'Bila sudah melapor di SP4N-LAPOR!, misalnya 1234567. Nomor ini dapat tampil untuk umum.',
  choose: 'Pilih jawaban',
  optional: '(opsional, boleh lebih dari satu)',
  check: 'Periksa laporan',
  checkHint: 'Belum terkirim; Anda memeriksanya dulu.',
  draftFound: 'Ada draf laporan di ponsel ini yang belum dikirim.',
  draftRestore: 'Pakai draf',
  draftForget: 'Hapus draf',
  draftKept:
    'Draf tersimpan di ponsel ini paling lama tiga hari, tanpa kontak dan posisi. Tidak ada yang terkirim sendiri.',
  draftOffline:
    'Tidak ada sambungan. Draf tersimpan di ponsel ini; kirim sendiri setelah tersambung. Foto perlu dipilih lagi.',
  draftOfflineSecret:
    'Tidak ada sambungan. Laporan rahasia tidak disimpan di ponsel. Biarkan halaman ini terbuka, lalu kirim setelah tersambung.',
};

/** Words of the form in which a resident reports. */
export const words: Record<Locale, typeof id> = { id };
