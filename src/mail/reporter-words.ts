import type { ClockName } from '../clocks/schema.ts';
import type { Locale } from '../ui/view.ts';
import { words } from './words.ts';

/** Of which promise it is told. */
interface Told {
  promise: string;
}

const id = {
  clock: words.id.clock satisfies Record<ClockName, string>,
  subject: (ref: string) => `Ada kabar untuk laporan Anda ${ref}`,
  /** After "Laporan Anda 7K3M9QXT2B". */
  told: {
    verified: () => 'sudah diperiksa petugas',
    forwarded: () => 'sudah diteruskan kepada lembaga yang menanganinya',
    message: () => 'mendapat pesan baru dari petugas',
    confirm: () => 'sudah dijawab lembaganya',
    closed: () => 'sudah ditutup, dan alasannya ada di halaman laporan',
    reopened: () => 'dibuka kembali dan ditangani lagi',
    due_soon: ({ promise }: Told) => `mendekati batas waktu ${promise}`,
    overdue: ({ promise }: Told) => `melewati batas waktu ${promise}`,
    changed: () => 'berubah',
  },
  happened: (ref: string, happened: string) => `Laporan Anda ${ref} ${happened}.`,
  secret: (ref: string) => `Ada kabar untuk laporan Anda ${ref}. Mungkin ada yang menunggu jawaban Anda.`,
  able: {
    answer: 'Petugas menunggu jawaban Anda. Selama itu batas waktunya berhenti.',
    confirm: (day: string) =>
      `Belum selesai menurut Anda? Katakan paling lambat ${day}. Tanpa tanggapan Anda, laporan ditutup setelah hari itu.`,
    reopen: (day: string) => `Bila belum selesai, Anda dapat membukanya kembali sampai ${day}.`,
    wait: (promise: string, day: string) =>
      `Batas waktu ${promise}: ${day}. Anda tidak perlu berbuat apa-apa.`,
    complain: (promise: string, day: string) =>
      `Batas waktu ${promise}: ${day}. Tanyakan lewat pesan di halaman laporan. Bila tetap tidak dijawab, Anda berhak mengadu kepada Ombudsman Republik Indonesia. Berkasnya dapat Anda buat di halaman laporan.`,
  },
  open: 'Lihat dengan nomor dan kunci laporan Anda:',
  key: 'Kuncinya ada pada tanda terima. Surel ini tidak memuatnya, dan petugas tidak pernah memintanya.',
  few: 'Sesudah ini pesan baru tidak disurelkan selama 90 hari; penutupan laporan tetap kami kabarkan. Bacalah di halaman laporan.',
  last: 'Ini surel terakhir tentang laporan ini selama 90 hari. Kabar selanjutnya Anda baca di halaman laporan.',
  /** Of a secret report without its region. */
  why: (region: string) =>
    `Surel ini dikirim otomatis oleh Pantau Kota${region && `, portal untuk ${region}`}, karena alamat ini ditulis pada laporan itu. Balasannya tidak dibaca.`,
  leave: 'Bukan laporan Anda, atau tidak mau menerima kabarnya lagi? Hentikan di sini:',
};

/** Words of the mails to reporters. */
export const reporterWords: Record<Locale, typeof id> = { id };
