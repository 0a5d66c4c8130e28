import type { Locale } from '../ui/view.ts';

const id = {
  link: 'Apa yang berubah',
  title: (thing: string) => `Apa yang berubah: ${thing}`,
  lead: 'Tiap versi yang pernah terbit, yang terbaru lebih dulu: apa bunyinya semula, apa jadinya, kapan, oleh siapa, dan mengapa.',
  marks: 'Yang dihapus tampil dicoret, yang ditambahkan bergaris bawah. Angka disertai selisihnya.',
  count: (latest: number) =>
    latest === 1 ? 'Baru satu versi; belum ada yang berubah.' : `Sampai sekarang ada ${latest} versi.`,
  version: (version: number) => `Versi ${version}`,
  first: 'Terbit pertama kali; tidak ada versi sebelumnya.',
  same: 'Tidak ada kata atau angka yang berbeda dari versi sebelumnya.',
  erased: 'Isi versi ini dihapus untuk melindungi data pribadi',
  beforeErased: 'Isi versi sebelumnya sudah dihapus, jadi keduanya tidak dapat dibandingkan.',
  whole: (version: number) => `Isi versi ${version} selengkapnya, dengan sumbernya`,
  thing: 'Lihat halamannya sekarang',
};

/** Words of the pages on which versions are compared. */
export const words: Record<Locale, typeof id> = { id };
