/** What the API says when it refuses. Nothing that was sent is repeated. */
export const aboutApi = {
  apiUnknown: 'Tidak ada yang beralamat ini, atau tidak tampil untuk umum.',
  apiNotThen:
    'Waktu itu ini belum terbit di portal. Mintalah hari atau detik yang lebih baru, atau tanpa "per".',
  apiInvalid: 'Permintaan ini belum dapat dijawab. Perbaiki yang berikut, lalu coba lagi.',
  apiFields: (known: string) => `Kolom tidak dikenal. Yang dikenal di sini: ${known}.`,
  apiNotAcceptable:
    'Alamat ini menjawab dengan application/json; daftar juga dengan text/csv bila ditambah format=csv.',
  apiAlone: 'Tidak dapat dipakai bersama "per": ini keadaan hari ini.',
  apiActionRefused: (state: string, allowed: string) =>
    `Laporan berkeadaan ${state}, jadi tindakan itu tidak berlaku sekarang. Yang berlaku: ${allowed}.`,
  apiActionUnused: 'tidak dipakai oleh tindakan ini',
  apiBody: 'Kirim badan sebagai application/json dengan pengodean UTF-8, tanpa pemampatan.',
  apiBroken: (line: number, column: number) =>
    `Badan kiriman bukan JSON yang sah: tidak terbaca mulai baris ${line}, kolom ${column}.`,
  apiColumns: (places: string) => `kolom tidak dikenal di sini, urutan ke-${places}; periksa ejaannya`,
  apiCrowded: (most: number) =>
    `Terlalu banyak butir: paling banyak ${most} dalam satu kiriman. Bagilah, lalu kirim berurutan.`,
  apiHere: 'yang tertulis di sini',
  apiKeyElsewhere: 'Kunci API ini berlaku untuk wilayah lain.',
  apiKeyInAddress:
    'kunci API tidak ditulis di alamat; kirim sebagai header Authorization: Bearer, hanya ke alamat yang memintanya',
  apiKeyScope: (scope: string) => `Kunci API ini tidak cukup: alamat ini meminta cakupan ${scope}.`,
  apiNameMissing: 'Beri tiap tindakan nama sendiri di header Idempotency-Key, 1 sampai 200 tanda.',
  apiNameReused: 'Idempotency-Key ini sudah dipakai untuk isi lain. Pakai yang baru untuk tindakan lain.',
  apiNotSaved:
    'Basis data sedang tidak dapat menyimpan. Kirim lagi hal yang sama sesudah Retry-After; tidak ada yang terjadi dua kali.',
  apiNotUtf8: 'Badan kiriman bukan teks UTF-8.',
  apiOtherRegion: 'harus sama dengan wilayah pada alamat, atau tidak ditulis',
  apiParameters: (known: string) =>
    known
      ? `parameter tidak dikenal; yang dikenal di sini: ${known}`
      : 'alamat ini tidak memakai parameter apa pun',
  apiParameterEmpty: 'kosong; isi nilainya, atau hapus parameter ini',
  apiPerNotKept: 'keadaan lampau alamat ini tidak disimpan; hapus "per" untuk membaca yang kini',
  apiOutdated: 'Laporan sudah berubah sejak versi yang Anda sebut. Baca lagi, lalu putuskan lagi.',
  apiTooLarge: (kib: number) => `Kiriman terlalu besar: paling banyak ${kib} KiB.`,
  apiUpdateTaken:
    'Kunci ini sudah dipakai kabar lain yang terbit. Koreksi hanya dilakukan petugas dengan kunci sandinya; kabar lain memakai kunci lain.',
  apiVersionShape: 'If-Match berisi satu tag dari ETag, misalnya "3".',
  apiFuture: 'Saat itu belum tiba. Mintalah hari ini atau sebelumnya, atau detik yang sudah lewat.',
};
