import type { Locale } from '../ui/view.ts';
import type { DraftState } from './page.ts';

const states: Record<DraftState, string> = {
  open: 'sedang ditulis',
  review: 'menunggu ditinjau',
  published: 'terbit',
  dropped: 'dibuang',
};

const id = {
  states,
  draft: 'Draf',
  drafts: 'Draf',
  draftsLead: 'Draf hanya dilihat petugas wilayah ini. Umum baru membacanya sesudah diterbitkan.',
  untitled: 'tanpa judul',
  write: (kind: string) => `Tulis ${kind} baru`,
  writeAbout: (kind: string) => `Tulis ${kind}`,
  amend: (kind: string) => `Ubah ${kind}`,
  saved: (version: number, who: string | null, at: string) =>
    `Versi ${version}, disimpan ${who ?? 'orang yang datanya dihapus'}, ${at}`,
  about: 'Tentang:',
  save: 'Simpan dan periksa',
  saveHint: 'Yang Anda simpan belum terbit. Halaman berikutnya menunjukkan seperti apa umum membacanya.',
  edit: 'Ubah draf ini',
  submit: 'Ajukan untuk ditinjau',
  publish: 'Terbitkan',
  record: 'Catat sumber ini',
  correct: 'Terbitkan koreksi',
  correctHint: 'Kunci sandi Anda akan diminta sekali lagi. Versi lama tetap dapat dibaca.',
  giveBack: 'Kembalikan',
  note: 'Apa yang perlu diperbaiki',
  noteHint: 'Dibaca penulis draf ini, tidak tampil untuk umum.',
  givenBack: 'dikembalikan',
  returned: 'Dikembalikan dengan catatan:',
  drop: 'Buang draf ini',
  dropHint: 'Semua tulisan di dalamnya dihapus.',
  preview: 'Begini umum membacanya',
  changes: 'Yang berubah',
  changesNone: 'Draf ini tidak mengubah apa pun.',
  fresh: 'Yang akan dicatat',
  gate: 'Belum dapat diterbitkan',
  gateLead: 'Lengkapi dulu yang berikut. Draf tetap tersimpan.',
  warned: 'Periksa sekali lagi',
  versions: 'Versi draf',
  published: 'Draf ini sudah terbit.',
  read: 'Baca seperti umum',
  dropped: 'Draf ini sudah dibuang.',
  twoPerson: 'Aturan dua orang berlaku: penulis tidak dapat menerbitkan drafnya sendiri.',
  based: (from: number, to: number) =>
    `Data ini berubah sejak draf ditulis (versi ${from} menjadi ${to}). Buka "Ubah draf ini", periksa, lalu simpan lagi.`,
  meanwhile: 'Yang berubah sementara Anda menulis',
  meanwhileLead: 'Tulisan Anda masih utuh di bawah. Simpan lagi bila tulisan Anda yang benar.',
  meanwhileBy: (who: string | null, version: number) =>
    `${who ?? 'Petugas lain'} menyimpan versi ${version}. Di bawah: tulisannya, lalu tulisan Anda.`,
  reviewNone: 'Tidak ada draf yang menunggu.',
};

export const words: Record<Locale, typeof id> = { id };
