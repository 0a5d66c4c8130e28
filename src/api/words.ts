/** What the description of the API says of itself, by tag. */
export const tags = {
  Wilayah: 'Wilayah, visinya, dimensinya, tangga tahapnya, dan rencana induknya, beserta sumbernya.',
  Sumber: 'Dokumen, berita, dan keterangan tempat segala isi portal bersandar.',
  Program: 'Program kota cerdas: tonggak, anggaran, transaksi, indikator, dan siapa yang berperan.',
  Janji: 'Kata-kata pejabat di depan umum, tenggatnya, dan apa jadinya.',
  Kabar: 'Apa yang terjadi, versi demi versi.',
  Laporan: 'Laporan warga yang tampil untuk umum, dengan jam dan langkahnya.',
  Waktu: 'Aturan tenggat laporan dan kalender hari libur.',
  Masukan: 'Pengamatan, pertanyaan, dan masukan warga yang sudah terbit.',
  Riwayat: 'Setiap perubahan yang boleh diketahui umum.',
  Angka: 'Statistik laporan.',
  Menulis: 'Menerbitkan dan menjawab dengan kunci, menurut aturan yang sama seperti konsol petugas.',
} as const;
export type Tag = keyof typeof tags;

export const about = `Segala yang tampil untuk umum di Pantau Kota, untuk mesin. Membaca tanpa kunci dan tanpa akun; menulis dengan kunci.

- Jawaban: \`{ "data": ..., "links": ..., "as_of": ... }\`. \`as_of\` ialah saat yang digambarkan jawaban itu.
- Daftar dibagi dengan \`limit\` dan \`after\`; ikuti \`links.next\` (juga di header \`Link\`) sampai tidak ada lagi.
- Kolom baru dapat bertambah sewaktu-waktu; abaikan yang tidak Anda kenal.
- Galat: \`application/problem+json\` (RFC 9457).
- Yang menulis dikirim sebagai JSON dengan kunci di header \`Authorization\`. Mengirim hal yang sama dua kali terjadi satu kali.
- Setiap alamat GET juga menjawab HEAD dan OPTIONS.
- Wilayah contoh tidak ada dalam daftar segala wilayah; dengan namanya sendiri ia tetap menjawab.`;

export const keyTold =
  'Kunci API di header: `Authorization: Bearer pk_...`. Pengelola wilayah membuatnya di konsol, dengan satu cakupan, satu wilayah, dan satu lembaga atau seluruh wilayah. Cakupan yang diminta disebut pada tiap alamat.';

export const headers = {
  ETag: 'Tanda isi. Kirim kembali sebagai `If-None-Match`; bila tidak berubah, jawabannya 304 tanpa isi.',
  Link: 'Halaman berikutnya (RFC 8288, `rel="next"`), bila ada.',
  'Cache-Control': 'Berapa lama jawaban boleh disimpan di perantara.',
  'RateLimit-Policy': 'Batas permintaan: `q` permintaan dalam `w` detik dari satu jaringan.',
  RateLimit: 'Hanya pada 429: batas sudah habis; `t` detik sampai pulih.',
  'Retry-After': 'Detik sampai Anda boleh mencoba lagi.',
  Location: 'Alamat yang sekarang, atau alamat yang baru terbit.',
  'WWW-Authenticate': 'Kunci apa yang diminta (RFC 6750).',
} as const;

export const answers = {
  Moved: 'Pindah: alamat ini sudah diganti.',
  NotModified: 'Tidak berubah sejak ETag yang Anda kirim.',
  Invalid:
    'Parameter, header, atau isi kiriman keliru; `errors` menyebut yang mana. Bagian isi disebut dengan JSONPath.',
  Unauthenticated: 'Kunci tidak ada, tidak dikenal, atau sudah dicabut.',
  NotAllowed: 'Kunci ini berlaku untuk cakupan, wilayah, atau lembaga lain.',
  Conflict: 'Tidak cocok dengan keadaannya sekarang, atau sudah terbit dengan isi lain.',
  Outdated: 'Laporan sudah berubah sejak versi di `If-Match`.',
  TooLarge: 'Kiriman terlalu besar, atau terlalu banyak butir sekaligus.',
  Unsupported: 'Kiriman bukan application/json dengan UTF-8.',
  Reused: '`Idempotency-Key` ini sudah dipakai untuk isi lain.',
  NotFound: 'Tidak ada, tidak tampil untuk umum, atau belum ada pada hari yang diminta.',
  NotAcceptable:
    'Alamat ini menjawab dengan application/json; daftar juga dengan text/csv bila ditambah `format=csv`.',
  TooMany: 'Terlalu banyak permintaan dari jaringan Anda, atau dengan kunci ini.',
  Unavailable: 'Basis data sedang tidak dapat dibaca. Coba lagi sebentar lagi.',
} as const;

/** A kind of error, in words. */
export const titles: Record<string, string> = {
  invalid: 'Permintaan keliru',
  unauthenticated: 'Perlu kunci API',
  not_allowed: 'Tidak diizinkan',
  not_found: 'Tidak ditemukan',
  method_not_allowed: 'Metode tidak dilayani',
  not_acceptable: 'Bentuk jawaban tidak tersedia',
  conflict: 'Tidak cocok dengan keadaannya',
  outdated: 'Versi yang Anda lihat sudah lama',
  too_large: 'Terlalu besar',
  unsupported: 'Bentuk kiriman tidak dikenal',
  reused: 'Idempotency-Key dipakai ulang',
  too_many: 'Terlalu banyak permintaan',
  not_implemented: 'Bentuk jawaban tidak dilayani',
  unavailable: 'Sedang tidak tersedia',
  bug: 'Kesalahan pada kami',
};
