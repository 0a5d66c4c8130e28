/** What the console says when it refuses a draft. */
export const aboutDrafts = {
  draftAuthor: 'Anda hanya dapat menulis atas nama lembaga Anda sendiri. Pilih lembaga itu.',
  draftEnded: 'Draf ini sudah terbit atau dibuang. Salin tulisan Anda ke draf baru.',
  draftNoteMissing: 'Tulis apa yang perlu diperbaiki.',
  draftTooLarge: 'Tulisan dalam draf ini terlalu panjang. Persingkat, lalu simpan lagi.',
  draftUnknown: 'Draf ini tidak ada di wilayah ini.',
  draftUnready: 'Draf ini belum dapat diterbitkan. Lengkapi dulu yang berikut.',
  draftUnsubmitted: 'Draf ini belum diajukan untuk ditinjau.',
};
