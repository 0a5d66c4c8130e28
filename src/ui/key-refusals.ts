/** How the portal says no about the keys of machines, and to machines that hold one. */
export const aboutKeys = {
  keyGone: 'Kunci ini tidak ada di wilayah ini.',
  keyLabelLong: 'Keterangan paling banyak 100 huruf.',
  keyLabelMissing: 'Tulis untuk apa kunci ini dan siapa yang menjalankannya, sedikitnya 5 huruf.',
  keyMadeBefore:
    'Kunci dari formulir ini sudah dibuat dan tidak ditampilkan lagi. Muat ulang halaman daftar kunci.',
  keyRefused: 'Kunci belum dibuat. Perbaiki yang berikut, lalu kirim lagi.',
  keyScopeUnknown: 'Pilih salah satu cakupan.',
  keysFull: 'Wilayah ini sudah punya 50 kunci yang berlaku. Cabut satu dulu.',
  keyTwoPersons:
    'Wilayah ini memakai aturan dua orang, jadi kunci penerbitan tidak berlaku di sini. Terbitkan lewat konsol petugas.',
  keyUnknown:
    'Kunci API tidak ada, tidak dikenal, atau sudah dicabut. Mintalah kunci kepada pengelola wilayah.',
  apiKeysTooMany:
    'Terlalu banyak kunci API yang keliru dari jaringan ini hari ini. Perbaiki kuncinya, lalu coba lagi besok.',
  personNeeded: 'Tindakan ini hanya untuk petugas yang masuk sendiri, bukan untuk kunci API.',
};
