import type { Locale } from '../ui/view.ts';

const id = {
  found: 'Di tab ini ada tulisan yang belum tersimpan.',
  restore: 'Pulihkan',
  forget: 'Abaikan',
  offline: 'Tidak ada sambungan. Tulisan Anda tetap ada di halaman ini; kirim lagi bila sambungan kembali.',
};

export const words: Record<Locale, typeof id> = { id };
