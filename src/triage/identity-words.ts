import type { Locale } from '../ui/view.ts';
import type { Bar } from './identity.ts';

const id = {
  title: 'Identitas pelapor',
  titleOf: (ref: string) => `Identitas pelapor ${ref}`,
  lead: 'Laporan dapat ditangani tanpa mengetahui siapa pelapornya. Bukalah hanya bila benar-benar perlu.',
  seenByReporter: 'Pelapor membaca alasan Anda, lembaga Anda, dan waktunya pada halaman laporannya.',
  twoPeople:
    'Di wilayah ini pembukaan perlu dua orang. Sesudah Anda meminta, petugas lain dengan hak yang sama menyetujuinya.',
  reason: 'Alasan membuka identitas',
  reasonHint:
    'Dari 10 sampai 500 huruf. Pelapor membacanya, jadi jangan menulis nama atau data pribadi siapa pun.',
  open: 'Buka identitas',
  ask: 'Minta persetujuan',
  toReport: 'Kembali ke laporan',
  toIdentity: 'Cara menghubungi pelapor',

  bars: {
    agency:
      'Pelapor memilih anonim. Identitasnya tidak pernah ditunjukkan kepada petugas lembaga yang memegang, atau pernah memegang, laporan ini.',
    officials:
      'Pelapor memilih anonim, dan laporannya tentang perilaku petugas. Identitasnya tidak dibuka oleh siapa pun.',
    no_contact: 'Pelapor tidak meninggalkan nama atau kontak. Tidak ada yang dapat dibuka.',
    contact_erased: 'Nama dan kontak pelapor sudah dihapus karena masa simpannya habis.',
  } satisfies Record<Bar, string>,
  instead: 'Anda tetap dapat menulis kepadanya lewat pesan pada laporan ini.',

  shown: 'Identitas pelapor',
  shownOnce: 'Sudah dicatat, dan pelapor membaca alasannya. Jangan menyalinnya ke tempat lain.',
  name: 'Nama',
  phone: 'Telepon',
  email: 'Surel',
  notGiven: 'tidak disebut',

  list: 'Permintaan dan pembukaan',
  none: 'Identitas pelapor ini belum pernah diminta.',
  askedBy: (who: string, when: string) => `Diminta ${who}, ${when}`,
  coordinator: 'koordinator wilayah',
  gone: 'seorang petugas',
  reasonGone: 'Alasannya sudah dihapus atau tersegel.',
  agreedBy: (who: string, when: string) => `Disetujui ${who}, ${when}.`,
  alone: 'Dibuka tanpa orang kedua.',
  asked:
    'Permintaan Anda sudah tercatat. Petugas lain dengan hak yang sama dapat menyetujuinya di halaman ini.',
  youAgreed: (when: string) =>
    `Anda menyetujuinya ${when}. Yang meminta dapat menampilkannya dalam 24 jam sejak itu.`,
  waits: 'Menunggu persetujuan petugas lain, paling lama 7 hari.',
  late: 'Tidak disetujui dalam 7 hari, jadi tidak berlaku lagi.',
  agree: 'Setujui permintaan ini',
  again: 'Tampilkan identitas',
  openFor: 'Anda dapat menampilkannya dalam 24 jam. Setiap kali ditampilkan, pelapor melihatnya.',
};

/** Words of the page on which an officer sees how to reach a reporter. */
export const words: Record<Locale, typeof id> = { id };
