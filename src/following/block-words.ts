import type { Locale } from '../ui/view.ts';

const id = {
  link: 'Jangan pernah kirim surel lagi ke alamat ini',
  title: 'Jangan pernah kirim surel lagi',
  lead: 'Untuk Anda yang alamatnya ditulis orang lain berkali-kali, atau yang tidak ingin surel dari portal ini lagi.',
  what: [
    'Berlaku untuk alamat yang menerima surel ini, siapa pun yang menulisnya nanti. Alamat dengan tambahan “+…” dihitung lain.',
    'Surel persetujuan, kabar, dan surel tentang laporan tidak dikirim lagi ke sana.',
    'Semua yang diikuti alamat itu berhenti. Laporan tetap ditangani.',
    'Bila portal pernah dipulihkan dari cadangan lama, penutupan ini dapat hilang. Ulangi bila surel datang lagi.',
    'Yang kami simpan untuk ini hanya sidik alamat. Alamatnya tidak dapat dibaca dari sana.',
    'Sesudahnya Anda mendapat tautan untuk membatalkannya. Simpanlah: kami tidak dapat mengirimnya lagi.',
  ],
  send: 'Jangan pernah kirim lagi',
  doneTitle: 'Alamat ini tidak dikirimi surel lagi',
  doneLead: 'Siapa pun yang menulis alamat ini nanti, tidak ada surel yang kami kirim.',
  keep: 'Simpan alamat berikut bila kelak Anda ingin menerima surel lagi. Salin, tandai, atau cetak halaman ini:',
  without:
    'Tanpa tautan itu alamat ini tidak dapat mengikuti apa pun. Pakai alamat lain, atau umpan Atom yang tidak butuh alamat.',
  goneTitle: 'Alamat Anda tidak kami simpan',
  goneLead: 'Alamat dari surel ini sudah dihapus, jadi tidak ada yang dapat ditutup.',
  goneNext: 'Bila surel datang lagi, buka tautan di surel yang terbaru.',
  undoTitle: 'Izinkan surel ke alamat ini lagi',
  undoLead: 'Sesudah ini orang yang memakai alamat ini dapat mengikuti kabar lagi. Sidiknya kami hapus.',
  undoSend: 'Izinkan lagi',
  undoneTitle: 'Alamat ini dapat menerima surel lagi',
  undoneLead: 'Yang dulu diikuti tidak kembali. Buka halaman yang ingin Anda ikuti, lalu tekan “Ikuti”.',
};

/** Words of the pages on which an address is closed to all mail, and opened again. */
export const blockWords: Record<Locale, typeof id> = { id };
