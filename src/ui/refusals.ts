import { aboutLog } from './log-refusals.ts';
import { aboutApi } from './api-refusals.ts';
import { aboutKeys } from './key-refusals.ts';
import { aboutDrafts } from './draft-refusals.ts';
import { aboutEmbeds } from './embed-refusals.ts';
import { aboutFeedback } from './feedback-refusals.ts';
import { aboutMementos } from './memento-refusals.ts';
import { aboutModeration } from './moderation-refusals.ts';
import { aboutOpen311 } from './open311-refusals.ts';
import { aboutRequests } from './request-refusals.ts';
import type { Locale } from './view.ts';

const id = {
  ...aboutLog,
  ...aboutApi,
  ...aboutMementos,
  ...aboutModeration,
  ...aboutRequests,
  ...aboutDrafts,
  ...aboutEmbeds,
  ...aboutFeedback,
  ...aboutKeys,
  ...aboutOpen311,
  accountRefused: 'Akun belum dapat diubah. Perbaiki yang berikut, lalu kirim lagi.',
  addressTooLong: 'Alamat ini terlalu panjang.',
  addressUnknown:
    'Alamat ini tidak ada di portal ini. Salin alamat sebuah halaman wilayah, program, kabar, atau sumber.',
  agencyFilterUnknown: 'Lembaga pada saringan tidak dikenal di wilayah ini. Pilih dari daftar.',
  amendmentEmpty: 'Perubahan ini tidak mengubah apa pun.',
  answererMissing: 'Pilih lembaga yang menjawab.',
  answererUnknown: (key: string) => `Lembaga "${key}" belum ada di wilayah ini.`,
  answerMissing: 'Tulis jawabannya; jawaban kosong tidak disimpan.',
  answerRefused: 'Jawaban belum terbit. Perbaiki yang berikut, lalu kirim lagi.',
  answerTooLong: 'Jawaban terlalu panjang: paling banyak 2.000 huruf.',
  assessmentRefused: 'Penilaian ini belum dapat dicatat.',
  budgetRefused: 'Anggaran ini belum dapat dicatat.',
  agencySame: 'Laporan ini sudah ada pada lembaga itu. Pilih lembaga lain.',
  agencyUnknown: 'Pilih salah satu lembaga wilayah ini.',
  channelMissing: 'Pilih bagaimana laporan ini masuk',
  bug: (request: string) =>
    `Kesalahan ada pada kami. Sebutkan nomor ini bila Anda menghubungi kami: ${request}`,
  calendarRefused: 'Kalender belum tersimpan. Perbaiki yang berikut, lalu simpan lagi.',
  challengeExpired: 'Halaman ini terlalu lama terbuka. Tunjukkan kunci sandi Anda sekali lagi.',
  challengeSpent: 'Kunci sandi untuk halaman ini sudah dipakai. Tunjukkan sekali lagi.',
  changedMeanwhile: 'Data ini baru saja diubah oleh orang lain. Periksa isinya yang terbaru, lalu coba lagi.',
  codesWrong: 'Laporan belum terbuka. Perbaiki yang berikut, lalu coba lagi.',
  commitmentRefused: 'Janji ini belum dapat dicatat.',
  confirmationUnknown: 'Pilih “Ya, selesai sepenuhnya” atau “Baru sebagian”.',
  correctionEmpty: 'Koreksi ini tidak mengubah apa pun.',
  cursorUnknown: 'Penanda halaman tidak dikenal. Mulailah dari awal daftar.',
  databaseSilent: 'Basis data sedang tidak dapat dibaca. Coba lagi sebentar lagi.',
  dataUnknown:
    'Tidak ada berkas yang bernama begitu. Semua yang dapat diunduh, dengan bulan dan bentuknya (csv, jsonl, json), ada di /data/catalog.jsonld.',
  dimensionsNone: 'Wilayah ini belum punya dimensi, jadi daftar tidak dapat disaring menurut dimensi.',
  dimensionUnknown: (known: string) => `Dimensi pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  districtFilterUnknown: 'Kecamatan pada saringan tidak dikenal di wilayah ini. Pilih dari daftar.',
  elsewhereMissing: 'Tulis ke mana pelapor sebaiknya melapor, 5 sampai 300 huruf.',
  errorReportAnswered: 'Laporan kekeliruan ini sudah dijawab.',
  errorReportRefused: 'Laporan belum terkirim. Perbaiki yang berikut, lalu kirim lagi.',
  errorReportUnknown: 'Tidak ada laporan kekeliruan dengan alamat ini.',
  evidenceLeaving: 'Berkas yang sama sedang dihapus. Unggah lagi beberapa menit lagi.',
  evidenceRefused: 'Berkas belum tersimpan. Perbaiki yang berikut, pilih berkasnya lagi, lalu unggah.',
  evidenceSilent: 'Berkas sedang tidak dapat dibaca. Coba lagi sebentar lagi.',
  evidenceUnknown: 'Tidak ada berkas bukti dengan alamat ini.',
  exportRefused: 'Berkas belum dibuat. Perbaiki yang berikut, lalu unduh lagi.',
  fieldTooLong: (name: string) => `Isian "${name}" terlalu panjang.`,
  fileRefused: 'Berkas ini belum dapat dipakai; tidak ada yang disimpan.',
  fileTooLarge: 'Berkas terlalu besar: paling banyak 1 MB.',
  flagUnknown: 'Saringan "quick_win", "tanpa_kabar", dan "terlambat" hanya mengenal "ya".',
  followRefused: 'Belum terkirim. Perbaiki yang berikut, lalu kirim lagi.',
  followTooMany:
    'Terlalu banyak permintaan mengikuti dari jaringan Anda hari ini. Coba lagi besok, atau pakai umpan Atom.',
  followUnknown: 'Yang ingin Anda ikuti tidak ada di portal ini, atau tidak tampil untuk umum.',
  feedUnknown: 'Umpan ini tidak ada. Buka halaman yang ingin Anda ikuti, lalu tekan “Ikuti” di sana.',
  formCut:
    'Kiriman Anda terputus di tengah jalan. Yang sempat sampai masih ada di bawah; lengkapi, lalu kirim lagi.',
  formOverlong:
    'Kiriman ini terlalu besar untuk dibaca seluruhnya. Kurangi atau perkecil fotonya, lalu kirim lagi.',
  formTooLarge: 'Isian terlalu besar dan tidak disimpan. Kembali, persingkat tulisan Anda, lalu kirim lagi.',
  formUnknown: 'Isian ini tidak datang dari formulir di portal ini, jadi tidak disimpan.',
  inboxListUnknown: 'Daftar laporan ini tidak dikenal. Pilih salah satu daftar di halaman laporan.',
  inboxNarrowed: 'Daftar ini tidak dapat disaring begitu. Pilih daftar lain, atau kurangi saringannya.',
  inboxOneArea: 'Saring menurut kategori atau kecamatan, jangan keduanya.',
  indicatorRefused: 'Indikator ini belum dapat dicatat.',
  inviteExpired: 'Undangan ini sudah lewat 24 jam. Mintalah undangan baru.',
  inviteGone: 'Undangan itu sudah dipakai, ditarik, atau lewat 24 jam.',
  inviteUnknown: 'Kode undangan ini tidak dikenal. Salin seluruh tautannya, lalu coba lagi.',
  inviteUsed: 'Undangan ini sudah dipakai. Bila Anda yang memakainya, masuklah dengan kunci sandi Anda.',
  inviteWithdrawn: 'Undangan ini tidak berlaku lagi. Mintalah undangan baru.',
  kindUnknown: (known: string) => `Jenis pada saringan tidak dikenal. Pilih salah satu: ${known}.`,
  lastAdmin:
    'Ini pengelola wilayah yang terakhir. Undang penggantinya dulu, atau mintalah kepada pengelola portal.',
  headUnknown: 'Segel ini tidak pernah ditandatangani portal ini. Ambil yang terbaru dari /log/checkpoint.',
  laporRefused: 'Nomor LAPOR! belum tersimpan. Perbaiki yang berikut, lalu kirim lagi.',
  methodRefused: 'Metode ini belum dapat dicatat.',
  methodUnknown: 'Alamat ini tidak melayani permintaan semacam itu.',
  milestoneUnknown: 'Tonggak ini tidak ada pada rencana program.',
  notSaved:
    'Basis data sedang tidak dapat menyimpan. Tulisan Anda masih ada di bawah; kirim lagi sebentar lagi.',
  organisationJudged: 'Lembaga ini sudah menilai sebagai pihak luar.',
  organisationRefused: 'Lembaga ini belum dapat dicatat.',
  otherSite:
    'Kiriman ini tidak datang dari halaman portal ini, jadi tidak disimpan. Buka formulirnya di sini, lalu kirim lagi.',
  ownDraft: 'Anda ikut menulis draf ini. Di wilayah ini orang lain yang menerbitkannya.',
  pageUnknown: 'Halaman ini tidak ada.',
  passkeyGone: 'Kunci sandi itu sudah tidak ada di akun Anda.',
  passkeyMissing:
    'Kunci sandi belum ditunjukkan. Langkah ini memerlukan JavaScript; nyalakan di peramban Anda, lalu coba lagi.',
  passkeyNeeded:
    'Kunci sandi ini belum dapat dihapus. Tambahkan kunci lain atau buat sepuluh kode pemulihan dulu.',
  passkeyRefused: 'Kunci sandi belum dapat diperiksa. Coba lagi dari halaman ini.',
  passkeysFull: 'Akun Anda sudah punya dua puluh kunci sandi. Hapus satu dulu.',
  passkeyUnknown: 'Kunci sandi ini tidak dikenal di portal ini. Pilih kunci lain, atau pakai kode pemulihan.',
  personAbove: 'Orang ini pengelola portal, jadi hanya pengelola portal yang dapat mengubahnya.',
  personElsewhere:
    'Orang ini juga bertugas di wilayah lain. Cabut perannya di wilayah ini, atau mintalah kepada pengelola portal.',
  periodUnknown: 'Periode ditulis sebagai tahun atau bulan; misalnya 2026 atau 2026-11.',
  personNotSuspended: 'Akun ini tidak sedang ditangguhkan.',
  personSuspended: 'Akun ini sedang ditangguhkan. Hubungi pengelola wilayahnya.',
  personUnknown: 'Orang ini tidak ada di wilayah ini.',
  programmeFilterAlone:
    'Daftar laporan tentang satu program tidak dapat disaring lagi. Hapus saringan lainnya.',
  programmeFilterUnknown: 'Program pada saringan tidak dikenal di wilayah ini.',
  narrowedTwice:
    'Pilih satu saja: lembaga, kategori, atau kecamatan. Keduanya bersama tidak dihitung, demi pelapor.',
  nobodyObjects: 'Tidak ada pendukung yang menunggu jawaban pada laporan ini.',
  notesFull: 'Catatan laporan ini sudah penuh: paling banyak 100.',
  outcomeMissing: 'Pilih selesai sepenuhnya atau sebagian.',
  programmeRefused: 'Program ini menyebut nama yang belum ada.',
  programmeUnknown: 'Program ini belum ada.',
  provinceUnknown: 'Provinsi pada saringan ini tidak dikenal.',
  ratingRefused: 'Nilai belum tersimpan. Perbaiki yang berikut, lalu kirim lagi.',
  reasonLong: 'Alasan terlalu panjang: paling banyak 500 huruf.',
  reasonMissing: 'Sebutkan alasan perubahan pada kolom "reason".',
  reasonPersonal:
    'Tulisan ini akan dibaca umum, dan di dalamnya ada yang mirip data pribadi. Hapus, atau nyatakan bahwa Anda yakin, lalu kirim lagi.',
  reasonPersonalSure: 'Beri centang bila tulisan itu memang boleh dibaca umum.',
  reasonShort: 'Tulis alasannya, sedikitnya 10 huruf.',
  recordUnknown: (kind: string, key: string) => `Tidak ada ${kind} dengan kunci "${key}" di wilayah ini.`,
  recoveryCodeUnknown: 'Kode pemulihan ini tidak dikenal atau sudah dipakai.',
  regionAbsent: (slug: string) => `Wilayah "${slug}" belum ada di portal ini.`,
  regionHostTaken: (host: string, slug: string) => `Host ${host} sudah dipakai "${slug}".`,
  regionCodeTaken: (code: string, slug: string) => `Kode wilayah ${code} sudah dipakai "${slug}".`,
  regionSlugUnfit:
    'Nama wilayah dalam alamat diawali kota- atau kabupaten-, lalu huruf kecil, angka, dan tanda hubung; paling panjang 50 tanda: kota-blitar.',
  regionFilterUnknown:
    'Wilayah pada saringan ini tidak dikenal. Tulis namanya lengkap, misalnya Kota Blitar atau Kabupaten Blitar.',
  roleGone: 'Peran itu sudah tidak ada pada orang ini.',
  roleIsWhole: 'Peran ini berlaku untuk seluruh wilayah, jadi tanpa lembaga.',
  roleKnown: 'Orang ini sudah punya peran itu.',
  roleMissing: 'Peran Anda tidak mencakup tindakan ini. Mintalah kepada pengelola wilayah Anda.',
  roleNeedsOrganisation: 'Petugas laporan bekerja untuk satu lembaga. Pilih lembaganya.',
  rolesFull: 'Orang ini sudah punya empat puluh peran. Cabut satu dulu.',
  roleUnknown: 'Pilih salah satu peran.',
  roleWithoutRegion: 'Pengelola portal tidak terikat wilayah; peran lain harus punya wilayah.',
  scheduleKnown: 'Program ini sudah punya rencana. Tambahkan perubahan pada rencana itu.',
  scheduleRefused: 'Rencana ini belum dapat diterbitkan.',
  scheduleUnknown: 'Program ini belum punya rencana tonggak.',
  searchTooShort: 'Ketik sedikitnya dua huruf nama wilayah, misalnya "Blitar".',
  searchWordShort:
    'Kata yang dicari sedikitnya tiga huruf atau angka. Hapus atau panjangkan kata yang lebih pendek.',
  serviceFilterUnknown: 'Kategori pada saringan tidak dikenal di wilayah ini. Pilih dari daftar.',
  settingsRefused: 'Pengaturan belum tersimpan. Perbaiki yang berikut, lalu simpan lagi.',
  ageNotLate:
    'Yang lewat tenggat diurutkan menurut tenggatnya. Hapus saringan umur, atau pilih keadaan lain.',
  ageUnknown: (known: string) => `Umur pada saringan tidak dikenal. Pilih salah satu: ${known} tahun.`,
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
  subjectChanged: 'Data ini berubah sejak draf ditulis. Buka "Ubah draf ini", periksa, lalu simpan lagi.',
  sumTooLarge: 'Jumlah uang tahun ini terlalu besar untuk dihitung persis. Periksa banyaknya nol.',
  suspendSelf: 'Anda tidak dapat menangguhkan akun Anda sendiri.',
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
