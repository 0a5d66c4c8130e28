import type { Locale } from '../ui/view.ts';
import type { NoteFault } from '../signing/open-note.ts';

const faults: Record<NoteFault, string> = {
  notANote:
    'Teks ini bukan tanda terima yang utuh. Salin seluruhnya, dari baris pertama sampai baris yang diawali tanda "—".',
  otherPortal: 'Tanda terima ini dari portal lain. Periksa di portal yang namanya ada pada baris terakhir.',
  unknownKey:
    'Kunci pada tanda terima ini tidak diumumkan portal ini. Mungkin kuncinya sudah dicabut, atau tanda terima ini palsu.',
  changed: 'Isi tanda terima ini sudah berubah: tanda tangannya tidak cocok. Salin lagi dari aslinya.',
};

const id = {
  faults,
  verify: 'Periksa tanda terima',
  lead: 'Pastikan tanda terima laporan benar dari portal ini dan tidak diubah siapa pun.',
  description:
    'Periksa tanda terima laporan: asli dari portal ini, tidak diubah, dan apa yang dijanjikannya.',
  mended: (title: string) => `Perlu diperbaiki: ${title}`,
  note: 'Tanda terima',
  noteHint: 'Tempel seluruh teksnya, dari baris pertama sampai baris yang diawali tanda "—".',
  file: 'Atau pilih berkasnya',
  fileHint: 'Berkas teks yang Anda simpan saat melapor. Berkas ini dipakai bila kolom di atas kosong.',
  text: 'Teks laporan',
  textHint: 'Tempel teks lengkap dari halaman tanda terima untuk memastikan isinya sama.',
  check: 'Periksa',
  nothing: 'Tempel tanda terimanya, atau pilih berkasnya.',
  tooLarge: 'Teks ini terlalu panjang untuk sebuah tanda terima. Tempel tanda terimanya saja.',
  refused: 'Belum ada yang diperiksa. Perbaiki yang berikut, lalu periksa lagi.',
  valid: 'Tanda terima ini asli',
  otherText: 'Tanda terima asli, tetapi teks laporannya lain',
  invalid: 'Tanda terima ini tidak dapat dipastikan',
  same: 'Teks laporan sama persis dengan yang diterima portal ini.',
  other: 'Teks laporan yang Anda tempel berbeda dengan yang diterima portal ini.',
  facts: {
    reference: 'Nomor laporan',
    received: 'Diterima',
    latest: (clock: string) => `${clock}, paling lambat`,
    calendar: 'Kalender hari kerja',
    fingerprint: 'Sidik teks (SHA-256)',
  },
  proves: 'Apa yang dibuktikan',
  provesList: [
    'Portal ini menerima laporan dengan teks itu pada waktu itu.',
    'Portal ini menjanjikan tanggal-tanggal itu, menurut kalender yang disebut.',
    'Sejak itu tidak ada satu huruf pun pada tanda terima yang berubah.',
  ],
  provesNot: 'Apa yang tidak dibuktikan',
  provesNotList: [
    'Bahwa isi laporannya benar.',
    'Siapa yang menulisnya.',
    'Bahwa laporannya sudah ditangani. Untuk itu lacak nomornya.',
  ],
  offline:
    'Dengan JavaScript, pemeriksaan berjalan di peramban Anda tanpa mengirim apa pun, juga saat luring.',
  keys: 'Kunci portal ini',
  keysHelp: 'Tanda tangan dibuat dengan kunci pertama. Kunci lain masih berlaku untuk tanda terima lama.',
  rotation:
    'Kunci diganti dengan menaruh yang baru di depan; kunci lama tetap diumumkan. Kunci yang bocor dicabut, dan tanda terimanya tidak dapat dipastikan lagi.',
  published: 'Daftar kunci untuk diunduh',
  byHand: 'Cara memeriksa tanpa portal ini',
  log: 'Buku segel: yang terbit di portal ini, dengan kunci yang sama',
  signed: 'Tanda terima bertanda tangan',
  keep: 'Simpan teks ini seutuhnya. Dengannya siapa pun dapat memastikan apa yang dijanjikan kepada Anda.',
  yourText: 'Teks laporan Anda yang diterima',
  yourTextHelp:
    'Simpan juga teks ini bila Anda ingin membuktikan isinya. Sidiknya ada pada tanda terima di atas.',
};

export const words: Record<Locale, typeof id> = { id };
