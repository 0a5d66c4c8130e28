import { number } from '../ui/number.ts';
import type { Locale } from '../ui/view.ts';
import { longDate } from '../ui/when.ts';

const id = {
  reasonMissing: 'Alasan perubahan: isi alasannya; alasan itu tampil untuk umum',
  otherSubject: (key: string) => `Draf ini tentang "${key}"; untuk yang lain, tulis draf baru`,
  /** What is asked of who changes something that the public will ask about. */
  why: (label: string, cause: string) => `${label}: jelaskan kepada umum mengapa ${cause}`,
  falls: (what: string, from: string, to: string) => `${what} turun dari ${from} menjadi ${to}`,
  worsens: (what: string, from: string, to: string) => `${what} memburuk dari ${from} menjadi ${to}`,
  jumps: (what: string, from: number, to: number) =>
    `${what} melompat dari ${number(from)}% menjadi ${number(to)}%, lebih dari 30 poin`,
  moves: (what: string, from: string, to: string | null) =>
    to === null ? `${what} ${from} dihapus` : `${what} berubah dari ${from} menjadi ${to}`,
  progress: 'kemajuan program',
  newest: (title: string) => `nilai terbaru "${title}"`,
  future: (label: string, day: string) =>
    `${label}: ${longDate(day)} belum terjadi. Periksa tanggalnya sebelum menerbitkan.`,
};

/** Words of the gate before which every draft stands. */
export const gateWords: Record<Locale, typeof id> = { id };
