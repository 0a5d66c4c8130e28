import type { Locale } from '../ui/view.ts';

const id = {
  counts: 'Yang tidak ditampilkan, dan alasannya',
  countsLead:
    'Petugas hanya boleh menolak atau menyembunyikan masukan karena alasan ini. Kritik bukan alasan.',
  countsNone: 'Belum ada masukan yang ditolak atau disembunyikan.',
  reason: 'Alasan',
  refused: 'Ditolak',
  hidden: 'Disembunyikan setelah terbit',
  all: 'Seluruh wilayah',
  byAgency: 'Menurut lembaga',
  coordinator: 'Koordinator wilayah',
  cut: 'Tidak semua lembaga muat di sini.',
};

/** Words of the public counts of what was refused or hidden. */
export const words: Record<Locale, typeof id> = { id };
