import type { Locale } from '../ui/view.ts';
import type { Role } from './roles.ts';

const does: Record<Role, string> = {
  platform_admin: 'mengelola seluruh portal',
  region_admin: 'mengelola wilayah, orang, dan pengaturannya',
  publisher: 'menerbitkan dan mengoreksi isi',
  editor: 'menulis draf untuk diterbitkan orang lain',
  triager: 'menjawab laporan untuk satu lembaga',
  auditor: 'membaca riwayat, tanpa mengubah apa pun',
};

const states = { enrolling: 'menyiapkan akun', active: 'aktif', suspended: 'ditangguhkan' };

const id = {
  people: 'Orang',
  peopleLead: (region: string) => `Siapa yang bekerja di ${region}, dan apa perannya.`,
  nobody: 'Belum ada petugas di wilayah ini.',
  does,
  states,
  allOrganisations: 'seluruh wilayah',
  invite: 'Undang orang',
  inviteLead: 'Anda mendapat tautan sekali pakai untuk dikirim sendiri, misalnya lewat pesan.',
  role: 'Peran',
  organisation: 'Lembaga',
  organisationHint: 'Wajib untuk petugas laporan. Kosongkan bila perannya untuk seluruh wilayah.',
  choose: 'Pilih peran',
  makeInvite: 'Buat undangan',
  inviteMade: 'Undangan siap dikirim',
  inviteOnce:
    'Tautan ini hanya tampil sekarang. Siapa pun yang memegangnya dapat memakainya, jadi kirim dengan aman.',
  inviteUntil: (at: string) => `Berlaku sampai ${at}, hanya sekali pakai.`,
  inviteLink: 'Tautan undangan',
  backToPeople: 'Kembali ke daftar orang',
  openInvites: 'Undangan yang belum dipakai',
  withdraw: 'Tarik undangan',
  until: 'berlaku sampai',
  for: (name: string) => `untuk ${name}, yang kembali masuk`,
  roles: 'Peran di wilayah ini',
  elsewhere: 'Orang ini juga bertugas di wilayah lain.',
  revoke: 'Cabut',
  revokeOf: (role: string) => `peran ${role}`,
  giveRole: 'Beri peran lain',
  give: 'Beri peran',
  wayBack: 'Kunci sandi hilang',
  wayBackLead: 'Undangan baru membuka kembali akun ini di perangkat lain. Pastikan dulu orangnya benar.',
  renew: 'Buat undangan baru',
  suspension: 'Penangguhan',
  suspendLead:
    'Akun yang ditangguhkan keluar seketika dan tidak dapat masuk. Yang sudah dikerjakan tetap ada.',
  suspend: 'Tangguhkan akun',
  unsuspend: 'Buka penangguhan',
  start: 'Ruang petugas',
  startNone: 'Anda belum punya peran di wilayah mana pun. Hubungi pengelola wilayah Anda.',
  startLead: 'Pilih wilayah.',
  find: 'Cari wilayah',
  findButton: 'Cari',
  foundNone: 'Tidak ada wilayah dengan nama itu.',
};

/** Words of a region's people, and of the page that leads officers to their regions. */
export const words: Record<Locale, typeof id> = { id };
