import type { Locale } from '../ui/view.ts';

const id = {
  signIn: 'Masuk',
  signInLead:
    'Petugas masuk dengan kunci sandi: sidik jari, wajah, atau kunci layar perangkat. Tanpa kata sandi.',
  sessionEnded: 'Sesi Anda berakhir',
  textKept: 'Tulisan Anda masih ada. Masuk, lalu lanjutkan mengirimnya.',
  signInAgain: 'Masuk sekali lagi untuk melanjutkan.',
  proveTitle: 'Tunjukkan kunci sandi Anda sekali lagi',
  proveLead: 'Tindakan ini penting, jadi kunci sandi harus ditunjukkan dalam lima menit terakhir.',
  filesLost: 'Berkas yang Anda pilih harus dipilih lagi; peramban tidak dapat menyimpannya.',
  tooMuch: 'Isian Anda terlalu besar untuk dibawa. Kembali ke halaman sebelumnya untuk menyalinnya dulu.',
  showKey: 'Pakai kunci sandi',
  lostKey: 'Kunci sandi hilang? Pakai kode pemulihan',
  haveInvite: 'Punya undangan? Buka undangan',
  goOn: 'Lanjutkan',
  goOnLead: 'Anda sudah masuk. Tulisan Anda belum terkirim.',
  goOnHint: 'Tekan "Lanjutkan" untuk mengirim tulisan itu.',
  codeTitle: 'Masuk dengan kode pemulihan',
  codeLead: 'Tiap kode hanya sekali pakai. Setelah masuk, buat kunci sandi baru.',
  code: 'Kode pemulihan',
  codeHint: '24 huruf dan angka, misalnya 7K3M-9QXT-…',
  noScript:
    'Langkah ini memerlukan JavaScript; bagian lain portal tidak. Nyalakan JavaScript, lalu muat ulang.',
  ceremony: {
    cancelled:
      'Kunci sandi belum ditunjukkan: dibatalkan, atau waktunya habis. Coba lagi bila Anda siap. Bila perangkat ini tidak punya kunci Anda, pilih ponsel atau kunci keamanan.',
    noAuthenticator:
      'Perangkat ini tidak dapat menyimpan kunci sandi. Pasang kunci layar, atau pakai ponsel maupun kunci keamanan USB.',
    unsupported:
      'Peramban ini tidak mengenal kunci sandi. Perbarui peramban, atau pakai Chrome, Edge, Firefox, atau Safari terbaru.',
    already: 'Perangkat ini sudah menyimpan kunci sandi Anda. Pakai perangkat lain untuk kunci kedua.',
    wrongAddress: 'Kunci sandi tidak berlaku di alamat ini. Buka portal dari alamat resminya.',
    failed: 'Kunci sandi belum dapat dipakai. Muat ulang halaman ini, lalu coba lagi.',
  },
};

/** Words of signing in and of every page that asks for a passkey. */
export const words: Record<Locale, typeof id> = { id };
