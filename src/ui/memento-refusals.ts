/** What is said when nothing can be told of the past that was asked for. */
export const aboutMementos = {
  acceptDatetime:
    'Accept-Datetime berisi tanggal HTTP dalam GMT, misalnya "Thu, 16 May 2019 06:01:00 GMT" (RFC 7089).',
  noMementos:
    'Tidak ada versi lama dari alamat itu di sini. Yang punya: halaman wilayah, visi, program, janji, dan kabar portal ini, ditulis utuh dengan https:// dan tanpa tanda tanya.',
  perAlone:
    'Daftar pada hari yang lalu tidak dapat disaring atau diurutkan. Hapus saringannya, atau harinya.',
  perNotKept:
    'Keadaan lampau halaman ini tidak disimpan. Yang dapat dibuka dengan “?per=”: wilayah, visi, program, daftar program, dan janji. Hapus “per” untuk membaca yang kini.',
  perToCome: 'Hari itu belum tiba. Pilih hari ini atau sebelumnya.',
  sentTwice: (name: string) => `Alamat ini menyebut “${name}” lebih dari satu kali. Sebutkan satu kali saja.`,
  perUnknown:
    'Hari ditulis sebagai tahun-bulan-tanggal, misalnya 2019-12-31; detik (UTC) seperti 2026-03-01T02:00:00Z.',
  updateNotThen: 'Kabar ini belum ada pada hari itu. Buka alamatnya tanpa “?per=” untuk membaca yang kini.',
};
