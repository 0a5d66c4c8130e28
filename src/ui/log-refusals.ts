/** What the doors of the transparency log say when they say no. */
export const aboutLog = {
  cosignedShape:
    'Kirim segel log ini seutuhnya, seperti dari /log/checkpoint, dengan baris tanda tangan saksi di bawahnya.',
  logUnsigned: 'Log ini belum ditandatangani. Coba lagi beberapa menit lagi.',
  proofUnknown:
    'Tidak ada catatan log dengan nomor ini. Nomor dimulai dari 0, misalnya /log/bukti/0.tlog-proof.',
  sealedRemoved: 'Isi catatan ini sudah dihapus demi data pribadi. Sidik lamanya tetap tercatat.',
  sealedNotYet: 'Versi ini menunggu disegel ke log; biasanya beberapa menit. Coba lagi sesudah itu.',
  sealedUnknown:
    'Tidak ada isi dengan nomor catatan ini. Alamatnya seperti /log/isi/0.json; catatan tentang laporan warga tidak punya isi.',
  tileUnknown:
    'Tidak ada petak log dengan alamat ini, atau petaknya belum selebar itu. Alamatnya seperti /log/tile/0/000.p/5.',
  witnessTime:
    'Waktu pada tanda tangan saksi tidak mungkin: sebelum segel ini ada, atau di masa depan. Setel jam mesinnya, tanda tangani lagi, lalu kirim.',
  witnessUnknown:
    'Tidak ada tanda tangan saksi yang dikenal atas segel ini. Saksi yang dikenal ada di /log/saksi.',
};
