import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import type { ChannelKind } from './settings.ts';

const kinds: Record<ChannelKind, string> = {
  phone: 'Telepon',
  web: 'Situs web',
  whatsapp: 'WhatsApp',
  email: 'Surel',
};

const id = {
  kinds,
  contact: 'Kontak',
  contactOf: 'Cara menghubungi pemerintah daerah ini, menurut petugasnya.',
  national: 'Petugas wilayah ini belum mengisi kontaknya. Yang tampil ialah layanan nasional.',
  noContact: 'Wilayah ini tidak menampilkan kontak.',
  title: 'Pengaturan',
  lead: 'Berlaku untuk seluruh wilayah. Setiap perubahan tercatat dan tidak dapat dihapus.',
  saved: 'Pengaturan tersimpan.',
  seePublic: 'Lihat kontak pada halaman umum',
  save: 'Simpan pengaturan',
  twoPerson: 'Aturan dua orang',
  twoPersonLabel: 'Penulis draf tidak boleh menerbitkan drafnya sendiri',
  twoPersonHint: 'Bila dipilih, setiap draf diterbitkan oleh orang lain.',
  twoPersonIdentity: 'Identitas pelapor dibuka dua orang',
  twoPersonIdentityLabel: 'Membuka identitas pelapor perlu persetujuan petugas lain',
  twoPersonIdentityHint: 'Bila dipilih, yang meminta dapat melihatnya setelah petugas lain setuju.',
  onOff: (on: boolean) => (on ? 'berlaku' : 'tidak berlaku'),
  silence: 'Batas tanpa kabar, dalam hari',
  silenceHint: 'Dari 30 sampai 730. Sesudah itu program dan wilayah ditandai tanpa kabar.',
  days: (days: number) => `${number(days)} hari`,
  channels: 'Kanal kontak',
  channelsHint:
    'Tampil untuk umum pada halaman wilayah, menurut urutan ini. Kosongkan sebuah kanal untuk menghapusnya.',
  channelsNational: 'Selama tidak diubah, kanal di bawah ini ditandai sebagai layanan nasional.',
  channel: (n: number) => `Kanal ${n}`,
  label: 'Nama kanal',
  kind: 'Jenis',
  address: 'Nomor atau alamat',
  note: 'Keterangan',
  nationalDefault: 'layanan nasional (belum diisi)',
  none: 'tidak ada',
  readOnly: (roles: string) => `Peran Anda tidak dapat mengubah pengaturan. Yang dapat: ${roles}.`,
  meanwhile: 'Sementara Anda mengisi, orang lain menyimpan:',
  meanwhileDo: 'Isian Anda masih ada di bawah. Periksa, lalu simpan lagi bila tetap ingin menggantinya.',
  history: 'Perubahan pengaturan',
  noHistory: 'Pengaturan ini belum pernah diubah.',
  version: (version: number, at: string) => `Perubahan ${version}, ${at}`,
};

/** Words of a region's settings, and of the contacts that they show in public. */
export const words: Record<Locale, typeof id> = { id };
