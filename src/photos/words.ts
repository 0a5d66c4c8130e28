import type { Locale } from '../ui/view.ts';

/** Why a photo is not taken, and what to do. */
const refused = {
  empty: 'Berkas ini kosong. Pilih lagi fotonya.',
  tooLarge: 'Foto ini lebih dari 15 MB. Perkecil, atau kirim tangkapan layarnya.',
  heic: 'Foto HEIC dari iPhone tidak dapat dibaca semua peramban. Kirim tangkapan layarnya, atau simpan sebagai JPEG.',
  unknown: 'Berkas ini bukan foto JPEG, PNG, atau WebP. Pilih foto lain, atau kirim tangkapan layarnya.',
  broken: 'Foto ini rusak atau terpotong. Buka fotonya, simpan ulang, lalu pilih lagi.',
  moving: 'Gambar bergerak tidak diterima. Pilih satu gambar diam.',
  tooManyPixels: 'Foto ini lebih dari 50 juta piksel. Perkecil, atau kirim tangkapan layarnya.',
  twofold: 'Berkas ini sekaligus berkas jenis lain, jadi tidak aman. Kirim tangkapan layarnya.',
  tooMany: 'Paling banyak empat foto sekali kirim. Foto ini tidak ikut.',
  notSaved: 'Foto ini belum tersimpan karena gangguan pada kami. Pilih lagi fotonya.',
};

const id = {
  refused,
  none: 'Pilih foto yang ingin Anda tambahkan',
  full: 'Laporan ini sudah memuat foto sebanyak yang dapat ditampung',
  onlyOne: 'Hanya satu foto. Foto ini tidak ikut.',
  photos: 'Foto',
  hintOne:
    'Satu foto JPEG, PNG, atau WebP, paling besar 15 MB. Tempat dan nama kamera di dalam foto kami buang.',
  hint: 'Paling banyak 4 foto JPEG, PNG, atau WebP, masing-masing paling besar 15 MB. Tempat dan nama kamera di dalam foto kami buang.',
  faces: 'Jangan memotret wajah, pelat nomor, atau isi rumah orang lain.',
  again: 'Foto yang belum tersimpan harus Anda pilih lagi.',
  kept: 'Foto yang sudah tersimpan',
  photo: (n: number) => `Foto ${n}`,
  which: (n: number, why: string) => `Foto ke-${n}: ${why}`,
  remove: (n: number) => `Hapus foto ${n}`,
  shrinking: 'Mengecilkan foto …',
  shrunk: (count: number, before: string, after: string) =>
    `${count} foto dikecilkan dari ${before} menjadi ${after}.`,
};

export const words: Record<Locale, typeof id> = { id };
