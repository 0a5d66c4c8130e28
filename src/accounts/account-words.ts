import type { Locale } from '../ui/view.ts';

const id = {
  account: 'Akun saya',
  safeNeeded: 'Amankan akun Anda dulu',
  safeHow:
    'Kunci sandi dapat hilang bersama perangkatnya. Buat sepuluh kode pemulihan, atau tambahkan kunci sandi kedua.',
  recovered: 'Anda masuk dengan kode pemulihan',
  recoveredHow: 'Buat kunci sandi baru di bawah. Setelah itu semua halaman terbuka lagi.',
  safe: 'Akun Anda aman: kunci sandi yang hilang dapat diganti.',
  toConsole: 'Ke ruang petugas',
  keys: 'Kunci sandi',
  keyNumber: (n: number) => `Kunci sandi ${n}`,
  made: 'dibuat',
  used: 'terakhir dipakai',
  neverUsed: 'belum pernah dipakai',
  rename: 'Ganti nama',
  keyName: 'Nama kunci sandi',
  keyNameHint: 'Misalnya "Ponsel saya" atau "Kunci kantor".',
  saveName: 'Simpan nama',
  remove: 'Hapus',
  ofKey: (label: string) => `kunci sandi ${label}`,
  addKey: 'Tambah kunci sandi',
  addKeyLead:
    'Buka halaman ini di perangkat yang akan menyimpannya, atau pakai ponsel maupun kunci keamanan.',
  makeKey: 'Buat kunci sandi',
  codes: 'Kode pemulihan',
  codesLeft: (n: number) => (n > 0 ? `${n} kode belum dipakai.` : 'Belum ada kode yang dapat dipakai.'),
  codesLead: 'Kode menggantikan kunci sandi yang hilang. Membuat kode baru membatalkan semua kode lama.',
  makeCodes: 'Buat sepuluh kode baru',
  codesMade: 'Sepuluh kode pemulihan Anda',
  codesOnce:
    'Kode ini hanya tampil sekarang. Cetak atau tulis, lalu simpan di tempat yang aman, terpisah dari perangkat Anda.',
  codesSaved: 'Kode sudah saya simpan',
  sessions: 'Sesi saya',
  sessionsLead: 'Sesi berakhir setelah 30 menit tidak dipakai, dan paling lama 12 jam.',
  thisSession: 'sesi ini',
  begun: 'Dimulai',
  lastUsed: 'terakhir dipakai',
  endSession: 'Akhiri',
  sessionOf: (at: string) => `sesi yang dimulai ${at}`,
  endOthers: 'Akhiri semua sesi lain',
  invitation: 'Undangan petugas',
  inviteLead: 'Undangan berlaku 24 jam dan hanya dapat dipakai sekali.',
  inviteCode: 'Kode undangan',
  inviteCodeHint: 'Bagian tautan undangan sesudah tanda #. Biasanya terisi sendiri.',
  openInvite: 'Buka undangan',
  youAreInvited: (role: string, region: string | null) =>
    region ? `Anda diundang sebagai ${role} di ${region}.` : `Anda diundang sebagai ${role}.`,
  forOrganisation: (name: string) => `Peran ini untuk ${name}.`,
  welcomeBack: (name: string) => `Undangan ini membuka kembali akun ${name}.`,
  name: 'Nama Anda',
  nameHint: 'Nama yang dikenal rekan kerja. Nama ini tidak tampil untuk umum.',
  acceptLead: 'Berikutnya perangkat Anda membuat kunci sandi, dengan sidik jari, wajah, atau kunci layarnya.',
  accept: 'Buat kunci sandi dan masuk',
};

/** Words of one's own account: passkeys, recovery codes, sessions, and the invite that opens one. */
export const words: Record<Locale, typeof id> = { id };
