import type { Locale } from '../ui/view.ts';

const id = {
  work: 'Pekerjaan hari ini',
  write: (kind: string) => `Tulis ${kind} baru`,
  amend: (kind: string) => `Ubah: ${kind}`,
  review: 'Draf menunggu ditinjau',
  reviewNone: 'Tidak ada draf yang menunggu.',
  mine: 'Draf saya',
  mineNone: 'Anda tidak punya draf terbuka.',
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
