/** Words with which the portal says no about feedback of residents; part of refusals.ts. */
export const aboutFeedback = {
  feedbackCodesWrong: 'Masukan belum terbuka. Perbaiki yang berikut, lalu coba lagi.',
  feedbackNotTaken: 'Wilayah ini belum menerima masukan di portal ini.',
  feedbackRefused: 'Masukan belum terkirim. Perbaiki yang berikut; tulisan Anda yang lain masih ada.',
  feedbackSentAlready:
    'Masukan ini sudah terkirim, dan tanda terimanya tidak tampil lagi. Buka dengan nomor dan kuncinya.',
  feedbackFilterUnknown:
    'Kabar atau tonggak pada saringan ini tidak ada di sini. Hapus saringannya untuk membaca semua masukan.',
  feedbackTargetUnknown: 'Program, tonggak, atau kabar ini tidak ada di wilayah ini. Pilih lagi programnya.',
  feedbackUnchecked: 'Masukan belum terkirim. Periksa sekali lagi, lalu tekan "Kirim masukan".',
  feedbackUnknown:
    'Tidak ada masukan yang dapat ditampilkan dengan nomor ini. Mungkin nomornya salah, belum diperiksa petugas, sudah ditarik, atau dihapus. Bila ini masukan Anda, buka dengan nomor dan kuncinya.',
  ownFeedbackUnknown:
    'Nomor dan kunci ini tidak membuka masukan. Periksa keduanya pada tanda terima. Mungkin juga masukannya sudah Anda tarik, atau dihapus petugas.',
};
