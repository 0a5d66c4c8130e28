import type { Locale } from './view.ts';

const id = {
  addressTooLong: 'Alamat ini terlalu panjang.',
  addressUnknown:
    'Alamat ini tidak ada di portal ini. Salin alamat sebuah halaman wilayah, program, kabar, atau sumber.',
  amendmentEmpty: 'Perubahan ini tidak mengubah apa pun.',
  answererUnknown: (key: string) => `Lembaga "${key}" belum ada di wilayah ini.`,
  answerMissing: 'Tulis jawabannya; jawaban kosong tidak disimpan.',
  answerTooLong: 'Jawaban terlalu panjang: paling banyak 2.000 huruf.',
  assessmentRefused: 'Penilaian ini belum dapat dicatat.',
  budgetRefused: 'Anggaran ini belum dapat dicatat.',
  bug: (request: string) =>
    `Kesalahan ada pada kami. Sebutkan nomor ini bila Anda menghubungi kami: ${request}`,
  changedMeanwhile: 'Data ini baru saja diubah oleh orang lain. Periksa isinya yang terbaru, lalu coba lagi.',
  commitmentRefused: 'Janji ini belum dapat dicatat.',
  correctionEmpty: 'Koreksi ini tidak mengubah apa pun.',
  cursorUnknown: 'Penanda halaman tidak dikenal. Mulailah dari awal daftar.',
  databaseSilent: 'Basis data sedang tidak dapat dibaca. Coba lagi sebentar lagi.',
  dimensionsNone: 'Wilayah ini belum punya dimensi, jadi daftar tidak dapat disaring menurut dimensi.',
  dimensionUnknown: (known: string) => `Dimensi pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  errorReportAnswered: 'Laporan kekeliruan ini sudah dijawab.',
  errorReportRefused: 'Laporan belum terkirim. Perbaiki yang berikut, lalu kirim lagi.',
  errorReportUnknown: 'Tidak ada laporan kekeliruan dengan alamat ini.',
  fieldTooLong: (name: string) => `Isian "${name}" terlalu panjang.`,
  fileRefused: 'Berkas ini belum dapat dipakai; tidak ada yang disimpan.',
  fileTooLarge: 'Berkas terlalu besar: paling banyak 1 MB.',
  flagUnknown: 'Saringan "quick_win", "tanpa_kabar", dan "terlambat" hanya mengenal "ya".',
  formTooLarge: 'Isian terlalu besar dan tidak disimpan. Kembali, persingkat tulisan Anda, lalu kirim lagi.',
  formUnknown: 'Isian ini tidak datang dari formulir di portal ini, jadi tidak disimpan.',
  indicatorRefused: 'Indikator ini belum dapat dicatat.',
  kindUnknown: (known: string) => `Jenis pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  methodRefused: 'Metode ini belum dapat dicatat.',
  methodUnknown: 'Alamat ini tidak melayani permintaan semacam itu.',
  milestoneUnknown: 'Tonggak ini tidak ada pada rencana program.',
  notSaved:
    'Basis data sedang tidak dapat menyimpan. Tulisan Anda masih ada di bawah; kirim lagi sebentar lagi.',
  organisationJudged: 'Lembaga ini sudah menilai sebagai pihak luar.',
  organisationRefused: 'Lembaga ini menyebut sumber yang belum ada.',
  otherSite:
    'Kiriman ini tidak datang dari halaman portal ini, jadi tidak disimpan. Buka formulirnya di sini, lalu kirim lagi.',
  pageUnknown: 'Halaman ini tidak ada.',
  programmeRefused: 'Program ini menyebut nama yang belum ada.',
  programmeUnknown: 'Program ini belum ada.',
  provinceUnknown: 'Provinsi pada saringan ini tidak dikenal.',
  reasonMissing: 'Sebutkan alasan perubahan pada kolom "reason".',
  regionAbsent: (slug: string) => `Wilayah "${slug}" belum ada di portal ini.`,
  regionCodeTaken: (code: string, slug: string) => `Kode wilayah ${code} sudah dipakai "${slug}".`,
  regionFilterUnknown: 'Wilayah pada saringan ini tidak dikenal.',
  roleMissing: 'Peran Anda tidak mencakup tindakan ini. Mintalah kepada pengelola wilayah Anda.',
  scheduleKnown: 'Program ini sudah punya rencana. Tambahkan perubahan pada rencana itu.',
  scheduleRefused: 'Rencana ini belum dapat diterbitkan.',
  scheduleUnknown: 'Program ini belum punya rencana tonggak.',
  searchTooShort: 'Ketik sedikitnya dua huruf nama wilayah, misalnya "Blitar".',
  searchWordShort:
    'Kata yang dicari sedikitnya tiga huruf atau angka. Hapus atau panjangkan kata yang lebih pendek.',
  sortUnknown: (known: string) => `Urutan pada daftar tidak dikenal. Pilih salah satu: ${known}.`,
  sourceUnknown: 'Tidak ada sumber dengan alamat ini.',
  spreadsheetRefused: 'Berkas ini belum dapat diperiksa. Perbaiki yang berikut, lalu kirim lagi.',
  spreadsheetStale:
    'Isi portal berubah sejak berkas ini diperiksa, jadi tidak ada yang diterbitkan. Periksa lagi berkasnya.',
  spreadsheetTooLarge: 'Berkas terlalu besar: paling banyak 2 MB. Bagilah menjadi beberapa berkas.',
  spreadsheetUnchecked: 'Berkas ini belum selesai diperiksa, atau sudah dihapus.',
  spreadsheetUnknown: 'Tidak ada lembar kerja dengan alamat ini.',
  spreadsheetUnready:
    'Berkas ini belum dapat diterbitkan: ada baris yang keliru, atau tidak ada yang berubah.',
  statusUnknown: (known: string) => `Status pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  sumTooLarge: 'Jumlah uang tahun ini terlalu besar untuk dihitung persis. Periksa banyaknya nol.',
  tooMany:
    'Terlalu banyak kiriman dari jaringan Anda. Tulisan Anda masih ada di bawah; kirim lagi satu menit lagi.',
  transactionRefused: 'Transaksi ini belum dapat dicatat.',
  trapFilled:
    'Laporan belum terkirim: kolom jebakan robot terisi, mungkin oleh peramban Anda. Kolom itu sudah dikosongkan; kirim lagi.',
  twoPersons: 'Wilayah ini memakai aturan dua orang. Mintalah penerbit lain menerbitkannya.',
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
