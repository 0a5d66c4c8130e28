/** Words with which the portal says no to officers about residents' feedback; part of refusals.ts. */
export const aboutModeration = {
  feedbackActionRefused:
    'Itu tidak dapat dilakukan pada keadaan masukan sekarang. Periksa keadaannya di bawah.',
  feedbackAnswered:
    'Pertanyaan ini sudah dijawab. Bila jawaban yang terbit keliru, pakai “Koreksi jawaban”; tulisan Anda masih ada.',
  feedbackAnswerLength: 'Tulis jawabannya, 10 sampai 2.000 huruf.',
  feedbackCorrectionReason: 'Tulis apa yang keliru, 10 sampai 300 huruf; semua orang membacanya.',
  feedbackChanged:
    'Masukan ini baru saja berubah. Periksa yang baru di bawah, lalu kirim lagi; tulisan Anda masih ada.',
  feedbackFilterUnknown: 'Saringan ini tidak dikenal. Pilih dari daftar.',
  feedbackNotEnded: 'Masukan belum berubah. Perbaiki yang berikut, lalu kirim lagi.',
  feedbackReasonMissing: 'Pilih alasannya; penulis masukan akan membacanya.',
  deskFeedbackUnknown: 'Masukan ini tidak ada di wilayah ini, atau bukan untuk lembaga Anda.',
};
