import type { Scope } from '../accounts/roles.ts';
import type { Locale } from '../ui/view.ts';

/** What each scope is called, and what it lets a machine do. */
const scopes: Record<Scope, readonly [name: string, does: string]> = {
  relay: [
    'Meneruskan laporan warga',
    'Kanal lain mengirim laporan warga dan tanggapan pelapornya. Ia hanya dapat menanggapi laporan yang dikirimnya sendiri.',
  ],
  triage: [
    'Menangani laporan',
    'Sistem milik lembaga memeriksa, menjawab, mengoper, dan menutup laporan. Identitas pelapor dan isi laporan rahasia tetap tertutup baginya.',
  ],
  publish: [
    'Menerbitkan isi',
    'Sistem lain menerbitkan kabar dan berkas impor. Ia tidak dapat mengoreksi atau menghapus yang sudah terbit.',
  ],
};

const id = {
  scopes,
  title: 'Kunci API',
  lead: 'Dengan kunci, sistem lain dapat bekerja di wilayah ini tanpa orang yang masuk. Riwayat menyebutnya sebagai sistem, bukan sebagai orang.',
  docs: 'Cara memakainya dijelaskan untuk pengembang.',
  docsLink: 'Halaman kunci API',
  none: 'Belum ada kunci di wilayah ini.',
  list: 'Kunci yang pernah dibuat',
  cut: (most: number) => `Hanya ${most} yang terbaru ditampilkan.`,
  whole: 'seluruh wilayah',
  works: 'berlaku',
  revoked: 'dicabut',
  unused: 'Belum pernah dipakai.',
  used: (day: string) => `Terakhir dipakai ${day}.`,
  made: (at: string, by: string | null) => `Dibuat ${at}${by ? ` oleh ${by}` : ''}.`,
  revokedAt: (at: string, by: string | null) => `Dicabut ${at}${by ? ` oleh ${by}` : ''}.`,
  make: 'Buat kunci',
  makeLead: 'Satu kunci untuk satu sistem. Dengan begitu satu dapat dicabut tanpa mengganggu yang lain.',
  twoPerson: 'Wilayah ini memakai aturan dua orang, jadi kunci penerbitan tidak berlaku di sini.',
  scope: 'Cakupan',
  organisation: 'Lembaga',
  organisationHint: 'Kunci satu lembaga hanya menjangkau laporan dan kabar lembaga itu.',
  label: 'Untuk apa dan siapa yang menjalankannya',
  labelHint: 'Dibaca sesama petugas, misalnya “FixMyStreet Kota Contoh, dijalankan Diskominfo”.',
  button: 'Buat kunci',
  madeTitle: 'Kunci sudah dibuat',
  once: 'Kunci ini hanya tampil sekarang; memuat ulang halaman ini menampilkannya lagi selama sepuluh menit. Salin ke tempat yang aman; portal ini tidak menyimpannya.',
  key: 'Kunci',
  madeUse: 'Kirim kunci dalam kepala permintaan:',
  neverShare:
    'Jangan menaruhnya di alamat bila dapat dihindari, di kode program, atau di aplikasi yang dibagikan kepada orang.',
  endpoint: 'Alamat Open311',
  wayOn: { open311: 'Cara menulis lewat Open311', api: 'Cara menulis lewat API' },
  test: 'Alamat uji, tidak menyimpan apa pun',
  back: 'Kembali ke daftar kunci',
  revoke: 'Cabut kunci ini',
  revokeLead:
    'Sistem yang memakainya langsung ditolak. Kunci yang dicabut tidak dapat dihidupkan lagi; buat kunci baru bila perlu.',
  revokeButton: 'Ya, cabut kunci ini',
  settings: 'Kunci API untuk sistem lain',
};

/** Words of the room of keys. */
export const words: Record<Locale, typeof id> = { id };
