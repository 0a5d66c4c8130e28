/** What the API says when it refuses. Nothing that was sent is repeated. */
export const aboutApi = {
  apiUnknown: 'Tidak ada yang beralamat ini, atau tidak tampil untuk umum.',
  apiNotThen: 'Pada hari itu ini belum terbit di portal. Mintalah hari yang lebih baru, atau tanpa "per".',
  apiInvalid: 'Permintaan ini belum dapat dijawab. Perbaiki yang berikut, lalu coba lagi.',
  apiFields: (known: string) => `Kolom tidak dikenal. Yang dikenal di sini: ${known}.`,
  apiNotAcceptable:
    'Alamat ini menjawab dengan application/json; daftar juga dengan text/csv bila ditambah format=csv.',
  apiAlone: 'Tidak dapat dipakai bersama "per": ini keadaan hari ini.',
  apiFuture: 'Hari itu belum tiba. Mintalah hari ini atau sebelumnya.',
};
