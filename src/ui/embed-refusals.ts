/** Words with which charts as files, embeds and oEmbed say no; part of refusals.ts. */
export const aboutEmbeds = {
  pointsOfWhole: (drawn: string) =>
    `PNG dibuat saat portal dibangun, hanya untuk grafik kini yang tidak disaring. Gambar bagian ini: ${drawn}`,
  chartUnknown: 'Tidak ada grafik dengan alamat ini, atau angkanya belum terbit.',
  embedPart: 'Bingkai menampilkan awal daftar. Hapus “setelah” dari alamatnya.',
  embedUnknown: 'Ini belum terbit, sudah ditarik, atau tidak dapat disematkan.',
  oembedFormat: 'Bentuk jawaban ini tidak dilayani. Pilih format=json atau format=xml.',
  oembedSize: (name: string) => `"${name}" ialah bilangan bulat 1 sampai 999999, dalam piksel.`,
  oembedTwice: (name: string) => `Tulis "${name}" satu kali saja.`,
  oembedUnknown: 'Tidak ada yang dapat disematkan pada alamat itu. Salin alamat halaman dari portal ini.',
  oembedUrlMissing: 'Sebut halaman yang hendak disematkan pada "url".',
};
