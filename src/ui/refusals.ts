import type { Locale } from './view.ts';

const id = {
  addressTooLong: 'Alamat ini terlalu panjang.',
  amendmentEmpty: 'Perubahan ini tidak mengubah apa pun.',
  bug: (request: string) =>
    `Kesalahan ada pada kami. Sebutkan nomor ini bila Anda menghubungi kami: ${request}`,
  changedMeanwhile: 'Data ini baru saja diubah oleh orang lain. Periksa isinya yang terbaru, lalu coba lagi.',
  correctionEmpty: 'Koreksi ini tidak mengubah apa pun.',
  cursorUnknown: 'Penanda halaman tidak dikenal. Mulailah dari awal daftar.',
  databaseSilent: 'Basis data sedang tidak dapat dibaca. Coba lagi sebentar lagi.',
  dimensionUnknown: (known: string) => `Dimensi pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  dimensionsNone: 'Wilayah ini belum punya dimensi, jadi daftar tidak dapat disaring menurut dimensi.',
  fieldTooLong: (name: string) => `Isian "${name}" terlalu panjang.`,
  fileRefused: 'Berkas ini belum dapat dipakai; tidak ada yang disimpan.',
  fileTooLarge: 'Berkas terlalu besar: paling banyak 1 MB.',
  flagUnknown: 'Saringan "quick_win" dan "tanpa_kabar" hanya mengenal "ya".',
  kindUnknown: (known: string) => `Jenis pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  organisationRefused: 'Lembaga ini menyebut sumber yang belum ada.',
  pageUnknown: 'Halaman ini tidak ada.',
  programmeRefused: 'Program ini menyebut nama yang belum ada.',
  programmeUnknown: 'Program ini belum ada.',
  provinceUnknown: 'Provinsi pada saringan ini tidak dikenal.',
  readOnly: 'Halaman ini hanya dapat dibaca.',
  reasonMissing: 'Sebutkan alasan perubahan pada kolom "reason".',
  regionAbsent: (slug: string) => `Wilayah "${slug}" belum ada di portal ini.`,
  regionCodeTaken: (code: string, slug: string) => `Kode wilayah ${code} sudah dipakai "${slug}".`,
  regionFilterUnknown: 'Wilayah pada saringan ini tidak dikenal.',
  searchTooShort: 'Ketik sedikitnya dua huruf nama wilayah, misalnya "Blitar".',
  searchWordShort:
    'Kata yang dicari sedikitnya tiga huruf atau angka. Hapus atau panjangkan kata yang lebih pendek.',
  sourceUnknown: 'Tidak ada sumber dengan alamat ini.',
  statusUnknown: (known: string) => `Status pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  updateRefused: 'Kabar ini belum dapat diterbitkan.',
  updateUnknown: 'Tidak ada kabar dengan alamat ini.',
  updateUnpublished: 'Kabar ini belum pernah diterbitkan.',
  versionErased: 'Isi versi ini sudah dihapus.',
  versionErasedNoCorrection: 'Isi kabar ini telah dihapus; terbitkan kabar baru.',
  versionShape: 'Versi kabar ditulis sebagai angka, misalnya /v/1/.',
  versionUnknown: 'Versi kabar ini tidak ada.',
};

/** Words with which the portal says no: what happened, and what to do. Of what was typed only keys are repeated. */
export type RefusalWords = typeof id;
export const refusals: Record<Locale, RefusalWords> = { id };
