import type { Locale } from '../ui/view.ts';

const id = {
  work: 'Pekerjaan hari ini',
  write: (kind: string) => `Tulis ${kind} baru`,
  about: (kind: string) => `Tulis ${kind}`,
  amend: (kind: string) => `Ubah ${kind} ini`,
  review: 'Draf menunggu ditinjau',
  reviewNone: 'Tidak ada draf yang menunggu.',
  mine: 'Draf saya',
  mineNone: 'Anda tidak punya draf terbuka.',
  requests: 'Laporan warga',
  requestsNone: 'Tidak ada laporan warga yang menunggu Anda.',
  requestsOf: {
    late: (n: string) => `${n} laporan melewati batas waktu`,
    soon: (n: string) => `${n} laporan jatuh tempo paling lambat hari kerja berikutnya`,
    reopened: (n: string) => `${n} laporan dibuka kembali`,
    objected: (n: string) => `${n} laporan dinyatakan belum selesai oleh pendukungnya`,
    received: (n: string) => `${n} laporan menunggu diperiksa`,
    assigned: (n: string) => `${n} laporan baru di lembaga Anda`,
    open: (n: string) => `${n} laporan masih terbuka`,
    asked: (n: string) => `${n} laporan teratas dengan pesan pelapor yang belum dibalas`,
  },
  asking: (ref: string) => `Permintaan membuka identitas pelapor ${ref} menunggu orang kedua`,
  unsent: (n: string) => `${n} surel pemberitahuan tidak terkirim dalam 30 hari terakhir.`,
  unsentDo: 'Periksa alamat Anda',
  content: 'Isi wilayah',
  contentLead: 'Semua yang tercatat di wilayah ini, dan cara menambah atau mengubahnya.',
  search: 'Awal kunci, misalnya command',
  find: 'Cari',
  none: 'Belum ada yang tercatat.',
  keyed: (key: string, version: number) => `${key}, versi ${version}`,
  public: 'halaman umum',
  now: 'Catatan sekarang',
};

export const words: Record<Locale, typeof id> = { id };
