import type { Locale } from '../ui/view.ts';

const id = {
  counts: 'Yang tidak ditampilkan, dan alasannya',
  countsLead:
    'Petugas hanya boleh menolak atau menyembunyikan masukan karena alasan ini. Kritik bukan alasan.',
  countsNone: 'Belum ada masukan yang ditolak, disembunyikan, atau dihapus petugas.',
  reason: 'Alasan',
  refused: 'Ditolak',
  hidden: 'Disembunyikan setelah terbit',
  erased: (of: string, count: string) => `${of}: ${count} masukan dihapus petugas atas permintaan.`,
  all: 'Seluruh wilayah',
  byAgency: 'Menurut lembaga yang dituju',
  coordinator: 'Koordinator wilayah',
  cut: 'Tidak semua lembaga muat di sini.',
};

/** Words of the public counts of what was refused, hidden or erased. */
export const words: Record<Locale, typeof id> = { id };
