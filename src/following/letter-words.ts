import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';

const id = {
  confirmSubject: 'Setujui kabar dari Pantau Kota',
  confirmAsked: 'Alamat surel ini diminta mengikuti:',
  confirmHow: 'Bila Anda yang meminta, buka tautan ini dan tekan tombolnya:',
  confirmUntil: (when: string) => `Tautan ini berlaku sampai ${when}.`,
  confirmElse:
    'Bukan Anda? Abaikan surel ini. Tanpa persetujuan Anda tidak ada kabar yang dikirim, dan permintaan ini dihapus sendiri.',
  block: 'Jangan pernah kirim surel lagi ke alamat ini:',
  alreadySubject: 'Anda sudah mengikuti ini di Pantau Kota',
  already: 'Seseorang meminta kabar untuk alamat ini. Tidak ada yang berubah: alamat ini sudah mengikuti',
  newsSubject: (region: string, first: string) => `${region}: ${first}`,
  moreSubject: (count: number, isCut: boolean) =>
    `${isCut ? 'lebih dari ' : ''}${number(count)} kabar dari Pantau Kota`,
  noted: (when: string) => `dicatat ${when}`,
  follows: (topics: string) => `Anda mengikuti: ${topics}.`,
  news: 'Kabar tentang yang Anda ikuti:',
  more: (count: number, isCut: boolean) => `dan ${isCut ? 'lebih dari ' : ''}${number(count)} kabar lain.`,
  manage: 'Atur semua yang Anda ikuti:',
  leave: 'Berhenti mengikuti semuanya:',
  why: 'Surel ini dikirim otomatis karena Anda menyetujuinya di Pantau Kota.',
};

/** Words of the mails to followers. */
export const letterWords: Record<Locale, typeof id> = { id };
