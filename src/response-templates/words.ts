import type { Locale } from '../ui/view.ts';

const id = {
  title: 'Templat jawaban',
  lead: 'Kalimat pembuka jawaban yang sering dipakai. Petugas tetap menyesuaikannya sebelum mengirim.',
  readOnly: 'Templat diubah oleh pengelola wilayah atau penerbit.',
  saved: 'Templat sudah diperbarui.',
  list: 'Templat wilayah ini',
  none: 'Belum ada templat.',
  add: 'Templat baru',
  change: 'Ubah templat',
  name: 'Judul',
  nameHint: 'Hanya petugas yang melihatnya. Paling banyak 80 huruf.',
  body: 'Isi',
  bodyHint:
    'Tulis {nomor} untuk nomor laporan, {batas} untuk batas jawaban akhir. Paling banyak 2.000 huruf.',
  action: 'Untuk tindakan',
  everyAction: 'Semua tindakan',
  service: 'Untuk kategori',
  everyService: 'Semua kategori',
  save: 'Simpan templat',
  edit: 'Ubah',
  remove: 'Hapus',
  another: 'Buat templat baru',
};

/** Words of the room of response templates. */
export const words: Record<Locale, typeof id> = { id };
