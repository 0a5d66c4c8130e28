import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';
import type { EvidenceType } from './schema.ts';

const types: Record<EvidenceType, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'foto JPEG',
  'image/png': 'gambar PNG',
  'image/webp': 'gambar WebP',
};

/** Why a file is not taken, beside the field. */
const refused = {
  missing: 'Pilih berkas yang akan diunggah',
  tooLarge: 'Berkas paling besar 10 MB. Perkecil berkasnya, lalu pilih lagi',
  unknown: 'Isi berkas ini bukan PDF, JPEG, PNG, atau WebP. Foto HEIC dari iPhone simpan dulu sebagai JPEG',
  broken:
    'Berkas ini rusak, terpotong, atau bersusunan tidak lazim. Simpan ulang dari aplikasinya, lalu unggah lagi',
  moving: 'Gambar bergerak tidak diterima. Unggah satu gambar diam',
  tooManyPixels: 'Gambar paling besar 50 juta piksel. Perkecil ukurannya, lalu unggah lagi',
  twofold: 'Berkas ini sekaligus berkas jenis lain, jadi tidak aman dibagikan. Simpan ulang dari aplikasinya',
  cutPdf:
    'PDF ini terpotong atau berisi tambahan sesudah akhirnya. Simpan ulang sebagai PDF, lalu unggah lagi',
};

const id = {
  types,
  refused,
  evidence: 'Bukti',
  lead: 'Berkas yang membuktikan isi kabar. Hanya petugas yang melihatnya sampai sebuah kabar terbit menyebutnya.',
  upload: 'Unggah berkas',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  title: 'Judul berkas',
  titleHint: 'Judul ini tampil untuk umum. Paling banyak 160 huruf.',
  alt: 'Uraian gambar',
  altHint:
    'Wajib untuk gambar: apa yang tampak, bagi orang yang tidak melihatnya. Paling banyak 300 huruf. Kosongkan untuk PDF.',
  altMissing: 'Tulis apa yang tampak pada gambar ini, paling banyak 300 huruf',
  file: 'Berkas',
  fileHint: 'PDF, JPEG, PNG, atau WebP, paling besar 10 MB.',
  again: 'Peramban tidak menyimpan pilihan berkas: pilih lagi berkasnya.',
  stripped:
    'Tempat, waktu, dan nama kamera di dalam gambar dibuang. Metadata PDF tetap ada: periksa nama penulisnya sebelum mengunggah.',
  faces: 'Jangan unggah wajah, pelat nomor, atau data pribadi warga tanpa izin mereka.',
  send: 'Unggah',
  files: 'Berkas yang sudah diunggah, terbaru di atas',
  none: 'Belum ada berkas.',
  private: 'belum tampil untuk umum',
  privateUntil: (day: string) =>
    `Belum tampil untuk umum. Dihapus sesudah ${longDate(day)} bila tidak ada kabar terbit yang menyebutnya.`,
  public: 'tampil untuk umum',
  publicSince: 'Tampil untuk umum sejak',
  publicAddress: 'Alamat untuk umum',
  whatIsPublic: 'Begini publik melihatnya',
  uploaded: 'Diunggah',
  uploadedBy: 'oleh',
  size: 'Ukuran',
  pixels: (width: number, height: number) => `${number(width)} × ${number(height)} piksel`,
  fingerprint: 'Sidik berkas (SHA-256)',
  fingerprintHelp: 'Sidik ini sama dengan sidik berkas yang diunduh siapa pun.',
};

export const words: Record<Locale, typeof id> = { id };
