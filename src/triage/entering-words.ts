import type { EnteredChannel } from '../service-requests/channels.ts';
import type { Locale } from '../ui/view.ts';

const id = {
  title: 'Catat laporan untuk warga',
  lead: 'Untuk warga yang menelepon, datang, atau menulis. Tulis dengan kata-kata mereka; “Anda” di bawah ini ialah pelapor.',
  channel: 'Cara laporan masuk',
  channels: {
    phone: 'Telepon',
    counter: 'Datang langsung',
    whatsapp: 'WhatsApp',
    letter: 'Surat',
  } satisfies Record<EnteredChannel, string>,
  class: 'Jenis laporan',
  service: 'Kategori',
  choose: 'Pilih kategori',
  startIncomplete: 'Kategori laporannya belum dipilih. Pilih, lalu lanjutkan.',
  serviceMissing: 'Pilih kategori dari daftar',
  next: 'Lanjut ke isi laporan',
  about: 'Laporan',
  another: 'Ganti jenis atau kategori',
  anotherHint: 'Isian di bawah dimulai dari awal.',
  ask: 'Tanyakan kepada pelapor: anonim atau rahasia? Pilihannya tidak dapat diperluas petugas.',
  save: 'Simpan laporan',
  receipt: 'Serahkan kepada pelapor',
  receiptLead:
    'Cetak atau bacakan nomor dan kuncinya sekarang. Halaman ini tidak disimpan, dan kuncinya tidak dapat dilihat lagi.',
  forgets: 'Tutup halaman ini setelah pelapor menerimanya. Kunci itu hanya milik pelapor.',
  open: 'Buka laporan ini di meja petugas',
  more: 'Catat laporan lain',
};

/** Words of the room in which officers write reports down for residents. */
export const words: Record<Locale, typeof id> = { id };
