import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import type { SpreadsheetType } from './columns.ts';
import type { RowOutcome } from './page.ts';

const types: Record<SpreadsheetType, string> = {
  programmes: 'Program',
  milestones: 'Tonggak',
  updates: 'Kabar',
};

const outcomes: Record<RowOutcome, string> = {
  created: 'Baru',
  amended: 'Berubah',
  corrected: 'Dikoreksi',
  unchanged: 'Tetap',
  wrong: 'Keliru',
};

const id = {
  types,
  outcomes,
  title: 'Lembar kerja',
  lead: 'Unduh isi wilayah sebagai CSV, ubah di Excel, lalu unggah lagi. Berkas diperiksa dulu; belum ada yang terbit.',
  exportHeading: 'Unduh',
  exportLead: 'Pilih tanda pemisah yang dipakai Excel Anda. Excel berbahasa Indonesia memakai titik koma.',
  download: (type: string, sign: string) => `Unduh ${type.toLowerCase()} (${sign})`,
  titik_koma: 'titik koma',
  koma: 'koma',
  uploadHeading: 'Unggah dan periksa',
  type: 'Isi berkas',
  file: 'Berkas CSV',
  fileHint: 'Paling besar 2 MB dan 5.000 baris. Di Excel pilih Simpan Sebagai, "CSV UTF-8".',
  paste: 'Atau tempel isinya di sini',
  pasteHint: 'Baris pertama berisi nama kolom.',
  check: 'Periksa berkas',
  columnsOf: (type: string) => `Kolom untuk ${type.toLowerCase()}`,
  columnsLead: 'Kolom yang tidak ada dalam berkas tidak berubah. Sel kosong menghapus isinya.',
  recentHeading: 'Berkas terakhir',
  none: 'Belum ada berkas yang diunggah.',
  uploaded: (type: string, at: string) => `${type}, diunggah ${at}`,
  states: {
    checking: 'sedang diperiksa',
    checked: 'sudah diperiksa, belum terbit',
    run: 'sudah terbit',
    erased: 'sudah dihapus',
  },
  resultTitle: (type: string) => `Hasil pemeriksaan: ${type.toLowerCase()}`,
  progress: (done: number, of: number) => `${number(done)} dari ${number(of)} bagian sudah diperiksa`,
  goOn: 'Lanjutkan pemeriksaan',
  stopped: 'Pemeriksaan terhenti. Tekan "Lanjutkan pemeriksaan".',
  countsHeading: 'Jumlah baris',
  rows: (n: number) => `${number(n)} baris`,
  nothingPublished: 'Ini baru pemeriksaan. Belum ada yang terbit.',
  someWrong: (n: number) =>
    `${number(n)} baris keliru, jadi berkas ini belum dapat diterbitkan. Perbaiki, lalu unggah lagi.`,
  allSame: 'Semua baris sama dengan isi portal. Tidak ada yang perlu diterbitkan.',
  errorsHeading: 'Baris yang keliru',
  firstErrors: (n: number) => `${number(n)} baris pertama ditampilkan. Sisanya ada dalam berkas kekeliruan.`,
  row: 'Baris',
  column: 'Kolom',
  message: 'Yang perlu diperbaiki',
  errorFile: 'Unduh berkas kekeliruan (CSV)',
  errorFileHint: 'Isinya baris yang keliru saja, dengan kolom "galat". Perbaiki, lalu unggah berkas itu.',
  changesHeading: 'Yang akan berubah',
  someChanges: (n: number, of: number) =>
    `Halaman ini memuat ${number(n)} dari ${number(of)} baris yang berubah. Baris lain ada di halaman berikutnya.`,
  runHeading: 'Terbitkan',
  runLead: 'Semua baris terbit bersama, atau tidak satu pun. Yang terbit langsung terbaca oleh publik.',
  run: (n: number) => `Terbitkan ${number(n)} baris`,
  twoPerson: 'Wilayah ini memakai aturan dua orang. Mintalah penerbit lain menerbitkan berkas ini.',
  noRole: 'Anda dapat memeriksa berkas. Mintalah penerbit wilayah Anda menerbitkannya.',
  done: (at: string) =>
    `Berkas ini terbit ${at}. Isi berkas sudah dihapus dari portal; yang terbit tetap ada.`,
  forgotten: 'Berkas ini dihapus tanpa diterbitkan, karena sudah lebih dari tujuh hari.',
  again: 'Unggah berkas lain',
  // What is wrong with a file.
  isExcel: 'Ini berkas Excel, bukan CSV. Di Excel pilih Simpan Sebagai, lalu "CSV UTF-8".',
  notText: 'Berkas ini bukan teks. Di Excel pilih Simpan Sebagai, lalu "CSV UTF-8".',
  notUtf8:
    'Huruf dalam berkas ini tidak tersimpan sebagai UTF-8. Di Excel pilih Simpan Sebagai, "CSV UTF-8".',
  noRows: 'Berkas ini tidak berisi baris. Baris pertama nama kolom, isinya mulai baris kedua.',
  tooManyRows: (n: number) => `Berkas ini berisi ${number(n)} baris. Paling banyak 5.000; bagilah berkasnya.`,
  brokenQuotes: 'Tanda kutip (") dibuka tetapi tidak ditutup, atau ditutup di tengah sel.',
  tooManyColumns: (n: number, most: number) =>
    `Baris pertama memuat ${number(n)} kolom. Paling banyak ${number(most)}; hapus kolom lain.`,
  columnUnnamed: 'Ada kolom tanpa nama di antara kolom lain. Beri nama atau hapus kolom itu.',
  columnUnknown: (name: string, known: string) => `Kolom "${name}" tidak dikenal. Yang dikenal: ${known}.`,
  columnTwice: (name: string) => `Kolom "${name}" ada dua kali. Hapus salah satunya.`,
  columnMissing: (name: string) => `Kolom "${name}" belum ada. Tambahkan kolom itu.`,
  tooManyCells: (n: number) =>
    `baris ini punya lebih dari ${n} sel; teks yang memuat tanda pemisah harus diapit tanda kutip`,
  typeMissing: 'Pilih isi berkas: program, tonggak, atau kabar.',
  fileMissing: 'Pilih berkas CSV, atau tempel isinya.',
  fileTwice: 'Kirim berkas atau teks tempelan, jangan keduanya.',
  // What is wrong with a row.
  keyTwice: (key: string) => `kunci "${key}" sudah dipakai di atas`,
  addressTwice: (slug: string) => `alamat "${slug}" sudah dipakai baris di atas`,
  yesNo: 'ya atau tidak',
  updateErased: 'isi kabar ini telah dihapus; hapus baris ini dari berkas',
  updateChanged: 'kabar ini sudah terbit dan isinya berbeda; isi "reason" agar menjadi koreksi',
  programmeFixed: 'program pada kabar yang sudah terbit tidak dapat diganti',
  planFirst: 'program ini belum punya rencana; tulis baris "plan" lebih dulu',
  planHeld: 'rencana yang sudah terbit tidak diubah; tulis perubahannya sebagai baris baru',
  planOne: 'semua baris "plan" satu program menyebut as_of dan source yang sama',
  milestoneUnknown: (key: string) => `tonggak "${key}" tidak ada pada rencana program ini`,
  actionUnknown: (known: string) => `salah satu dari: ${known}`,
  notHere: (action: string) => `kosongkan: kolom ini tidak dipakai baris "${action}"`,
};

/** Words of spreadsheets, and of what is wrong in them. */
export const words: Record<Locale, typeof id> = { id };
