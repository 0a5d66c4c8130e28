import type { Locale } from '../ui/view.ts';
import type { OutcomeValue } from './schema.ts';

const id: Record<OutcomeValue, string> = {
  noEvidence: 'tidak ada bukti kemajuan',
  notStarted: 'belum dimulai',
  limited: 'terbatas',
  substantial: 'sebagian besar',
  complete: 'selesai',
  withdrawn: 'ditarik kembali',
};

/** What became of a public word, by the values of OGP. Alone, because the check of a proof in the browser says no more of them. */
export const outcomeWords: Record<Locale, typeof id> = { id };
