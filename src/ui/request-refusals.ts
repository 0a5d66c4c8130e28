/** Words with which the portal says no about reports of residents; part of refusals.ts. */
export const aboutRequests = {
  bulkTooLate: 'Sudah lewat 10 menit, jadi ini tidak dapat diurungkan lagi.',
  bulkUnknown: 'Tidak ada tindakan massal dengan alamat ini, atau bukan Anda yang melakukannya.',
  dossierEarly:
    'Belum ada tenggat laporan ini yang terlewat. Berkas dapat dibuat begitu sebuah tenggat lewat.',
  deskRequestUnknown: 'Laporan ini tidak ada di wilayah ini, atau bukan untuk lembaga Anda.',
  identityAbsent: 'Pelapor tidak meninggalkan kontak, atau kontaknya sudah dihapus. Tidak ada yang dibuka.',
  identityAnonymous: 'Pelapor memilih anonim, jadi identitasnya tidak ditunjukkan kepada Anda.',
  identityAskingsMany:
    'Sudah ada 20 permintaan yang berlaku untuk laporan ini. Tunggu sampai salah satunya berakhir, paling lama 7 hari.',
  identityAskingOver: 'Permintaan ini tidak berlaku lagi. Buat permintaan baru bila masih perlu.',
  identityAskingUnknown: 'Permintaan ini tidak ada pada laporan ini. Muat ulang halaman identitasnya.',
  identityNotOpened: 'Identitas belum dibuka. Perbaiki yang berikut, lalu kirim lagi.',
  identityOwnAsking: 'Permintaan Anda sendiri harus disetujui petugas lain.',
  identityReasonWrong: 'Tulis alasan Anda dengan kata-kata, dari 10 sampai 500 huruf',
  identityShut:
    'Kontak pelapor tersegel, dan kuncinya tidak ada pada portal ini. Tidak ada yang dibuka. Beri tahu pengelola portal.',
  identityWaits: 'Permintaan Anda belum disetujui petugas lain.',
  keysTooMany:
    'Hari ini terlalu banyak kunci keliru dari jaringan Anda. Kunci yang benar tetap membuka laporannya.',
  mergeTargetUnknown:
    'Tulis nomor laporan lain yang masih terbuka, dari wilayah ini, dan yang boleh Anda lihat.',
  mergeTargetLater:
    'Jawaban akhir laporan itu dijanjikan lebih lambat. Gabungkan laporan itu ke laporan ini, bukan sebaliknya.',
  messageMissing: 'Tulis pesannya; pesan kosong tidak dikirim.',
  messageRefused: 'Pesan belum terkirim. Perbaiki yang berikut, lalu kirim lagi.',
  messagesFull: 'Percakapan ini sudah penuh: paling banyak 100 pesan dari tiap pihak.',
  messageTooLong: 'Pesan terlalu panjang: paling banyak 4.000 huruf.',
  objectionLong: 'Terlalu panjang: paling banyak 1.000 huruf.',
  objectionNever:
    'Laporan ini tidak dapat dibuka lagi dari sini. Bila belum selesai, buat laporan baru dan sebutkan nomornya.',
  objectionNotYours:
    'Hanya warga yang menekan “saya juga” di peramban ini, sebelum laporan ditutup, dapat menyatakan belum selesai.',
  objectionOver: (day: string) =>
    `Waktu untuk menyatakan belum selesai berakhir pada ${day}. Bila belum selesai, buat laporan baru dan sebutkan nomornya.`,
  objectionRefused: 'Pernyataan Anda belum terkirim. Perbaiki yang berikut, lalu kirim lagi.',
  objectionShort: 'Tulis apa yang belum selesai, sedikitnya 10 huruf.',
  objectionsSpent:
    'Anda sudah tiga kali membuka kembali laporan ini. Lanjutkan lewat Ombudsman Republik Indonesia atau SP4N-LAPOR!; alamatnya ada di halaman ini.',
  objectionTooMany:
    'Dari jaringan ini sudah cukup banyak yang menyatakan belum selesai hari ini. Coba lagi besok.',
  ownRequestUnknown:
    'Nomor dan kunci ini tidak membuka laporan. Periksa keduanya pada tanda terima. Mungkin juga datanya sudah dihapus.',
  photosRefused: 'Foto belum tersimpan. Perbaiki yang berikut, lalu unggah lagi.',
  photosUnchosen: 'Pilih paling sedikit satu foto yang boleh tampil untuk umum.',
  photosUnhidden: 'Pilih paling sedikit satu foto yang tidak boleh dilihat umum.',
  referralRefused: 'Laporan belum diteruskan. Perbaiki yang berikut, lalu kirim lagi.',
  requestActionRefused:
    'Itu tidak dapat dilakukan pada keadaan laporan sekarang. Baca lagi keadaannya, lalu putuskan.',
  requestChanged:
    'Laporan ini baru saja berubah. Periksa yang baru di bawah, lalu kirim lagi; tulisan Anda masih ada.',
  requestClosed: 'Laporan ini sudah ditutup, jadi tidak lagi menghitung “saya juga”.',
  requestNeverPublic: 'Pelapor tidak mengizinkan laporan ini tampil untuk umum.',
  requestNotHidden: 'Tampilan laporan belum berubah. Perbaiki yang berikut, lalu kirim lagi.',
  requestNotSecret: 'Laporan ini tidak rahasia; isinya sudah tampil.',
  requestNotWider: 'Umum sudah tidak melihat lebih dari itu. Tidak ada yang berubah.',
  requestPhotoGone: 'Satu foto sudah dihapus karena lebih dari 24 jam belum terkirim. Pilih lagi fotonya.',
  requestProgrammeUnknown:
    'Program ini tidak ada di wilayah ini. Kosongkan, atau mulai dari halaman programnya.',
  requestRefused: 'Laporan belum terkirim. Perbaiki yang berikut; tulisan Anda yang lain masih ada.',
  requestSentAlready:
    'Laporan ini sudah terkirim, dan tanda terimanya tidak tampil lagi. Buka halaman Lacak dengan nomor dan kunci Anda.',
  requestsNotTaken: 'Wilayah ini belum menerima laporan di portal ini. Pakailah SP4N-LAPOR! di lapor.go.id.',
  requestUnchecked: 'Laporan belum terkirim. Periksa sekali lagi, lalu tekan "Kirim laporan".',
  requestUnknown:
    'Tidak ada laporan yang dapat ditampilkan dengan nomor ini. Mungkin nomornya salah, belum diperiksa petugas, atau tidak untuk umum. Bila ini laporan Anda, buka dengan nomor dan kuncinya di halaman Lacak.',
  requestUnopened: 'Buka dahulu isi laporan rahasia ini. Setelah membacanya, Anda dapat menandainya.',
  requestUnverified: 'Laporan belum ditandai. Perbaiki yang berikut, lalu kirim lagi.',
  requestVerified: 'Laporan ini sudah diperiksa petugas lain.',
  routeRefused: 'Aturan belum tersimpan. Perbaiki yang berikut, lalu simpan lagi.',
  routesFull: (most: number) =>
    `Wilayah ini sudah punya ${most} aturan. Hapus yang tidak terpakai, lalu simpan lagi.`,
  supportTooMany: 'Dari jaringan ini sudah cukup banyak yang menekan “saya juga” hari ini. Coba lagi besok.',
  templateRefused: 'Templat belum tersimpan. Perbaiki yang berikut, lalu simpan lagi.',
  templateServiceUnknown: 'Pilih kategori dari daftar wilayah ini',
  templatesFull: 'Templat wilayah ini sudah 200. Hapus satu dulu.',
  templateUnknown: 'Templat ini sudah tidak ada.',
};
