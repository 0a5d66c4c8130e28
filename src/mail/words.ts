import type { ClockName } from '../clocks/schema.ts';
import type { Locale } from '../ui/view.ts';

const clock: Record<ClockName, string> = {
  verify: 'pemeriksaan dan penerusan',
  first_action: 'tindakan pertama',
  final: 'jawaban akhir',
};

/** Of which promise it is told, and who is to answer. */
interface Told {
  promise: string;
  agency: string;
}

const id = {
  clock,
  /** What happened, after "Laporan 7K3M9QXT2B". */
  told: {
    received: () => 'masuk dan menunggu diperiksa',
    forwarded: ({ agency }: Told) => `diteruskan kepada ${agency}`,
    handed_over: ({ agency }: Told) => `dioper kepada ${agency}`,
    reopened: () => 'dibuka kembali',
    message: () => 'mendapat pesan baru dari pelapor',
    unsolved: () => 'dinyatakan belum selesai oleh pelapornya, jadi jawaban akhir terutang lagi',
    objected: () => 'dinyatakan belum selesai oleh pendukungnya',
    due_soon: ({ promise }: Told) => `mendekati batas waktu ${promise}`,
    overdue: ({ promise }: Told) => `melewati batas waktu ${promise}`,
    identity_asked: () => 'memerlukan persetujuan untuk membuka identitas pelapor',
    changed: () => 'berubah',
  },
  yours: 'lembaga Anda',
  another: 'lembaga lain',
  secret: 'perlu Anda lihat',
  subject: (region: string, reference: string, happened: string) =>
    `${region}: laporan ${reference} ${happened}`,
  happened: (reference: string, happened: string) => `Laporan ${reference} ${happened}.`,
  by: (promise: string, when: string) => `Batas waktu ${promise}: ${when}.`,
  open: 'Buka laporan ini di ruang petugas:',
  why: 'Surel ini dikirim otomatis karena alamat Anda tercatat di akun petugas Pantau Kota. Ubah atau hapus alamat itu di sini:',
};

/** Words of the mails to officers. */
export const words: Record<Locale, typeof id> = { id };
