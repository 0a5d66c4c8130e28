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
  keysTwo:
    'Ada dua kunci API yang berbeda dalam permintaan ini. Kirim satu saja, sebaiknya di Authorization.',
  keyWritesTooMany: 'Terlalu banyak kiriman dengan kunci ini. Coba lagi satu menit lagi.',
  keyUnknown:
    'Kunci API tidak ada, tidak dikenal, atau sudah dicabut. Mintalah kunci kepada pengelola wilayah.',
  apiKeysTooMany:
    'Terlalu banyak kunci API yang keliru dari jaringan ini hari ini. Perbaiki kuncinya, lalu coba lagi besok.',
  postBody:
    'Kirim badan sebagai application/x-www-form-urlencoded atau multipart/form-data, dengan pengodean UTF-8.',
  postEncoding:
    'Badan atau alamat ini bukan UTF-8 yang benar, jadi tidak disimpan. Ubah pengodeannya, lalu kirim lagi.',
  postTwice: 'Kirim satu nilai saja.',
  postUnparted:
    'Badan multipart ini tidak berisi satu isian pun. Periksa boundary pada Content-Type dan baris-baris pemisahnya.',
  postCut: 'Kiriman terputus di tengah jalan dan tidak disimpan. Kirim lagi seluruhnya.',
  postFileEarly: 'Letakkan api_key dan jurisdiction_id sebelum berkas, atau pada alamat permintaan.',
  postKeyElsewhere: 'Kunci API ini berlaku untuk wilayah lain. Pakai jurisdiction_id wilayah pemilik kunci.',
  postPlaceMissing:
    'Sebutkan tempatnya: lat dan long, address_string, atau address_id. One of these is required.',
  postRefused: 'Laporan belum diterima. Perbaiki yang disebut, lalu kirim lagi.',
  postRepeated:
    'Idempotency-Key ini sudah dipakai untuk laporan lain. Pakai kunci baru untuk laporan yang berbeda.',
  postOverlong:
    'Kiriman ini terlalu besar. Tiap berkas paling besar 15 MB. Seluruh kiriman paling besar 100 MB bila kuncinya di Authorization atau pada alamat, dan 8 MB bila kuncinya di dalam isi.',
  postTooLarge:
    'Isian teks lebih dari 4 MB, atau terlalu banyak bagiannya. Kirim foto sebagai berkas multipart, bukan di dalam teks.',
  postUnfetchable: 'Foto ini bukan data: URI yang benar.',
  agencyOther:
    'Kunci API ini hanya untuk hal milik lembaganya sendiri. Mintalah kunci untuk lembaga lain kepada pengelola wilayah.',
  scopeMissing:
    'Cakupan kunci API ini tidak meliputi tindakan ini. Mintalah kunci dengan cakupan lain kepada pengelola wilayah.',
  machineSure: (said: string) => `Kirim ${said} bila tulisan itu memang boleh dibaca umum.`,
  workNarrowed:
    'Saringan ini tidak berlaku dengan kunci triage. Yang berlaku: service_code, start_date, end_date.',
  workOpen:
    'Dengan kunci triage daftar ini hanya open. Mintalah yang sudah ditutup menurut nomornya (service_request_id).',
  workSize: (most: number) => `Dengan kunci triage: bilangan bulat dari 1 sampai ${most}.`,
  updateFuture: 'Waktu ini lebih dari sehari di depan. Kirim saat kabar itu terjadi.',
  updateAttributeUnknown: (allowed: string) => `Nilai ini tidak dikenal. Yang dikenal: ${allowed}.`,
  updateFieldMissing: (name: string) => `${name} required. Isian ini wajib.`,
  updateIdLong: 'Nomor kiriman paling banyak 100 huruf.',
  updateMomentWrong: 'Waktu ditulis menurut ISO 8601, misalnya 2026-11-22T08:30:00+07:00.',
  updatePostRefused: 'Kabar ini belum diterima. Perbaiki yang disebut, lalu kirim lagi.',
  updatePublicityMissing:
    'Pilih whole, facts, atau none. Yang tampil untuk umum kelak hanya dapat dipersempit, jadi harus dipilih.',
  updateRepeated: 'update_id ini sudah dipakai untuk kabar lain. Pakai nomor baru untuk kabar yang berbeda.',
  updateStateRefused: (state: string, allowed: string) =>
    `Keadaan laporan: ${state}. Status itu tidak berlaku sekarang. Yang berlaku: ${allowed}.`,
  updateStatuses:
    'OPEN, CLOSED, FIXED, INVESTIGATING, ACTION_SCHEDULED, IN_PROGRESS, PLANNED, NO_FURTHER_ACTION, NOT_COUNCILS_RESPONSIBILITY, DUPLICATE, INTERNAL_REFERRAL, CANCELLED, REOPEN, FOR_TRIAGE, unchanged',
  updateStatusOfAgency: (allowed: string) =>
    `Status ini di luar cakupan kunci relay, yang menyampaikan kata pelapor saja. Yang boleh dikirim kunci ini: ${allowed}.`,
  updateStatusUnknown: (allowed: string) => `Status ini tidak dikenal di sini. Yang dikenal: ${allowed}.`,
  updateTokenUnknown: 'Token kabar ini tidak dikenal. Tiap kabar langsung mendapat update_id.',
  updatesSize: (most: number) => `Bilangan bulat dari 1 sampai ${most}.`,
  tokenUnknown: 'Token ini tidak dikenal. Laporan di sini langsung mendapat service_request_id.',
  personNeeded: 'Tindakan ini hanya untuk petugas yang masuk sendiri, bukan untuk kunci API.',
};
