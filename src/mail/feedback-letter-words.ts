import type { PromiseName } from '../feedback/due.ts';
import type { Locale } from '../ui/view.ts';
import { words as shared } from './words.ts';

const id = {
  promise: { verify: 'pemeriksaan', final: 'jawaban' } satisfies Record<PromiseName, string>,
  /** What happened, after "Pertanyaan 7K3M9QXT2B". */
  told: {
    received: () => 'masuk dan menunggu diperiksa',
    due_soon: (promise: string) => `mendekati batas waktu ${promise}`,
    overdue: (promise: string) => `melewati batas waktu ${promise}`,
  },
  subject: (region: string, kind: string, reference: string, happened: string) =>
    `${region}: ${kind} ${reference} ${happened}`,
  happened: (kind: string, reference: string, happened: string) =>
    `Ada ${kind} warga ${reference} yang ${happened}.`,
  by: (promise: string, when: string) => `Batas waktu ${promise}: ${when}.`,
  open: 'Buka masukan ini di ruang petugas:',
  why: shared.id.why,
};

/** Words of the mails to officers about residents' feedback. */
export const words: Record<Locale, typeof id> = { id };
