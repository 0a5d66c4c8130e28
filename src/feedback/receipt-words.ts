import type { Locale } from '../ui/view.ts';
import type { Kind } from './schema.ts';

const id = {
  title: 'Masukan diterima',
  lead: 'Simpan nomor dan kunci berikut sekarang. Kunci hanya ditampilkan kali ini.',
  changed: 'Masukan ini sudah terkirim dengan isi yang pertama. Perubahan Anda sesudah itu tidak ikut.',
  anew: 'Ini masukan lain: buka formulir baru dengan tulisan itu',
  reference: 'Nomor masukan',
  referenceWhy: 'Boleh dibagikan. Dengan nomor ini siapa pun melihat yang tampil untuk umum.',
  key: 'Kunci pribadi',
  keyWhy: 'Jangan dibagikan. Siapa pun yang memegangnya dapat menarik masukan Anda.',
  qr: 'Kode QR berisi nomor dan kunci. Pindai untuk membuka masukan Anda.',
  copy: 'Tekan lama pada nomor atau kunci untuk menyalinnya, atau cetak halaman ini.',
  photos: (n: number) => (n > 0 ? 'Bersama satu foto.' : ''),
  received: 'Diterima',
  open: 'Buka masukan ini',
  next: 'Selanjutnya',
  nextOnce: 'Selanjutnya, bila sudah ada petugas',
  nextLook: 'Petugas memeriksanya. Bila tidak ditampilkan, alasannya Anda baca dengan nomor dan kunci.',
  nextOf: {
    question: 'Pertanyaan tampil untuk umum dan dijawab lembaga yang bertanggung jawab.',
    observation: 'Pengamatan tampil dan dihitung di samping keterangan kantor.',
    opinion: 'Pendapat tampil untuk umum.',
  } satisfies Record<Kind, string>,
  nextFollow: 'Ingin diberi tahu lewat surel?',
  follow: 'Ikuti masukan ini',
};

/** Words of the receipt of feedback. */
export const words: Record<Locale, typeof id> = { id };
